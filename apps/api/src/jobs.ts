import { checkRoster } from './enrolment/check-roster.ts'
import { landRoster } from './enrolment/land-roster.ts'
import { forgetCalls } from './kernel/forget-calls.ts'
import type { JobKind } from './kernel/jobs.ts'
import { indicatorCheck, indicatorCounts } from './quality/follow-indicators.ts'
import { reviewSweep, reviewWindows } from './quality/follow-reviews.ts'
import { auditSweep, audits } from './supervision/audit-chains.ts'
import { rollUpSweep, rollUps } from './supervision/count-chains.ts'

/** Everything that runs later, one line per kind. */
export const jobKinds: readonly JobKind<object>[] = [
  checkRoster,
  landRoster,
  rollUps,
  rollUpSweep,
  forgetCalls,
  reviewWindows,
  reviewSweep,
  indicatorCounts,
  indicatorCheck,
  audits,
  auditSweep,
]
