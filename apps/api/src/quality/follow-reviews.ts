import { z } from 'zod'

import { nobody } from '@skillchain/db/kernel/as-job'
import { type Database, asActor } from '@skillchain/db/kernel/database'
import { keepWindows } from '@skillchain/db/quality/review-window.store'
import { divisionOf } from '@skillchain/db/network/chain-directory.store'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'

import { moment } from '../kernel/clock.ts'
import { jobKind } from '../kernel/jobs.ts'
import { followForAMinute, followTouched } from '../kernel/follow.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { sweepKind } from '../kernel/sweep.ts'

const codes = ['quality.review-window', 'quality.review-raters'] as const

/** A chain's review windows brought up to now, by the parameters of its city; answers how much changed. */
export async function followReviews(db: Database, chainId: ChainId, at = moment()): Promise<number> {
  const values = await asActor(db, nobody([chainId]), async (tx) => {
    const division = await divisionOf(tx, chainId)
    return division === null
      ? null
      : unwrap(valuesOn(await parametersIn(tx), codes, { division, day: at.today }))
  })
  if (values === null) return 0
  return keepWindows(db, chainId, {
    ...at,
    windowDays: values['quality.review-window'],
    leastRaters: values['quality.review-raters'],
  })
}

const Nothing = z.object({})

/** Keeps windows up with what happens: a run of almost a minute, started every minute. */
export const reviewWindows = jobKind({
  name: 'quality.review-windows',
  data: Nothing,
  schedule: '* * * * *',
  atStart: true,
  work: ({ db, signal }) =>
    followForAMinute(
      () => followTouched(db, { follower: 'reviews', work: (chainId) => followReviews(db, chainId), signal }),
      signal,
    ),
})

/** Just after midnight, when windows that ended with the day are to close, in all chains whatever the marks say. */
export const reviewSweep = sweepKind({
  name: 'quality.review-sweep',
  schedule: '5 0 * * *',
  work: (db, chainId) => followReviews(db, chainId),
})
