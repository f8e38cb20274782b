import { belowWorkingAge } from './below-working-age.ts'
import { dormantMember } from './dormant-member.ts'
import { payBelowPromise } from './pay-below-promise.ts'
import { promiseBroken } from './promise-broken.ts'
import { reviewLate } from './review-late.ts'
import type { Rule } from './rule.ts'
import { wageBelowMinimum } from './wage-below-minimum.ts'

/** Every audit rule, one line each. */
export const rules: readonly Rule[] = [
  wageBelowMinimum,
  belowWorkingAge,
  dormantMember,
  payBelowPromise,
  reviewLate,
  promiseBroken,
]
