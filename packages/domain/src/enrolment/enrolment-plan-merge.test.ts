import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changesBetween } from './enrolment-plan-change.ts'
import { aPlanPost, aPlanPostId, somePlanTerms } from './enrolment-plan.fixture.ts'
import { conflictsBetween, mergeTerms } from './enrolment-plan-merge.ts'

const original = somePlanTerms()
const theirs = somePlanTerms({ payFloorFen: 320_000, posts: [aPlanPost({ quota: 12 })] })
const nothing = new Set<string>()

test('changes of different values are put together', () => {
  const yours = somePlanTerms({ startsOn: '2027-03-08' })

  expect(conflictsBetween(original, theirs, yours)).toEqual([])
  expect(mergeTerms({ original, theirs, yours }, nothing)).toEqual({ ...theirs, startsOn: '2027-03-08' })
})

test('a value changed by both is for the reader to choose', () => {
  const path = `posts.${aPlanPost().id}.quota`
  const yours = somePlanTerms({ posts: [aPlanPost({ quota: 10 })] })

  expect(conflictsBetween(original, theirs, yours)).toEqual([
    { group: 'posts', path, original: 16, theirs: 12, yours: 10 },
  ])
  expect(mergeTerms({ original, theirs, yours }, nothing).posts[0]?.quota).toBe(10)
  expect(mergeTerms({ original, theirs, yours }, new Set([path])).posts[0]?.quota).toBe(12)
})

test('a line that you added or removed stays so', () => {
  const added = aPlanPost({ id: aPlanPostId(2), majorCode: '460305', quota: 2 })
  const yours = somePlanTerms({ posts: [added] })

  expect(mergeTerms({ original, theirs, yours }, nothing).posts).toEqual([added])
})

test('of what nobody else has changed, nothing of yours is lost', () => {
  const anyTerms = fc
    .record({
      payFloorFen: fc.constantFrom(300_000, 310_000),
      year: fc.constantFrom(2027, 2028),
      posts: fc.integer({ min: 1, max: 9 }).map((quota) => [aPlanPost({ quota })]),
    })
    .map(somePlanTerms)
  fc.assert(
    fc.property(anyTerms, (yours) => {
      expect(changesBetween(mergeTerms({ original, theirs: original, yours }, nothing), yours)).toEqual([])
    }),
  )
})
