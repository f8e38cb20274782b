import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId, asParty } from '../organisation/person-id.ts'
import { CandidateId } from './candidate.ts'
import { EvaluationBatchId } from './evaluation-batch.ts'
import { ExamPart } from './exam-part.ts'

export const AppealId = z.uuid().brand<'AppealId'>()
export type AppealId = z.infer<typeof AppealId>

export const AppealStatus = z.enum(['open', 'upheld', 'dismissed'])
export type AppealStatus = z.infer<typeof AppealStatus>

/** An appeal (申诉) against a published result, raised while it is on show. Source: domain study §3.3, ux §3.3. */
export const Appeal = z.object({
  chainId: ChainId,
  id: AppealId,
  batchId: EvaluationBatchId,
  candidateId: CandidateId,
  bodyId: OrganisationId,
  collegeId: OrganisationId,
  personId: PersonId,
  part: ExamPart,
  /** Points of that part when it was raised, of 100: an appeal that is upheld is met once they are others. */
  contested: z.number().min(0).max(100),
  reason: z.string(),
  /** Who raised it: the college, or the person for themselves. */
  raisedById: OrganisationId,
  raisedAt: Instant,
  status: AppealStatus,
  answer: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type Appeal = z.infer<typeof Appeal>

/** Whether the person appeals for themselves, and not their college for them. */
export const isOwnAppeal = ({ raisedById, personId }: Pick<Appeal, 'raisedById' | 'personId'>): boolean =>
  raisedById === asParty(personId)
