import { z } from 'zod'

import type { Application } from '../enrolment/application.ts'
import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import { Attendance, type Candidate, type CandidateId, type CandidateStatus as Status } from './candidate.ts'
import { DeclaredFact, type EntryCondition, type EntryFact, type TrainedFact } from './entry-rule.ts'
import { type AskedOf, conditionMet, entryVerdicts } from './entry-rule.rules.ts'
import { type BatchStatus, type EvaluationBatch, EvaluationBatchId } from './evaluation-batch.ts'
import { problem } from './problems.ts'
import { ApplicationId } from '../enrolment/application.ts'

/** The life of a registration, as far as one person's goes; passing and failing come with the batch. */
export const transitions = {
  accept: { from: ['registered'], to: 'accepted', emits: 'accepted' },
  reject: { from: ['registered'], to: 'rejected', emits: 'rejected' },
  withdraw: { from: ['registered', 'accepted'], to: 'withdrawn', emits: 'withdrawn' },
  attend: { from: ['accepted'], to: 'accepted', emits: 'attended' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

const reason = z.string().trim().min(2).max(300)
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({ type: z.literal('reject'), reason }),
  z.strictObject({ type: z.literal('withdraw'), reason }),
  z.strictObject({ type: z.literal('attend'), attendance: Attendance }),
])
export type Command = z.infer<typeof Command>

/** What a registration begins with. */
export const Registration = z.strictObject({
  batchId: EvaluationBatchId,
  applicationId: ApplicationId,
  facts: z.array(DeclaredFact).min(1).max(11),
})
export type Registration = z.infer<typeof Registration>

type BatchFacts = Pick<EvaluationBatch, 'status' | 'places' | 'seatsTaken'>

export interface Facts extends Moment {
  readonly actor: Actor
  readonly batch: BatchFacts
}

export interface RegistrationFacts extends Moment {
  readonly actor: Actor
  readonly batch: EvaluationBatch
  readonly application: Application
  readonly conditions: readonly EntryCondition[]
  /** What settled sessions prove of the person's training; null where nothing. */
  readonly trained: TrainedFact | null
  /** Whether nobody else examines the person for a certificate of that year. */
  readonly yearFree: boolean
}

type Event =
  | {
      type: 'registered'
      to: Status
      batchId: string
      personId: string
      conditionId: string
      facts: EntryFact[]
    }
  | { type: 'accepted'; to: Status }
  | { type: 'rejected' | 'withdrawn'; to: Status; reason: string }
  | { type: 'attended'; to: Status; attendance: Attendance }
export type { Event as CandidateEvent }

/** When in the life of the batch a step may be taken. */
const WHILE: Readonly<Record<CommandType, readonly BatchStatus[]>> = {
  accept: ['registering'],
  reject: ['registering'],
  withdraw: ['registering'],
  attend: ['prepared'],
}

export function decide(candidate: Candidate, command: Command, { batch }: Facts): Outcome<Event> {
  const { status } = candidate
  const { to } = transitions[command.type]
  if (!startsFrom(transitions[command.type], status) || !WHILE[command.type].includes(batch.status)) {
    return refuse(problem('evaluation.out-of-turn', { command: command.type, status: batch.status }))
  }
  switch (command.type) {
    case 'accept':
      return batch.seatsTaken < batch.places
        ? ok({ type: 'accepted', to })
        : refuse(problem('evaluation.seats-taken', { places: batch.places }))
    case 'reject':
      return ok({ type: 'rejected', to, reason: command.reason })
    case 'withdraw':
      return ok({ type: 'withdrawn', to, reason: command.reason })
    case 'attend':
      return ok({ type: 'attended', to, attendance: command.attendance })
  }
}

/** Registers somebody whom the actor's college has admitted. */
export function register(
  ref: { chainId: ChainId; id: CandidateId },
  { batchId, facts: declared }: Registration,
  { batch, application, conditions, trained, yearFree, now }: RegistrationFacts,
): Outcome<{ state: Candidate; event: Event }> {
  if (batch.status !== 'registering') {
    return refuse(problem('evaluation.registration-closed', { status: batch.status }))
  }
  if (application.status !== 'admitted') return refuse(problem('evaluation.not-admitted'))
  if (!yearFree) return refuse(problem('evaluation.one-a-year', { year: yearOf(batch) }))
  const facts = trained ? [...declared, trained] : declared
  const condition = conditionMet(entryVerdicts(conditions, askedOf(batch), facts))
  if (!condition) return refuse(problem('evaluation.entry-not-met'))
  const { personId, collegeId, enterpriseId } = application
  const state: Candidate = {
    ...ref,
    batchId,
    bodyId: batch.bodyId,
    collegeId,
    enterpriseId,
    personId,
    applicationId: application.id,
    year: yearOf(batch),
    facts,
    conditionId: condition.id,
    weak: condition.weak,
    status: 'registered',
    registeredAt: now,
    seat: null,
    attendance: null,
    results: [],
    concludedAt: null,
    endedReason: null,
    version: 0,
  }
  const { id: conditionId } = condition
  const event = {
    type: 'registered',
    to: 'registered',
    batchId,
    personId,
    conditionId,
    facts,
  } as const
  return ok({ state, event })
}

/** By which conditions people are admitted to a batch: those of its standard on the day of its exam, for everybody alike. */
export const askedOf = ({
  standardVersion: generation,
  grade,
  occupationCode,
  examOn: day,
}: Pick<EvaluationBatch, 'standardVersion' | 'grade' | 'occupationCode' | 'examOn'>): AskedOf => ({
  generation,
  grade,
  occupationCode,
  day,
})

/** The year whose one certificate an exam may give. */
export const yearOf = ({ examOn }: Pick<EvaluationBatch, 'examOn'>): number => Number(examOn.slice(0, 4))

export function evolve(candidate: Candidate, event: Event): Candidate {
  const next = { ...candidate, status: event.to, version: candidate.version + 1 }
  switch (event.type) {
    case 'registered':
    case 'accepted':
      return next
    case 'rejected':
    case 'withdrawn':
      return { ...next, endedReason: event.reason }
    case 'attended':
      return { ...next, attendance: event.attendance }
  }
}

/** Seats that an event takes or gives back. */
export function seatsTaken(before: Pick<Candidate, 'status'>, event: Event): -1 | 0 | 1 {
  if (event.type === 'accepted') return 1
  return event.type === 'withdrawn' && before.status === 'accepted' ? -1 : 0
}

/** Whether an event lets somebody else examine the person in the year. */
export const freesYear = ({ type }: Event): boolean => type === 'rejected' || type === 'withdrawn'
