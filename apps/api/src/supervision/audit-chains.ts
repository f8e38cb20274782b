import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import type { Database } from '@skillchain/db/kernel/database'
import { auditChain, sweepChain, unauditedChains } from '@skillchain/db/supervision/audit-chain'
import { rules } from '@skillchain/db/supervision/audit/rules'
import { chainsAfter } from '@skillchain/db/supervision/chain-rollup.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { moment } from '../kernel/clock.ts'
import { jobKind } from '../kernel/jobs.ts'

const BATCH = 50
/** A run looks for events this often, and ends before the clock starts the next one. */
const EVERY_MS = 2_000
const RUN_MS = 55_000

/** Lets the rules look at what has happened, and answers in how many chains something had. */
export async function auditTouched(db: Database, signal?: AbortSignal): Promise<number> {
  let looked = 0
  for (const chainId of await unauditedChains(db, BATCH)) {
    if (signal?.aborted) break
    // One after another: looking leaves the connections to those who wait for an answer.
    // oxlint-disable-next-line no-await-in-loop
    await auditChain(db, { chainId, rules, ...moment() })
    looked += 1
  }
  return looked
}

/** Lets the rules look at all of every chain, and answers how many clues that changed. */
export async function sweepAll(db: Database, signal?: AbortSignal): Promise<number> {
  let changed = 0
  let last: ChainId | null = null
  for (;;) {
    // Batch after batch, each beginning where the one before ended.
    // oxlint-disable-next-line no-await-in-loop
    const chains: ChainId[] = await chainsAfter(db, last, BATCH)
    for (const chainId of chains) {
      if (signal?.aborted) return changed
      // oxlint-disable-next-line no-await-in-loop
      changed += await sweepChain(db, { chainId, rules, ...moment() })
    }
    last = chains.at(-1) ?? null
    if (last === null) return changed
  }
}

const Nothing = z.object({})

/** Keeps clues up with what happens: a run of almost a minute, started every minute. */
export const audits = jobKind({
  name: 'supervision.audits',
  data: Nothing,
  schedule: '* * * * *',
  atStart: true,
  work: async ({ db, signal }) => {
    for (const until = Date.now() + RUN_MS; Date.now() < until && !signal.aborted;) {
      // oxlint-disable-next-line no-await-in-loop
      const looked = await auditTouched(db, signal)
      // oxlint-disable-next-line no-await-in-loop
      if (looked === 0) await sleep(EVERY_MS, undefined, { signal }).catch(() => {})
    }
  },
})

/** Every night, and when a server starts that may have slept through one: days pass without any event to tell of it. */
export const auditSweep = jobKind({
  name: 'supervision.audit-sweep',
  data: Nothing,
  schedule: '40 3 * * *',
  atStart: true,
  work: async ({ db, signal }) => {
    await sweepAll(db, signal)
  },
})
