import { z } from 'zod'

import type { Database } from '@skillchain/db/kernel/database'
import { recount } from '@skillchain/db/supervision/chain-rollup.store'

import { followForAMinute, followTouched } from '../kernel/follow.ts'
import { jobKind } from '../kernel/jobs.ts'
import { sweepChains, sweepKind } from '../kernel/sweep.ts'

/** Counts every chain that has been marked, and answers how many. */
export const countTouched = (db: Database, signal?: AbortSignal): Promise<number> =>
  followTouched(db, { follower: 'roll-ups', work: (chainId) => recount(db, chainId), signal })

/** Counts all chains anew and answers in how many cells what was kept differed from what there is. */
export const countAll = async (db: Database): Promise<number> => (await sweepChains(db, recount)).sum

const Nothing = z.object({})

/** Keeps roll-ups up with what happens: a run of almost a minute, started every minute. */
export const rollUps = jobKind({
  name: 'supervision.roll-ups',
  data: Nothing,
  schedule: '* * * * *',
  atStart: true,
  work: ({ db, signal }) => followForAMinute(() => countTouched(db, signal), signal),
})

/** Every night, whatever the marks say: what it finds differing has been missed by them, and is put right. */
export const rollUpSweep = sweepKind({
  name: 'supervision.roll-up-sweep',
  schedule: '20 3 * * *',
  work: recount,
})
