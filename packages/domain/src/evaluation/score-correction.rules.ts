import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Actor } from '../organisation/access.ts'
import { PersonId } from '../organisation/person-id.ts'
import { type Candidate, CandidateId } from './candidate.ts'
import type { EvaluationBatch } from './evaluation-batch.ts'
import { ExamPart, type PartResult, Points } from './exam-part.ts'
import { problem } from './problems.ts'
import {
  APPROVERS,
  type CorrectionStatus,
  type ScoreCorrection,
  type ScoreCorrectionId,
} from './score-correction.ts'

const reason = z.string().trim().min(5).max(500)

/** What a correction begins with. */
export const Proposal = z.strictObject({ candidateId: CandidateId, part: ExamPart, after: Points, reason })
export type Proposal = z.infer<typeof Proposal>

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('approve') }),
  z.strictObject({ type: z.literal('reject'), reason }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

interface Given extends Moment {
  readonly actor: Actor
}
export interface ProposalFacts extends Given {
  readonly candidate: Candidate
  readonly batch: EvaluationBatch
}

/** An event says that a score was corrected and by whom, never what it was or is. */
type Event =
  | { type: 'proposed'; to: CorrectionStatus; candidateId: string; part: ExamPart }
  | { type: 'approved'; to: CorrectionStatus; by: string }
  | { type: 'rejected'; to: CorrectionStatus; reason: string }
export type { Event as CorrectionEvent }

export function propose(
  ref: { chainId: ChainId; id: ScoreCorrectionId },
  { candidateId, part, after, reason: why }: Proposal,
  { candidate, batch, actor }: ProposalFacts,
): Outcome<{ state: ScoreCorrection; event: Event }> {
  if (batch.status !== 'publicity') return refuse(problem('evaluation.no-publicity'))
  const result = candidate.results.find((each) => each.part === part)
  if (!result) return refuse(problem('evaluation.part-not-examined'))
  if (candidate.attendance !== 'present') return refuse(problem('evaluation.absent'))
  if (result.points === after) return refuse(problem('evaluation.unchanged'))
  const state: ScoreCorrection = {
    ...ref,
    batchId: candidate.batchId,
    candidateId,
    bodyId: candidate.bodyId,
    part,
    before: result.points,
    after,
    reason: why,
    proposedBy: actor.personId,
    approvedBy: [],
    status: 'proposed',
    rejectedReason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'proposed', to: 'proposed', candidateId, part } })
}

/** Two who did not propose it approve, each once; either may reject it instead. */
export function decide(correction: ScoreCorrection, command: Command, { actor }: Given): Outcome<Event> {
  const { status, proposedBy, approvedBy } = correction
  if (status !== 'proposed') {
    return refuse(problem('evaluation.out-of-turn', { command: command.type, status }))
  }
  const by = actor.personId
  if (by === proposedBy || approvedBy.includes(by)) return refuse(problem('evaluation.own-proposal'))
  if (command.type === 'reject') return ok({ type: 'rejected', to: 'rejected', reason: command.reason })
  const to = approvedBy.length + 1 >= APPROVERS ? 'applied' : 'proposed'
  return ok({ type: 'approved', to, by })
}

export function evolve(correction: ScoreCorrection, event: Event): ScoreCorrection {
  const next = { ...correction, status: event.to, version: correction.version + 1 }
  if (event.type === 'rejected') return { ...next, rejectedReason: event.reason }
  return event.type === 'approved'
    ? { ...next, approvedBy: [...correction.approvedBy, PersonId.parse(event.by)] }
    : next
}

/** Results with a correction in their place. */
export const corrected = (
  results: readonly PartResult[],
  { part, after }: Pick<ScoreCorrection, 'part' | 'after'>,
  passMark: number,
): PartResult[] =>
  results.map((result) =>
    result.part === part ? { part, points: after, passed: after >= passMark } : result,
  )
