import { MANAGERS } from '../network/chain-member.policy.ts'
import { MEMBERS, skillChainPolicy } from '../network/skill-chain.policy.ts'
import type { Policy, Subject } from '../organisation/access.ts'
import type { MutualReview } from './mutual-review.ts'
import type { CommandType } from './mutual-review.rules.ts'

/**
 * Who may do what to a review: its two sides alone, however far else somebody's grants reach. Leading a chain or
 * regulating it opens no review; what is published of them, all in the chain read. Source: our own decision, ADR-0032.
 */
export const mutualReviewPolicy = {
  read: MEMBERS,
  ratings: skillChainPolicy.read,
  give: MANAGERS,
  reply: MANAGERS,
} as const satisfies Policy<'read' | 'ratings' | CommandType>

/** The rated is a party once it may read the review, and not before. */
export const subjectOf = ({ chainId, raterId, ratedId, status }: MutualReview): Subject => ({
  chainId,
  parties: status === 'open' ? [raterId, ratedId] : [raterId],
})
