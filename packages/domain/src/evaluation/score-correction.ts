import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { CandidateId } from './candidate.ts'
import { EvaluationBatchId } from './evaluation-batch.ts'
import { ExamPart, Points } from './exam-part.ts'

export const ScoreCorrectionId = z.uuid().brand<'ScoreCorrectionId'>()
export type ScoreCorrectionId = z.infer<typeof ScoreCorrectionId>

export const CorrectionStatus = z.enum(['proposed', 'applied', 'rejected'])
export type CorrectionStatus = z.infer<typeof CorrectionStatus>

/** Approvals that a correction needs, of people who did not propose it. Source: domain study §3.12. */
export const APPROVERS = 2

/**
 * A correction of a published score (成绩更正): a row of its own that says what it was, what it becomes and why. The
 * marks themselves are never changed. Source: domain study §3.12.
 */
export const ScoreCorrection = z.object({
  chainId: ChainId,
  id: ScoreCorrectionId,
  batchId: EvaluationBatchId,
  candidateId: CandidateId,
  bodyId: OrganisationId,
  part: ExamPart,
  /** Points before and after, of 100. */
  before: z.number().min(0).max(100),
  after: Points,
  reason: z.string(),
  proposedBy: PersonId,
  approvedBy: z.array(PersonId),
  status: CorrectionStatus,
  rejectedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type ScoreCorrection = z.infer<typeof ScoreCorrection>
