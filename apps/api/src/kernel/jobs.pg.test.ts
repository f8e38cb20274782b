import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'

import { makeLogins } from '@skillchain/db/kernel/login'
import { aDatabase } from '@skillchain/db/test/database'

import { testServices } from '../../test/services.ts'
import { type JobKind, jobKind, openJobs } from './jobs.ts'

const { db, url } = await aDatabase()
const { jobs: address } = await makeLogins(url)

const done: string[] = []
let failures = 1
const greet = jobKind({
  name: 'greet',
  data: z.object({ name: z.string() }),
  work: async (_context, { name }) => {
    if (name === 'unlucky' && failures-- > 0) throw new Error('the line was cut')
    done.push(name)
  },
})
const opened: (() => Promise<void>)[] = []
afterAll(async () => void (await Promise.all(opened.map((stop) => stop()))))

async function worker(kinds: readonly JobKind<object>[] = [greet]) {
  const queue = await openJobs(address, () => {})
  opened.push(queue.stop)
  await queue.start({ db, keys: testServices.keys }, kinds)
  return queue
}

test('what is asked for is done, and what failed is tried again', async () => {
  const queue = await worker()

  await queue.send(greet, { name: 'first' })
  await queue.send(greet, { name: 'unlucky' })

  await expect.poll(() => done.toSorted(), { timeout: 15_000 }).toEqual(['first', 'unlucky'])
}, 20_000)

test('what was asked for while nobody worked is done after the next start', async () => {
  const [first] = opened.splice(0)
  const asking = await openJobs(address, () => {})
  await asking.send(greet, { name: 'later' })
  await Promise.all([first?.(), asking.stop()])

  await worker()

  await expect.poll(() => done, { timeout: 15_000 }).toContain('later')
}, 30_000)
