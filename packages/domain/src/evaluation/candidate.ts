import { z } from 'zod'

import { ApplicationId } from '../enrolment/application.ts'
import { ChainId } from '../kernel/chain-id.ts'
import { Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { EntryFact } from './entry-rule.ts'
import { EvaluationBatchId } from './evaluation-batch.ts'
import { PartResult } from './exam-part.ts'

export const CandidateId = z.uuid().brand<'CandidateId'>()
export type CandidateId = z.infer<typeof CandidateId>

export const CandidateStatus = z.enum(['registered', 'accepted', 'rejected', 'withdrawn', 'passed', 'failed'])
export type CandidateStatus = z.infer<typeof CandidateStatus>

/** Whether somebody came to the exam. */
export const Attendance = z.enum(['present', 'absent'])
export type Attendance = z.infer<typeof Attendance>

/**
 * Somebody registered for a batch (考生、申报人), by the condition they were found to meet.
 * Source: domain study §3.5, §3.12.
 */
export const Candidate = z.object({
  chainId: ChainId,
  id: CandidateId,
  batchId: EvaluationBatchId,
  bodyId: OrganisationId,
  /** The college that registered them. */
  collegeId: OrganisationId,
  /** The enterprise that has enrolled them with the college. */
  enterpriseId: OrganisationId,
  personId: PersonId,
  /** The admission by which the college knows them. */
  applicationId: ApplicationId,
  /** Of the exam: one certificate a person a year. */
  year: z.int(),
  facts: z.array(EntryFact).max(12),
  /** The entry condition that the facts meet, such as `2023-level3-5`. */
  conditionId: z.string(),
  /** It is met by promises alone. */
  weak: z.boolean(),
  status: CandidateStatus,
  registeredAt: Instant,
  /** From 1; null until the seats are arranged. */
  seat: z.int().positive().nullable(),
  attendance: Attendance.nullable(),
  /** What each part came to; empty until the batch is published. */
  results: z.array(PartResult),
  concludedAt: Instant.nullable(),
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type Candidate = z.infer<typeof Candidate>
