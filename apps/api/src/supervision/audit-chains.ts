import { z } from 'zod'

import type { Database } from '@skillchain/db/kernel/database'
import { auditChain, sweepChain } from '@skillchain/db/supervision/audit-chain'
import { rules } from '@skillchain/db/supervision/audit/rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { moment } from '../kernel/clock.ts'
import { followForAMinute, followTouched } from '../kernel/follow.ts'
import { jobKind } from '../kernel/jobs.ts'
import { sweepChains, sweepKind } from '../kernel/sweep.ts'

/** Lets the rules look at what has happened, and answers in how many chains something had. */
export const auditTouched = (db: Database, signal?: AbortSignal): Promise<number> =>
  followTouched(db, {
    follower: 'audits',
    work: (chainId) => auditChain(db, { chainId, rules, ...moment() }),
    signal,
  })

/** Lets the rules look at all of a chain, and answers how many clues that changed. */
const sweep = (db: Database, chainId: ChainId) => sweepChain(db, { chainId, rules, ...moment() })

/** The same, of every chain. */
export const sweepAll = async (db: Database): Promise<number> => (await sweepChains(db, sweep)).sum

const Nothing = z.object({})

/** Keeps clues up with what happens: a run of almost a minute, started every minute. */
export const audits = jobKind({
  name: 'supervision.audits',
  data: Nothing,
  schedule: '* * * * *',
  atStart: true,
  work: ({ db, signal }) => followForAMinute(() => auditTouched(db, signal), signal),
})

/** Every night, and when a server starts that may have slept through one: days pass without any event to tell of it. */
export const auditSweep = sweepKind({
  name: 'supervision.audit-sweep',
  schedule: '0 4 * * *',
  atStart: true,
  work: sweep,
})
