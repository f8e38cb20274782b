import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import type { Database } from '@skillchain/db/kernel/database'
import { chainsAfter, recount, touchedChains } from '@skillchain/db/supervision/chain-rollup.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { jobKind } from '../kernel/jobs.ts'

const BATCH = 50
/** A run looks for marks this often, and ends before the clock starts the next one. */
const EVERY_MS = 2_000
const RUN_MS = 55_000

/** Counts every chain that has been marked, and answers how many. */
export async function countTouched(db: Database, signal?: AbortSignal): Promise<number> {
  let counted = 0
  for (const chainId of await touchedChains(db, BATCH)) {
    if (signal?.aborted) break
    // One after another: counting leaves the connections to those who wait for an answer.
    // oxlint-disable-next-line no-await-in-loop
    await recount(db, chainId)
    counted += 1
  }
  return counted
}

/** Counts all chains anew and answers in how many cells what was kept differed from what there is. */
export async function countAll(db: Database, signal?: AbortSignal): Promise<number> {
  let differing = 0
  let last: ChainId | null = null
  for (;;) {
    // Batch after batch, each beginning where the one before ended.
    // oxlint-disable-next-line no-await-in-loop
    const chains: ChainId[] = await chainsAfter(db, last, BATCH)
    for (const chainId of chains) {
      if (signal?.aborted) return differing
      // oxlint-disable-next-line no-await-in-loop
      differing += await recount(db, chainId)
    }
    last = chains.at(-1) ?? null
    if (last === null) return differing
  }
}

const Nothing = z.object({})

/** Keeps roll-ups up with what happens: a run of almost a minute, started every minute. */
export const rollUps = jobKind({
  name: 'supervision.roll-ups',
  data: Nothing,
  schedule: '* * * * *',
  atStart: true,
  work: async ({ db, signal }) => {
    for (const until = Date.now() + RUN_MS; Date.now() < until && !signal.aborted;) {
      // oxlint-disable-next-line no-await-in-loop
      const counted = await countTouched(db, signal)
      // oxlint-disable-next-line no-await-in-loop
      if (counted === 0) await sleep(EVERY_MS, undefined, { signal }).catch(() => {})
    }
  },
})

/** Every night, whatever the marks say: what it finds differing has been missed by them, and is put right. */
export const rollUpSweep = jobKind({
  name: 'supervision.roll-up-sweep',
  data: Nothing,
  schedule: '20 3 * * *',
  work: async ({ db, signal }) => {
    await countAll(db, signal)
  },
})
