import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Actor } from '../organisation/access.ts'
import { PersonId } from '../organisation/person-id.ts'
import {
  type AttendanceCorrection,
  type AttendanceCorrectionId,
  type CorrectionStatus,
} from './attendance-correction.ts'
import type { AttendanceGrade } from './attendance-grade.ts'
import { minutesBetween } from './instant.ts'
import { problem } from './session-problems.ts'
import { type TrainingSession, TrainingSessionId } from './training-session.ts'

const reason = z.string().trim().min(5).max(500)

/** What a correction begins with: for how many minutes somebody was there. */
export const Proposal = z.strictObject({
  sessionId: TrainingSessionId,
  personId: PersonId,
  minutesAfter: z.int().min(0).max(1_440),
  reason,
})
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

/** What was settled for one person; null where they are not on the roster. */
export type SettledPlace = { readonly grade: AttendanceGrade; readonly validMinutes: number } | null

export interface ProposalFacts extends Given {
  readonly session: TrainingSession
  readonly place: SettledPlace
  /** Whether another correction for the same person is undecided. */
  readonly isOpen: boolean
}

type Event =
  | { type: 'proposed'; to: CorrectionStatus; sessionId: string; personId: string; minutesAfter: number }
  | { type: 'approved'; to: CorrectionStatus; by: string }
  | { type: 'rejected'; to: CorrectionStatus; by: string; reason: string }
export type { Event as AttendanceCorrectionEvent }

export function propose(
  ref: { chainId: ChainId; id: AttendanceCorrectionId },
  { sessionId, personId, minutesAfter, reason: why }: Proposal,
  { session, place, isOpen, actor, now }: ProposalFacts,
): Outcome<{ state: AttendanceCorrection; event: Event }> {
  if (session.status !== 'settled') return refuse(problem('session.not-settled'))
  if (!place) return refuse(problem('session.person-unlisted'))
  const most = minutesBetween(session.startsAt, session.endsAt)
  if (minutesAfter > most) return refuse(problem('session.correction-too-long', { minutes: most }))
  if (minutesAfter === place.validMinutes) return refuse(problem('session.correction-same'))
  if (isOpen) return refuse(problem('session.correction-open'))
  const state: AttendanceCorrection = {
    ...ref,
    sessionId,
    personId,
    hostId: session.hostId,
    baseId: session.baseId,
    gradeBefore: place.grade,
    minutesBefore: place.validMinutes,
    minutesAfter,
    reason: why,
    proposedFor: actor.organisationId,
    proposedBy: actor.personId,
    proposedAt: now,
    decidedBy: null,
    status: 'proposed',
    rejectedReason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'proposed', to: 'proposed', sessionId, personId, minutesAfter } })
}

/** The other side of the session decides, once: whoever asked does not answer. */
export function decide(
  { status, proposedFor, proposedBy }: AttendanceCorrection,
  command: Command,
  { actor }: Given,
): Outcome<Event> {
  if (status !== 'proposed') {
    return refuse(problem('session.out-of-turn', { command: command.type, status }))
  }
  if (actor.organisationId === proposedFor || actor.personId === proposedBy) {
    return refuse(problem('session.own-correction'))
  }
  const by = actor.personId
  return command.type === 'reject'
    ? ok({ type: 'rejected', to: 'rejected', by, reason: command.reason })
    : ok({ type: 'approved', to: 'applied', by })
}

export function evolve(correction: AttendanceCorrection, event: Event): AttendanceCorrection {
  const next = { ...correction, status: event.to, version: correction.version + 1 }
  if (event.type === 'proposed') return next
  const rejectedReason = event.type === 'rejected' ? event.reason : null
  return { ...next, decidedBy: PersonId.parse(event.by), rejectedReason }
}
