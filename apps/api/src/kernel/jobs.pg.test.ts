import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import { afterAll, expect, test, vi } from 'vitest'
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

test('what a worker was killed over is taken up by another within seconds', async () => {
  const [asking, taken] = [await openJobs(address, () => {}), vi.fn<() => Promise<void>>(async () => {})]
  opened.push(asking.stop)
  const kind = jobKind({ name: 'fatal', data: z.object({}), work: taken })
  const lost = fork(path.join(import.meta.dirname, '../../test/lost-worker.ts'), [address, kind.name])
  const gone = once(lost, 'exit')
  await expect
    .poll(
      () =>
        asking.send(kind, {}).then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  expect(await gone).toEqual([null, 'SIGKILL'])

  await worker([kind])

  await expect.poll(() => taken.mock.calls.length, { timeout: 45_000 }).toBe(1)
})
