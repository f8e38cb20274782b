import { z } from 'zod'

import type { Database } from '@skillchain/db/kernel/database'
import { recountIndicators } from '@skillchain/db/quality/indicator-cell.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { moment } from '../kernel/clock.ts'
import { followForAMinute, followTouched } from '../kernel/follow.ts'
import { jobKind } from '../kernel/jobs.ts'
import { sweepChains, sweepKind } from '../kernel/sweep.ts'

/** Counts the indicators of every chain that has been marked, and answers how many chains there were. */
const countMarked = (db: Database, signal?: AbortSignal): Promise<number> =>
  followTouched(db, {
    follower: 'indicators',
    work: (chainId) => recountIndicators(db, chainId, { now: moment().now, checking: false }),
    signal,
  })

/** Compares the numbers of a chain with its rows, and answers in how many cells they differed. */
const check = (db: Database, chainId: ChainId) =>
  recountIndicators(db, chainId, { now: moment().now, checking: true })

/** The same, of every chain. */
export const checkIndicators = async (db: Database): Promise<number> => (await sweepChains(db, check)).sum

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
export const indicatorCheck = sweepKind({
  name: 'quality.indicator-check',
  schedule: '40 3 * * *',
  work: check,
})
