import fc from 'fast-check'
import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { aMutualReview, someReviewFacts, someScores } from './mutual-review.fixture.ts'
import { type Command, decide, evolve, settle, transitions } from './mutual-review.rules.ts'
import { type MutualReview, ReviewStatus } from './mutual-review.ts'

/** What is true of every review, whatever has happened to it. */
const invariants: Record<string, (review: MutualReview) => boolean> = {
  'has scores just when it was given': ({ status, scores }) =>
    (status === 'sealed' || status === 'open') === (scores !== null),
  'is disclosed just when it is open': ({ status, disclosedAt }) =>
    (status === 'open') === (disclosedAt !== null),
  'is answered only once it is open': ({ status, reply }) => reply === null || status === 'open',
}

const anyReview = fc
  .record({
    status: fc.constantFrom(...ReviewStatus.options),
    reply: fc.constantFrom(null, '已说明情况'),
    dueOn: fc.constantFrom('2026-11-29', '2026-11-30', '2026-12-11'),
  })
  .map(aMutualReview)
  .filter((review) => Object.values(invariants).every((holds) => holds(review)))
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('give' as const), scores: fc.integer({ min: 1, max: 5 }).map(someScores) }),
  fc.record({ type: fc.constant('reply' as const), reply: fc.constant('已说明情况') }),
)
const anyFacts = fc
  .constantFrom(cast.collegeManager, cast.enterprise)
  .map((actor) => someReviewFacts({ actor }))

test.each(Object.entries(invariants))('a review %s', (_, holds) => {
  const commanded = fc.property(anyReview, anyCommand, anyFacts, (review, command, facts) => {
    const decision = decide(review, command, facts)
    fc.pre(decision.ok)
    return holds(evolve(review, decision.value))
  })
  const settled = fc.property(fc.array(anyReview, { minLength: 1, maxLength: 2 }), (reviews) =>
    settle(reviews, someReviewFacts()).every(({ review, event }) => holds(evolve(review, event))),
  )
  fc.assert(commanded, { numRuns: 1_000 })
  fc.assert(settled, { numRuns: 1_000 })
})

test('nothing is opened while somebody may still give', () => {
  const property = fc.property(fc.array(anyReview, { minLength: 1, maxLength: 2 }), (reviews) => {
    const { today } = someReviewFacts()
    fc.pre(reviews.some(({ status, dueOn }) => status === 'awaited' && dueOn >= today))
    return settle(reviews, someReviewFacts()).length === 0
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('every status can be reached', () => {
  expect(unreachable(transitions, 'awaited', ReviewStatus.options)).toEqual([])
})
