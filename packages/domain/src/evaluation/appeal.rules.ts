import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Day, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import type { Appeal, AppealId, AppealStatus } from './appeal.ts'
import { type Candidate, CandidateId } from './candidate.ts'
import type { EvaluationBatch } from './evaluation-batch.ts'
import { ExamPart, partsOf } from './exam-part.ts'
import { problem } from './problems.ts'

export const transitions = {
  uphold: { from: ['open'], to: 'upheld', emits: 'upheld' },
  dismiss: { from: ['open'], to: 'dismissed', emits: 'dismissed' },
} as const satisfies Transitions<AppealStatus>
export type CommandType = keyof typeof transitions

const answer = z.string().trim().min(5).max(1_000)
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('uphold'), answer }),
  z.strictObject({ type: z.literal('dismiss'), answer }),
])
export type Command = z.infer<typeof Command>

/** What an appeal begins with. */
export const Complaint = z.strictObject({
  candidateId: CandidateId,
  part: ExamPart,
  reason: z.string().trim().min(5).max(1_000),
})
export type Complaint = z.infer<typeof Complaint>

export interface Facts extends Moment {
  readonly actor: Actor
  readonly candidate: Candidate
  readonly batch: EvaluationBatch
  /** Whether the actor's own appeal against the same part still waits for its answer. */
  readonly waiting: boolean
}

type Event =
  | { type: 'raised'; to: 'open'; candidateId: string; part: ExamPart; reason: string }
  | { type: 'upheld' | 'dismissed'; to: AppealStatus; answer: string }
export type { Event as AppealEvent }

/** The last day on which results can be appealed against; null while they are not on show, or no longer. */
export const appealsUntil = (
  { status, publicityEndsOn }: Pick<EvaluationBatch, 'status' | 'publicityEndsOn'>,
  today: Day,
): Day | null =>
  status === 'publicity' && publicityEndsOn !== null && today <= publicityEndsOn ? publicityEndsOn : null

/** Somebody's result is appealed against while it is on show, and not a day later; one appeal of theirs at a time. */
export function raise(
  ref: { chainId: ChainId; id: AppealId },
  { candidateId, part, reason }: Complaint,
  { candidate, batch, actor, waiting, now, today }: Facts,
): Outcome<{ state: Appeal; event: Event }> {
  if (appealsUntil(batch, today) === null) {
    const { publicityEndsOn } = batch
    return publicityEndsOn === null
      ? refuse(problem('evaluation.results-not-shown'))
      : refuse(problem('evaluation.appeals-over', { publicityEndsOn }))
  }
  if (!partsOf(batch.grade).includes(part)) return refuse(problem('evaluation.part-not-examined'))
  const result = candidate.results.find((each) => each.part === part)
  if (!result) return refuse(problem('evaluation.no-result'))
  if (waiting) return refuse(problem('evaluation.appeal-waiting'))
  const { batchId, bodyId, collegeId, personId } = candidate
  const state: Appeal = {
    ...ref,
    batchId,
    candidateId,
    bodyId,
    collegeId,
    personId,
    part,
    contested: result.points,
    reason,
    raisedById: actor.organisationId,
    raisedAt: now,
    status: 'open',
    answer: null,
    version: 0,
  }
  return ok({ state, event: { type: 'raised', to: 'open', candidateId, part, reason } })
}

export function decide(appeal: Appeal, command: Command): Outcome<Event> {
  const { status } = appeal
  const step = transitions[command.type]
  if (!startsFrom(step, status)) {
    return refuse(problem('evaluation.out-of-turn', { command: command.type, status }))
  }
  return ok({ type: step.emits, to: step.to, answer: command.answer })
}

export function evolve(appeal: Appeal, event: Event): Appeal {
  const next = { ...appeal, status: event.to, version: appeal.version + 1 }
  return event.type === 'raised' ? next : { ...next, answer: event.answer }
}
