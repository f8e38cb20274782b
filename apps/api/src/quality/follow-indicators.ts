import { z } from 'zod'

import type { Database } from '@skillchain/db/kernel/database'
import { recountIndicators } from '@skillchain/db/quality/indicator-cell.store'

import { moment } from '../kernel/clock.ts'
import { followForAMinute, followTouched, sweepChains } from '../kernel/follow.ts'
import { jobKind } from '../kernel/jobs.ts'

/** Counts the indicators of every chain that has been marked, and answers how many chains there were. */
const countMarked = (db: Database, signal?: AbortSignal): Promise<number> =>
  followTouched(db, {
    follower: 'indicators',
    work: (chainId) => recountIndicators(db, chainId, { now: moment().now, checking: false }),
    signal,
  })

/** Compares the numbers of all chains with their rows, and answers in how many cells they differed. */
export const checkIndicators = (db: Database, signal?: AbortSignal): Promise<number> =>
  sweepChains(db, (chainId) => recountIndicators(db, chainId, { now: moment().now, checking: true }), signal)

const Nothing = z.object({})

/** Keeps indicators up with what happens: a run of almost a minute, started every minute. */
export const indicatorCounts = jobKind({
  name: 'quality.indicator-counts',
  data: Nothing,
  schedule: '* * * * *',
  atStart: true,
  work: ({ db, signal }) => followForAMinute(() => countMarked(db, signal), signal),
})

/** Every night: what only the day changes is counted, and what differs from the rows is told and put right. */
export const indicatorCheck = jobKind({
  name: 'quality.indicator-check',
  data: Nothing,
  schedule: '40 3 * * *',
  work: async ({ db, signal }) => {
    await checkIndicators(db, signal)
  },
})
