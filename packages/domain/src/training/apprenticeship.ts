import { z } from 'zod'

import { ApplicationId } from '../enrolment/application.ts'
import { EnrolmentPlanId } from '../enrolment/enrolment-plan.ts'
import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { Grade } from '../standard/grade.ts'
import { MentorId } from './mentor.ts'
import { Segment } from './segment.ts'

export const ApprenticeshipId = z.uuid().brand<'ApprenticeshipId'>()
export type ApprenticeshipId = z.infer<typeof ApprenticeshipId>

/** 待开始, 在培, 已暂停, 已结业, 已中止. */
export const ApprenticeshipStatus = z.enum(['planning', 'training', 'paused', 'completed', 'brokenOff'])
export type ApprenticeshipStatus = z.infer<typeof ApprenticeshipStatus>

/** 工伤保险, 实习责任保险. */
export const CoverKind = z.enum(['workInjury', 'internshipLiability'])
export type CoverKind = z.infer<typeof CoverKind>

/** An insurance of one apprentice (参保记录): its number, and its first and last day, both counted. */
export const Cover = z
  .strictObject({
    kind: CoverKind,
    policyNumber: z.string().trim().min(4).max(40),
    fromOn: Day,
    toOn: Day,
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], error: 'apprenticeship.days-reversed' })
export type Cover = z.infer<typeof Cover>

/** What protects an apprentice at work (工伤保护), and from when labour law holds in place of the rules for interns. */
export const Protection = z.strictObject({
  covers: z.array(Cover).max(6),
  /** The day on which the safety training was passed; null while it was not. */
  safetyTrainedOn: Day.nullable(),
  /** The first day of the labour contract; null while the apprentice is a student. */
  labourContractFromOn: Day.nullable(),
})
export type Protection = z.infer<typeof Protection>

/**
 * An apprentice's record (学徒档案), kept by the enterprise and read by the college and the apprentice: mentor and tutor,
 * the plan, and what protects them. It names nobody but by id; names are kept beside it.
 *
 * **Source:** Guangdong draft opinions, article 8 (五项管理); 人社部发〔2021〕39号 (双导师); states after domain study §4.6.
 */
export const Apprenticeship = z.object({
  chainId: ChainId,
  id: ApprenticeshipId,
  /** The admitted application that it comes from. */
  applicationId: ApplicationId,
  planId: EnrolmentPlanId,
  enterpriseId: OrganisationId,
  collegeId: OrganisationId,
  personId: PersonId,
  postName: z.string(),
  /** The grade that training leads to (培养目标等级). */
  goal: Grade,
  /** Of the birth no more is kept here: until the end of the year in which somebody comes of age they count as a minor. */
  birthYear: z.int(),
  /** First and last day of the training period. */
  startsOn: Day,
  endsOn: Day,
  status: ApprenticeshipStatus,
  mentorId: MentorId.nullable(),
  mentorGrade: Grade.nullable(),
  /** Whether the college has named its tutor (院校导师). */
  tutored: z.boolean(),
  segments: z.array(Segment),
  ...Protection.shape,
  /** The day from which it is paused; null otherwise. */
  pausedFromOn: Day.nullable(),
  /** The last day of training; null until it has ended. */
  endedOn: Day.nullable(),
  /** Why it was last paused, transferred or broken off. */
  reason: z.string().nullable(),
  registeredAt: Instant,
  version: z.int().nonnegative(),
})
export type Apprenticeship = z.infer<typeof Apprenticeship>

/** Whether it still takes up a mentor and can be planned. */
export const isOpen = (status: ApprenticeshipStatus): boolean =>
  status !== 'completed' && status !== 'brokenOff'
