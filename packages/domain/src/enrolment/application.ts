import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { remark } from '../organisation/remark.ts'
import { ApplicantField } from './applicant.ts'
import { EnrolmentPlanId, PlanPostId } from './enrolment-plan.ts'
import { RosterImportId } from './roster-import.ts'

export const ApplicationId = z.uuid().brand<'ApplicationId'>()
export type ApplicationId = z.infer<typeof ApplicationId>

/** 待审核, 退回补正, 补正后待审核, 审核通过, 已录取, 不予录取, 已撤回. */
export const ApplicationStatus = z.enum([
  'submitted',
  'returned',
  'resubmitted',
  'accepted',
  'admitted',
  'rejected',
  'withdrawn',
])
export type ApplicationStatus = z.infer<typeof ApplicationStatus>

/** What the college has accepted, admitted or ended no roster changes any more. */
export const canBeRestated = (status: ApplicationStatus): boolean =>
  status === 'submitted' || status === 'returned' || status === 'resubmitted'

/** Why a field is returned, from a list, so that it can be counted; `other` needs words. */
export const ReturnCause = z.enum(['missing', 'unclear', 'differs', 'expired', 'notEligible', 'other'])
export type ReturnCause = z.infer<typeof ReturnCause>

/** One field that is to be put right, and why. */
export const ReturnReason = z
  .strictObject({ field: ApplicantField, cause: ReturnCause, text: remark(0) })
  .refine(({ cause, text }) => cause !== 'other' || text.length >= 2, {
    path: ['text'],
    error: 'roster.cell-empty',
  })
export type ReturnReason = z.infer<typeof ReturnReason>

export const Remark = remark(2)

/**
 * That somebody wants one of a plan's places (报名申请), and how far the college has come with it. It says nothing about
 * the person but an id: what they stated is kept beside it, sealed.
 *
 * Source: 《职业教育法》(2022) 第三十条; the steps are our own decision.
 */
export const Application = z.object({
  chainId: ChainId,
  id: ApplicationId,
  planId: EnrolmentPlanId,
  /** The line of the plan applied for; admission takes one of its places. */
  postId: PlanPostId,
  collegeId: OrganisationId,
  enterpriseId: OrganisationId,
  /** Calendar year of enrolment, in which nobody is admitted twice. */
  year: z.int(),
  personId: PersonId,
  /** The roster it came with. */
  importId: RosterImportId.nullable(),
  status: ApplicationStatus,
  /** Entered although the person had applied elsewhere, which the college contests. */
  disputed: z.boolean(),
  /** What was last returned; these fields, and no others, are open until it is sent again. */
  returned: z.array(ReturnReason),
  submittedAt: Instant,
  /** The last day for the college's answer; null while it is not the college's turn. */
  reviewDueOn: Day.nullable(),
  admittedAt: Instant.nullable(),
  /** Why it was rejected or withdrawn; null otherwise. */
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type Application = z.infer<typeof Application>
