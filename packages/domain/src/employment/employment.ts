import { z } from 'zod'

import { CertificateId } from '../certificate/certificate.ts'
import { SkillDemandId } from '../demand/skill-demand.ts'
import { ApplicationId } from '../enrolment/application.ts'
import { EnrolmentPlanId } from '../enrolment/enrolment-plan.ts'
import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { remark } from '../organisation/remark.ts'
import { Grade } from '../standard/grade.ts'
import { DictionaryVersion, OccupationCode } from '../standard/occupation.ts'
import { DivisionCode } from '../standard/region.ts'
import { ApprenticeshipId } from '../training/apprenticeship.ts'
import type { ProblemCode } from './problems.ts'
import { Stay } from './stay.ts'

export const EmploymentId = z.uuid().brand<'EmploymentId'>()
export type EmploymentId = z.infer<typeof EmploymentId>

/** 待本人确认, 本人已确认, 本人有异议, 已撤回. */
export const EmploymentStatus = z.enum(['reported', 'confirmed', 'disputed', 'withdrawn'])
export type EmploymentStatus = z.infer<typeof EmploymentStatus>

/** 固定期限, 无固定期限, 以完成一定工作任务为期限, 劳务派遣. **Source:** 《劳动合同法》第十二条、第五十八条. */
export const ContractKind = z.enum(['fixedTerm', 'openEnded', 'byTask', 'dispatched'])
export type ContractKind = z.infer<typeof ContractKind>

/** 本人辞职, 合同期满, 单位解除, 协商一致, 其他. **Source:** 《劳动合同法》第四章. */
export const EndCause = z.enum(['resigned', 'expired', 'dismissed', 'agreed', 'other'])
export type EndCause = z.infer<typeof EndCause>

export const Reason = remark(2)

/** That somebody has left (离职): their last day, why, and a note. */
export const Leaving = z.strictObject({ onDay: Day, cause: EndCause, note: remark(0) })
export type Leaving = z.infer<typeof Leaving>

const fields = {
  /** What the enterprise itself calls the post (岗位名称). */
  postTitle: z.string().trim().min(2).max(60),
  dictionaryVersion: DictionaryVersion,
  occupationCode: OccupationCode,
  /** The grade that somebody is hired at (新八级工). */
  grade: Grade,
  /** Where the post is. */
  divisionCode: DivisionCode,
  /** The band of the monthly pay before tax, in fen. */
  payFromFen: z.int().positive().max(100_000_000),
  payToFen: z.int().positive().max(100_000_000),
  contractKind: ContractKind,
  /** The day on which the labour contract was signed. */
  contractOn: Day,
  /** The first day at work; retention is counted from it. */
  firstOn: Day,
}

const PAY = 'employment.pay-reversed' satisfies ProblemCode

/** What an enterprise says of a placement. */
export const EmploymentTerms = z
  .strictObject(fields)
  .refine(({ payFromFen, payToFen }) => payFromFen <= payToFen, { path: ['payToFen'], error: PAY })
export type EmploymentTerms = z.infer<typeof EmploymentTerms>

/**
 * A placement record (就业记录): an enterprise reports that it has hired somebody of the chain, and the person confirms it
 * or disputes it. Only what the person has confirmed counts. It names nobody but by id; the name stands beside it.
 *
 * **Source:** domain study §5.2 (A3, E4–E6) and ux §3.8, step 10; the person's word is our own decision, ADR-0040.
 */
export const Employment = z.object({
  chainId: ChainId,
  id: EmploymentId,
  enterpriseId: OrganisationId,
  personId: PersonId,
  /** The college that had enrolled the person. */
  collegeId: OrganisationId,
  /** What makes the person one of this chain, and what it came from. */
  applicationId: ApplicationId,
  planId: EnrolmentPlanId,
  demandId: SkillDemandId,
  apprenticeshipId: ApprenticeshipId.nullable(),
  certificateId: CertificateId.nullable(),
  /** The occupation that the person was trained for, and the one certified, if it was known to who reported. */
  trainedIn: OccupationCode,
  certifiedIn: OccupationCode.nullable(),
  /** The grade that training leads to. */
  goal: Grade,
  ...fields,
  status: EmploymentStatus,
  reportedAt: Instant,
  /** When the person gave their word for it as it stands; null without. */
  confirmedAt: Instant.nullable(),
  /** What the person says is wrong; null unless disputed. */
  dispute: z.string().nullable(),
  /** The days on which it is asked whether the person is still there, earliest first. */
  stays: z.array(Stay),
  /** The last day; null while it goes on. */
  endedOn: Day.nullable(),
  endCause: EndCause.nullable(),
  endNote: z.string().nullable(),
  /** Why it was withdrawn. */
  withdrawnReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type Employment = z.infer<typeof Employment>

const TERMS = EmploymentTerms.keyof().options

/** The terms alone, as a form or a correction takes them. */
export const termsOf = (employment: Employment): EmploymentTerms =>
  EmploymentTerms.parse(Object.fromEntries(TERMS.map((field) => [field, employment[field]])))

/** Whether it counts: the person has said that it is so. */
export const counts = ({ status }: Pick<Employment, 'status'>): boolean => status === 'confirmed'
