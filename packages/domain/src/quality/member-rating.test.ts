import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { anOrganisationId } from '../organisation/actor.fixture.ts'
import { MemberRating, ratingsOf, trimmedMean } from './member-rating.ts'
import { aMutualReview, someScores } from './mutual-review.fixture.ts'

const from = (rater: number, points: number, given = {}) =>
  aMutualReview({ status: 'open', raterId: anOrganisationId(rater), scores: someScores(points), ...given })

describe('a member’s rating', () => {
  test('is published with enough raters', () => {
    const [rating] = ratingsOf([from(1, 5), from(2, 4), from(4, 4)], 3)

    expect(MemberRating.parse(rating)).toMatchObject({
      organisationId: anOrganisationId(3),
      raters: 3,
      reviews: 3,
      overall: 43,
      means: { resources: 43, rectification: 43 },
    })
  })

  test('is withheld with fewer, however often they have reviewed', () => {
    expect(ratingsOf([from(1, 5), from(1, 5), from(1, 5), from(2, 4)], 3)).toEqual([])
  })

  test('counts nothing that is sealed', () => {
    expect(ratingsOf([from(1, 5), from(2, 4), from(4, 1, { status: 'sealed' })], 3)).toEqual([])
  })

  test('keeps members apart', () => {
    const other = { ratedId: anOrganisationId(6) }
    expect(ratingsOf([from(1, 5), from(2, 4), from(4, 1, other)], 3)).toEqual([])
  })
})

test('one in ten at either end moves nothing', () => {
  const nine = Array.from({ length: 9 }, () => 4)
  expect(trimmedMean([...nine, 1])).toBe(4)
  expect(trimmedMean([4, 4, 1])).toBe(3)
})

test('a mean lies between the lowest and the highest, whatever is trimmed', () => {
  const property = fc.property(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }),
    (points) => {
      const mean = trimmedMean(points)
      return mean >= Math.min(...points) && mean <= Math.max(...points)
    },
  )
  fc.assert(property)
})
