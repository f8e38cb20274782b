import { assessorInTwoPlaces } from './assessor-in-two-places.ts'
import { assessorOwnTrainee } from './assessor-own-trainee.ts'
import { assessorUnfit } from './assessor-unfit.ts'
import { belowWorkingAge } from './below-working-age.ts'
import { certifiedBeforePublicity } from './certified-before-publicity.ts'
import { certifiedTwice } from './certified-twice.ts'
import { certifiedWithoutEvidence } from './certified-without-evidence.ts'
import { collusiveRatings } from './collusive-ratings.ts'
import { dormantMember } from './dormant-member.ts'
import { duplicateIdentityOverlap } from './duplicate-identity-overlap.ts'
import { entryConditionFailed } from './entry-condition-failed.ts'
import { filingExpired } from './filing-expired.ts'
import { ghostTrainee } from './ghost-trainee.ts'
import { impossibleHours } from './impossible-hours.ts'
import { issuanceBurst } from './issuance-burst.ts'
import { lateEdit } from './late-edit.ts'
import { mentorOverload } from './mentor-overload.ts'
import { numberDiffers } from './number-differs.ts'
import { outsideBaseHours } from './outside-base-hours.ts'
import { outsideFiling } from './outside-filing.ts'
import { passRateOutlier } from './pass-rate-outlier.ts'
import { payBelowPromise } from './pay-below-promise.ts'
import { postsUnlikeTraining } from './posts-unlike-training.ts'
import { promiseBroken } from './promise-broken.ts'
import { reviewLate } from './review-late.ts'
import type { Rule } from './rule.ts'
import { seatsOverCapacity } from './seats-over-capacity.ts'
import { sharedContact } from './shared-contact.ts'
import { trainingUnagreed } from './training-unagreed.ts'
import { wageBelowMinimum } from './wage-below-minimum.ts'
import { yearsByPromise } from './years-by-promise.ts'

/** Every audit rule, one line each. */
export const rules: readonly Rule[] = [
  assessorInTwoPlaces,
  assessorOwnTrainee,
  assessorUnfit,
  belowWorkingAge,
  certifiedBeforePublicity,
  certifiedTwice,
  certifiedWithoutEvidence,
  collusiveRatings,
  dormantMember,
  duplicateIdentityOverlap,
  entryConditionFailed,
  filingExpired,
  ghostTrainee,
  impossibleHours,
  issuanceBurst,
  lateEdit,
  mentorOverload,
  numberDiffers,
  outsideBaseHours,
  outsideFiling,
  passRateOutlier,
  payBelowPromise,
  postsUnlikeTraining,
  promiseBroken,
  reviewLate,
  seatsOverCapacity,
  sharedContact,
  trainingUnagreed,
  wageBelowMinimum,
  yearsByPromise,
]
