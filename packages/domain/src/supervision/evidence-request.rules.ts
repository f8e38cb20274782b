import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Day, Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { remark } from '../organisation/remark.ts'
import {
  type EvidenceDraft,
  type EvidenceRequest,
  EvidenceRequestId,
  MOST_REFERENCES,
  type NamedRecord,
  RecordRef,
  type EvidenceRequestStatus as Status,
} from './evidence-request.ts'
import type { Inspection } from './inspection.ts'
import { problem } from './inspection-problems.ts'

export const transitions = {
  answer: { from: ['asked'], to: 'answered', emits: 'answered' },
  askAgain: { from: ['answered'], to: 'asked', emits: 'asked-again' },
  settle: { from: ['answered'], to: 'settled', emits: 'settled' },
  withdraw: { from: ['asked'], to: 'withdrawn', emits: 'withdrawn' },
} as const satisfies Transitions<Status>
export type CommandType = keyof typeof transitions

export const Answer = remark(2, 1_000)
export const Note = remark(2, 300)

export const Command = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answer'),
    answer: Answer,
    references: z.array(RecordRef).max(MOST_REFERENCES),
  }),
  z.strictObject({ type: z.literal('askAgain'), reason: Note }),
  z.strictObject({ type: z.literal('settle') }),
  z.strictObject({ type: z.literal('withdraw'), reason: Note }),
])
export type Command = z.infer<typeof Command>

export type EvidenceEvent =
  | { type: 'asked'; what: string; dueOn: Day }
  | { type: 'answered'; answer: string; references: NamedRecord[]; at: Instant }
  | { type: 'asked-again'; reason: string; dueOn: Day }
  | { type: 'settled' }
  | { type: 'withdrawn'; reason: string }

export interface Facts extends Moment {
  /** By when an answer is due that is asked for today. */
  readonly answerDueOn: Day
  /** Of the records an answer points at, those that the answering organisation may see. */
  readonly records: readonly NamedRecord[]
}

export interface Asking extends Moment {
  readonly inspection: Inspection
  readonly answerDueOn: Day
  readonly isMember: boolean
  /** The sampled record of that id; null where it was never drawn, or none is meant. */
  readonly item: EvidenceRequest['item']
}

/** Asks an organisation of the chain for evidence, while the inspection lasts. */
export function ask(
  { chainId, id, draft }: { chainId: ChainId; id: string; draft: EvidenceDraft },
  { inspection, answerDueOn, isMember, item, now }: Asking,
): Outcome<{ state: EvidenceRequest; event: EvidenceEvent }> {
  if (inspection.status !== 'open') return refuse(problem('supervision.inspection-over'))
  if (!isMember) return refuse(problem('supervision.not-a-member'))
  if (draft.itemId !== null && item === null) return refuse(problem('supervision.not-in-sample'))
  const { what, organisationId, inspectionId } = draft
  const state: EvidenceRequest = {
    chainId,
    id: EvidenceRequestId.parse(id),
    divisionCode: inspection.divisionCode,
    inspectionId,
    organisationId,
    item: draft.itemId === null ? null : item,
    what,
    status: 'asked',
    askedAt: now,
    dueOn: answerDueOn,
    answer: null,
    references: [],
    answeredAt: null,
    note: null,
    version: 0,
  }
  return ok({ state, event: { type: 'asked', what, dueOn: answerDueOn } })
}

export function decide(request: EvidenceRequest, command: Command, facts: Facts): Outcome<EvidenceEvent> {
  const { type } = command
  if (!startsFrom(transitions[type], request.status)) {
    return refuse(problem('supervision.inspection-out-of-turn'))
  }
  switch (type) {
    case 'answer': {
      const known = command.references.flatMap(({ kind, id }) =>
        facts.records.filter((record) => record.kind === kind && record.id === id).slice(0, 1),
      )
      if (known.length < command.references.length) return refuse(problem('supervision.reference-missing'))
      return ok({ type: 'answered', answer: command.answer, references: known, at: facts.now })
    }
    case 'askAgain':
      return ok({ type: 'asked-again', reason: command.reason, dueOn: facts.answerDueOn })
    case 'settle':
      return ok({ type: 'settled' })
    case 'withdraw':
      return ok({ type: 'withdrawn', reason: command.reason })
  }
}

export function evolve(request: EvidenceRequest, event: EvidenceEvent): EvidenceRequest {
  const next = { ...request, version: request.version + 1 }
  switch (event.type) {
    case 'asked':
      return next
    case 'answered':
      return {
        ...next,
        status: 'answered',
        answer: event.answer,
        references: event.references,
        answeredAt: event.at,
      }
    case 'asked-again':
      return { ...next, status: 'asked', note: event.reason, dueOn: event.dueOn, answeredAt: null }
    case 'settled':
      return { ...next, status: 'settled' }
    case 'withdrawn':
      return { ...next, status: 'withdrawn', note: event.reason }
  }
}
