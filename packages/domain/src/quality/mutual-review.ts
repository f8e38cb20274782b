import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { remark } from '../organisation/remark.ts'

export const MutualReviewId = z.uuid().brand<'MutualReviewId'>()
export type MutualReviewId = z.infer<typeof MutualReviewId>

/**
 * What a member is reviewed on: 标准与资源投入, 过程真实性, 结果有效性, 响应与配合, 整改落实.
 *
 * **Source:** domain study §5.5, after 关于加强新时代广东高技能人才队伍建设的实施意见 第十条 (真实性 and 有效性).
 */
export const Dimension = z.enum([
  'resources',
  'authenticity',
  'effectiveness',
  'responsiveness',
  'rectification',
])
export type Dimension = z.infer<typeof Dimension>

/** From 1 (poor) to 5 (excellent). */
export const Points = z.int().min(1).max(5)

/** Points in one dimension, and what they rest on: no score stands without its evidence (依据). */
export const Score = z.strictObject({ points: Points, evidence: remark(2) })
export type Score = z.infer<typeof Score>

export const Scores = z.strictObject({
  resources: Score,
  authenticity: Score,
  effectiveness: Score,
  responsiveness: Score,
  rectification: Score,
} satisfies Record<Dimension, typeof Score>)
export type Scores = z.infer<typeof Scores>

/** A finished collaboration that a review is about: a contribution delivered in full, a joint enrolment at its end. */
export const OccasionKind = z.enum(['contribution', 'plan'])
export type OccasionKind = z.infer<typeof OccasionKind>

export const Occasion = z.object({
  kind: OccasionKind,
  id: z.uuid(),
  /** What was promised, or the year that was enrolled for. */
  title: z.string().max(120),
})
export type Occasion = z.infer<typeof Occasion>

/** 待评, 已封存, 已公开, 逾期未评. */
export const ReviewStatus = z.enum(['awaited', 'sealed', 'open', 'lapsed'])
export type ReviewStatus = z.infer<typeof ReviewStatus>

/**
 * What one side of a finished collaboration says of the other (成员互评). Each collaboration has two, one each way;
 * neither side reads the other's until both are given or the window has closed.
 *
 * **Source:** 实施意见 第十条 (成员间相互评估反馈); the window, the five dimensions and the blindness are our own
 * decision, ADR-0032.
 */
export const MutualReview = z.object({
  chainId: ChainId,
  id: MutualReviewId,
  occasion: Occasion,
  raterId: OrganisationId,
  ratedId: OrganisationId,
  openedOn: Day,
  /** The last day on which it can be given. */
  dueOn: Day,
  status: ReviewStatus,
  /** Null until given. */
  scores: Scores.nullable(),
  givenAt: Instant.nullable(),
  /** When the rated could first read it; null until then. */
  disclosedAt: Instant.nullable(),
  /** What the rated says to it, once; shown beside it wherever it is shown. */
  reply: z.string().max(500).nullable(),
  repliedAt: Instant.nullable(),
  version: z.int().nonnegative(),
})
export type MutualReview = z.infer<typeof MutualReview>

/** The mean of the five, in hundredths of a point; null until given. */
export const meanOf = (scores: Scores | null): number | null => {
  if (scores === null) return null
  const points = Dimension.options.map((dimension) => scores[dimension].points)
  return Math.round((points.reduce((sum, each) => sum + each, 0) / points.length) * 100)
}
