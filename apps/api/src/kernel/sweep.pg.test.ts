import { afterAll, expect, test } from 'vitest'

import { makeLogins } from '@skillchain/db/kernel/login'
import { chainDirectory } from '@skillchain/db/network/chain-directory.table'
import { aDatabase } from '@skillchain/db/test/database'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { aChainId } from '@skillchain/domain/organisation/actor.fixture'

import { testServices } from '../../test/services.ts'
import { type JobKind, openJobs } from './jobs.ts'
import { sweepChains, sweepKind } from './sweep.ts'

const { db, url } = await aDatabase()
const { jobs: address } = await makeLogins(url)
const chains = [1, 2, 3, 4, 5].map((n) => aChainId(n))
const opened: (() => Promise<void>)[] = []
afterAll(async () => void (await Promise.all(opened.map((stop) => stop()))))

const [known] = await db.select().from(chainDirectory)
if (!known) throw new Error('the database has a chain')
await db.delete(chainDirectory)
await db.insert(chainDirectory).values(chains.map((chainId) => ({ ...known, chainId })))

async function server(kind: JobKind<object>) {
  const queue = await openJobs(address, () => {})
  opened.push(queue.stop)
  await queue.start({ db, keys: testServices.keys }, [kind])
  return queue
}

test('a sweep goes through every chain, and says what it came to', async () => {
  const seen: ChainId[] = []
  const all = await sweepChains(db, async (_, chainId) => seen.push(chainId))

  expect(seen).toEqual(chains)
  expect(all).toEqual({ sum: 15, rest: null })
  expect(await sweepChains(db, async () => 1, { after: chains[3] ?? null })).toEqual({ sum: 1, rest: null })
})

test('one that is told to stop says where it was', async () => {
  const stopping = new AbortController()
  const work = async (_: unknown, chainId: ChainId) => {
    if (chainId === chains[1]) stopping.abort()
    return 1
  }

  expect(await sweepChains(db, work, { signal: stopping.signal })).toEqual({
    sum: 2,
    rest: { after: chains[1] },
  })
})

test('one that takes longer than a run may goes on in another, and does each chain once', async () => {
  const seen: ChainId[] = []
  const slow = sweepKind({
    name: 'slow-sweep',
    schedule: '0 0 1 1 *',
    atStart: true,
    forMs: 0,
    work: async (_, chainId) => seen.push(chainId),
  })
  await server(slow)

  await expect.poll(() => seen, { timeout: 30_000 }).toEqual(chains)
}, 40_000)

test('one whose server is stopped goes on with the next server, where it was', async () => {
  const seen: ChainId[] = []
  const begun = Promise.withResolvers<undefined>()
  const going = Promise.withResolvers<undefined>()
  const work = async (_: unknown, chainId: ChainId) => {
    seen.push(chainId)
    if (seen.length !== 2) return 1
    begun.resolve(undefined)
    await going.promise
    return 1
  }
  const kind = { name: 'stopped-sweep', schedule: '0 0 1 1 *', work }
  const first = await server(sweepKind({ ...kind, atStart: true }))
  await begun.promise
  const stopped = first.stop()
  going.resolve(undefined)
  await stopped
  expect(seen).toEqual(chains.slice(0, 2))

  await server(sweepKind(kind))

  await expect.poll(() => seen, { timeout: 30_000 }).toEqual(chains)
}, 60_000)
