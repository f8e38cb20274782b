import { z } from 'zod'

import type { Database } from '@skillchain/db/kernel/database'
import { chainsAfter } from '@skillchain/db/network/chain-directory.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'

import { type JobKind, jobKind } from './jobs.ts'

const BATCH = 50
/** A run goes on for so long; what is left then is a job of its own, which nobody takes for one that hangs. */
const RUN_MS = 60_000

/** Where a sweep goes on: after this chain, or with the first. */
const Place = z.object({ after: ChainId.nullable().default(null) })
type Place = z.infer<typeof Place>

/** What is to be done for each chain; answers how much that changed. */
type Work = (db: Database, chainId: ChainId) => Promise<number>

interface Going {
  readonly after?: ChainId | null
  readonly forMs?: number
  readonly signal?: AbortSignal
}

/**
 * Does its work for chain after chain, and answers the sum of what it came to; `rest` says where to go on when its time
 * was up or it was told to stop, and is null when it has been through.
 */
export async function sweepChains(
  db: Database,
  work: Work,
  { after = null, forMs = Infinity, signal }: Going = {},
): Promise<{ sum: number; rest: Place | null }> {
  const until = Date.now() + forMs
  let [sum, last] = [0, after]
  for (;;) {
    // Batch after batch, each beginning where the one before ended.
    // oxlint-disable-next-line no-await-in-loop
    const chains: ChainId[] = await chainsAfter(db, last, BATCH)
    if (chains.length === 0) return { sum, rest: null }
    for (const chainId of chains) {
      // One chain at least in each run: a sweep comes to its end, however slow they are.
      // oxlint-disable-next-line no-await-in-loop
      sum += await work(db, chainId)
      last = chainId
      if (signal?.aborted || Date.now() >= until) return { sum, rest: { after: last } }
    }
  }
}

interface Definition {
  readonly name: string
  readonly schedule: string
  readonly atStart?: boolean
  readonly work: Work
  readonly forMs?: number
}

/** A job that goes through all chains, a minute at a time: cut off, it goes on about where it was. */
export function sweepKind({ work, forMs = RUN_MS, ...kind }: Definition): JobKind<Place> {
  const sweep: JobKind<Place> = jobKind({
    ...kind,
    data: Place,
    work: async ({ db, jobs, signal }, { after }) => {
      const { rest } = await sweepChains(db, work, { after, forMs, signal })
      if (rest) await jobs.send(sweep, rest)
    },
  })
  return sweep
}
