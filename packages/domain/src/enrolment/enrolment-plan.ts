import { z } from 'zod'

import { SkillDemandId } from '../demand/skill-demand.ts'
import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'

export const EnrolmentPlanId = z.uuid().brand<'EnrolmentPlanId'>()
export type EnrolmentPlanId = z.infer<typeof EnrolmentPlanId>

export const PlanPostId = z.uuid().brand<'PlanPostId'>()
export type PlanPostId = z.infer<typeof PlanPostId>

/**
 * By which door people are enrolled (招生渠道): 普通现代学徒制, 自主招生, 中高职贯通, 高职扩招, 社会招生.
 * Source: domain study §4.5; Guangdong notice 粤教职函〔2026〕1号 for the first.
 */
export const EnrolmentChannel = z.enum([
  'modernApprenticeship',
  'independentAdmission',
  'secondaryToHigher',
  'expandedAdmission',
  'socialAdmission',
])
export type EnrolmentChannel = z.infer<typeof EnrolmentChannel>

/**
 * While `negotiating`, `turn` says who is to act and `confirmed` what each side stands by; see `phaseOf`. That a text has
 * lapsed unanswered is no status: the day it was due says so (`hasLapsed`).
 */
export const PlanStatus = z.enum(['draft', 'negotiating', 'inForce', 'declined', 'withdrawn'])
export type PlanStatus = z.infer<typeof PlanStatus>

/** The two who share the record; exactly one of them has the turn. */
export const PlanSide = z.enum(['enterprise', 'college'])
export type PlanSide = z.infer<typeof PlanSide>

/** One line of a plan: so many places for a demand's post, taught in one major. */
export const PlanPost = z.strictObject({
  id: PlanPostId,
  demandId: SkillDemandId,
  /**
   * The college's major: six digits in the Ministry of Education's catalogue (2021), or four digits and a level mark in
   * that of technician colleges; null until the college has named it.
   */
  majorCode: z
    .string()
    .regex(/^(\d{6}|\d{4}(-\d)?)$/, { error: 'enrolment.major-code-malformed' })
    .nullable(),
  majorName: z.string().trim().min(2).max(60).nullable(),
  /** Places, in people. */
  quota: z.int().min(1).max(10_000),
  /** Why more places are agreed than the demand asks for; null where they are not. */
  overReason: z.string().trim().min(4).max(300).nullable(),
})
export type PlanPost = z.infer<typeof PlanPost>

/** A paper the enrolment rests on (批准文件): title, number, issuer and day. */
export const ApprovalDocument = z.strictObject({
  title: z.string().trim().min(2).max(120),
  number: z.string().trim().min(1).max(60),
  issuer: z.string().trim().min(2).max(80),
  issuedOn: Day,
})
export type ApprovalDocument = z.infer<typeof ApprovalDocument>

const isDistinct = (keys: readonly string[]) => new Set(keys).size === keys.length

const TWICE = { error: 'enrolment.post-twice' }

/** The lines of a plan: each post and major once. */
export const PlanPosts = z
  .array(PlanPost)
  .min(1)
  .max(50)
  .refine((posts) => isDistinct(posts.map(({ demandId, majorCode }) => `${demandId} ${majorCode}`)), TWICE)
  .refine((posts) => isDistinct(posts.map(({ id }) => id)), TWICE)

const fields = {
  channel: EnrolmentChannel,
  /** Calendar year of enrolment. */
  year: z.int().min(2000).max(2100),
  posts: PlanPosts,
  /** Who may apply, and how applicants are examined and weighed. */
  conditions: z.string().trim().min(10).max(4_000),
  /** First and last day of application. */
  applyFromOn: Day,
  applyToOn: Day,
  /** First day of training. */
  startsOn: Day,
  /** The least monthly pay on the post, in fen; not below the minimum wage of the place. */
  payFloorFen: z.int().positive().max(100_000_000),
  documents: z.array(ApprovalDocument).max(20),
}
export type PlanField = keyof typeof fields

const { posts: _posts, ...common } = fields

interface Days {
  readonly applyFromOn: string
  readonly applyToOn: string
  readonly startsOn: string
}
/** Applications open before they close, and close before training starts. */
const inOrder = <Schema extends z.ZodType<Days>>(terms: Schema) =>
  terms
    .refine((days) => days.applyFromOn <= days.applyToOn, {
      path: ['applyToOn'],
      error: 'enrolment.application-window-reversed',
    })
    .refine((days) => days.applyToOn < days.startsOn, {
      path: ['startsOn'],
      error: 'enrolment.starts-before-admission',
    })

/** What all plans of one allocation have in common: everything but their lines. */
export const CommonTerms = inOrder(z.strictObject(common))
export type CommonTerms = z.infer<typeof CommonTerms>

/** What the two sides agree on. */
export const PlanTerms = inOrder(z.strictObject(fields))
export type PlanTerms = z.infer<typeof PlanTerms>

/** Fields that are confirmed together, each group by one tick. */
export const FIELD_GROUPS = {
  posts: ['posts'],
  channel: ['channel', 'year'],
  conditions: ['conditions'],
  dates: ['applyFromOn', 'applyToOn', 'startsOn'],
  pay: ['payFloorFen'],
  documents: ['documents'],
} as const satisfies Record<string, readonly PlanField[]>

export const FieldGroup = z.enum(['posts', 'channel', 'conditions', 'dates', 'pay', 'documents'])
export type FieldGroup = keyof typeof FIELD_GROUPS

/** Which groups of the present text each side stands by. */
export const Confirmations = z.strictObject({ enterprise: z.array(FieldGroup), college: z.array(FieldGroup) })
export type Confirmations = z.infer<typeof Confirmations>

/**
 * A joint enrolment plan (校企联合招生计划) of one enterprise and one college: one record that both write in turns, and
 * that is in force once both stand by the same text.
 *
 * Source: Vocational Education Law (2022), article 30; Guangdong draft implementing opinions, article 11. Turns, and
 * that a change clears what was confirmed, are our own decision.
 */
export const EnrolmentPlan = z.object({
  chainId: ChainId,
  id: EnrolmentPlanId,
  enterpriseId: OrganisationId,
  collegeId: OrganisationId,
  terms: PlanTerms,
  status: PlanStatus,
  turn: PlanSide,
  /** Number of the text: 1 at first, one more with every change of terms. */
  edition: z.int().positive(),
  confirmed: Confirmations,
  /** The last day for whoever has the turn; null in a draft and once all is settled. */
  replyDueOn: Day.nullable(),
  /** When the college first got it; until then the plan is the enterprise's alone. */
  sentAt: Instant.nullable(),
  /** Since when the plan has been in force. */
  inForceAt: Instant.nullable(),
  /** Why it was declined or withdrawn. */
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type EnrolmentPlan = z.infer<typeof EnrolmentPlan>

/** Whether the answer is overdue: a lapsed text can only be taken up again by a new deadline. */
export const hasLapsed = (plan: Pick<EnrolmentPlan, 'status' | 'replyDueOn'>, today: Day): boolean =>
  plan.status === 'negotiating' && plan.replyDueOn !== null && plan.replyDueOn < today

export const otherSide = (side: PlanSide): PlanSide => (side === 'enterprise' ? 'college' : 'enterprise')

export const sideOf = (
  { enterpriseId, collegeId }: Pick<EnrolmentPlan, 'enterpriseId' | 'collegeId'>,
  organisationId: OrganisationId,
): PlanSide | null => {
  if (organisationId === enterpriseId) return 'enterprise'
  return organisationId === collegeId ? 'college' : null
}

export const totalQuota = ({ posts }: Pick<PlanTerms, 'posts'>): number =>
  posts.reduce((sum, { quota }) => sum + quota, 0)
