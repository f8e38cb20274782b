import { z } from 'zod'

import { OrganisationId } from '../organisation/organisation-id.ts'
import { Dimension, type MutualReview } from './mutual-review.ts'

/** A mean in tenths of a point, 10 to 50: rounded, so that one more review is hardly told from the change it makes. */
export const Tenths = z.int().min(10).max(50)

/**
 * What is published of a member's reviews (互评公布结果): means, and how many they rest on.
 *
 * **Source:** domain study §5.5; published with no fewer raters than the parameter `quality.review-raters`.
 */
export const MemberRating = z.object({
  organisationId: OrganisationId,
  raters: z.int().positive(),
  reviews: z.int().positive(),
  overall: Tenths,
  means: z.record(Dimension, Tenths),
})
export type MemberRating = z.infer<typeof MemberRating>

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

/** The mean without the highest and the lowest tenth, which one rater alone could move. */
export function trimmedMean(values: readonly number[]): number {
  const cut = Math.floor(values.length / 10)
  return mean(values.toSorted((a, b) => a - b).slice(cut, values.length - cut))
}

const tenths = (points: number) => Math.round(points * 10)

type Opened = Pick<MutualReview, 'raterId' | 'ratedId' | 'status' | 'scores'>

/**
 * The ratings that may be published, of all of a chain's reviews: sealed ones tell nothing yet, and a member with fewer
 * raters than `leastRaters` has none. Each review counts once, so whoever has worked together more often counts for more.
 */
export function ratingsOf(reviews: readonly Opened[], leastRaters: number): MemberRating[] {
  const opened = reviews.flatMap(({ raterId, ratedId, status, scores }) =>
    status === 'open' && scores ? [{ raterId, ratedId, scores }] : [],
  )
  const byRated = Map.groupBy(opened, ({ ratedId }) => ratedId)
  return [...byRated].flatMap(([organisationId, of]): MemberRating[] => {
    const raters = new Set(of.map(({ raterId }) => raterId)).size
    if (raters < leastRaters) return []
    const meanIn = (dimension: Dimension) => trimmedMean(of.map(({ scores }) => scores[dimension].points))
    const means = {
      resources: tenths(meanIn('resources')),
      authenticity: tenths(meanIn('authenticity')),
      effectiveness: tenths(meanIn('effectiveness')),
      responsiveness: tenths(meanIn('responsiveness')),
      rectification: tenths(meanIn('rectification')),
    }
    const overall = tenths(mean(Dimension.options.map(meanIn)))
    return [{ organisationId, raters, reviews: of.length, overall, means }]
  })
}
