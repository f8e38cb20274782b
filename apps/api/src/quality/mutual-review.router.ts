import { z } from 'zod'

import { collaborationBy, collaborations, ratingsIn } from '@skillchain/db/quality/mutual-review.query'
import { find, save } from '@skillchain/db/quality/mutual-review.store'
import { MUTUAL_REVIEW } from '@skillchain/db/quality/review-window.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { Instant } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { MemberRating } from '@skillchain/domain/quality/member-rating'
import { MutualReview, MutualReviewId, ReviewStatus } from '@skillchain/domain/quality/mutual-review'
import { mutualReviewPolicy as policy, subjectOf } from '@skillchain/domain/quality/mutual-review.policy'
import {
  Command,
  type ReviewEvent,
  decide,
  evolve,
  logged,
} from '@skillchain/domain/quality/mutual-review.rules'

import type { Aggregate } from '../kernel/aggregate.ts'
import { perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'

const { read, ratings, ...commands } = policy

const aggregate: Aggregate<MutualReview, Command, ReviewEvent, object> = {
  name: MUTUAL_REVIEW,
  schema: MutualReview,
  policy: commands,
  subjectOf,
  decide,
  evolve,
  logged,
  find,
  save,
  facts: () => Promise.resolve({}),
}

/** A collaboration as one side sees it: what it says of the other, and what the other said once that is open. */
const Collaboration = z.object({
  id: MutualReviewId,
  given: MutualReview,
  received: MutualReview.nullable(),
  ratedName: z.string(),
})

const Published = MemberRating.extend({ organisationName: z.string(), ratedAt: Instant })

export const mutualReviewRouter = router({
  list: asking(read)
    .input(PageRequest.extend({ chainId: ChainId, status: z.array(ReviewStatus).optional() }))
    .output(pageOf(Collaboration))
    .query(({ input }) => collaborations(input)),

  byId: asking(read)
    .input(z.strictObject({ chainId: ChainId, id: MutualReviewId }))
    .output(Collaboration)
    .query(async ({ input }) => unwrap(await collaborationBy(input))),

  /** What is published of a chain's members: with enough raters, and written by nobody but the job. */
  ratings: asking(ratings)
    .input(z.strictObject({ chainId: ChainId }))
    .output(z.array(Published))
    .query(({ input }) => ratingsIn(input.chainId)),

  perform: commanding(commands)
    .input(commandOn(MutualReviewId, Command))
    .output(MutualReview)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
