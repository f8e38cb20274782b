import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { aMutualReview } from './mutual-review.fixture.ts'
import { mutualReviewPolicy, subjectOf } from './mutual-review.policy.ts'

const may = (who: keyof typeof cast, review = aMutualReview({ status: 'open' })) =>
  keysOf(mutualReviewPolicy).filter((action) =>
    permits(mutualReviewPolicy[action], cast[who], subjectOf(review)),
  )

test.each<[keyof typeof cast, string[]]>([
  ['collegeManager', ['read', 'ratings', 'give', 'reply']],
  ['college', ['read', 'ratings']],
  ['enterprise', ['read', 'ratings', 'give', 'reply']],
  ['leader', []],
  ['regulator', ['ratings']],
  ['auditor', ['ratings']],
  ['otherCollege', []],
  ['collegeElsewhere', []],
  ['student', []],
])('the %s may do just this', (who, actions) => {
  expect(may(who)).toEqual(actions)
})

test('the rated is no party to what is still sealed', () => {
  expect(may('enterprise', aMutualReview({ status: 'sealed' }))).toEqual([])
})
