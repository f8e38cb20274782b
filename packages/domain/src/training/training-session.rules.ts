import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import { PersonId } from '../organisation/person-id.ts'
import type { AttendanceGrade } from './attendance-grade.ts'
import type { BaseBooking } from './base-booking.ts'
import { instantOf } from './clock-time.ts'
import { minutesAfter } from './instant.ts'
import { problem } from './session-problems.ts'
import {
  People,
  type SessionTerms,
  type TrainingSession,
  type TrainingSessionId,
  type TrainingSessionStatus as Status,
} from './training-session.ts'

/** The life of a session. API, screens and diagrams read this table; nothing else decides. */
export const transitions = {
  enlist: { from: ['planned'], to: 'planned', emits: 'enlisted' },
  strike: { from: ['planned'], to: 'planned', emits: 'struck' },
  open: { from: ['planned'], to: 'open', emits: 'opened' },
  close: { from: ['open'], to: 'closed', emits: 'closed' },
  settle: { from: ['closed'], to: 'settled', emits: 'settled' },
  cancel: { from: ['planned'], to: 'cancelled', emits: 'cancelled' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('enlist'), personIds: People }),
  z.strictObject({ type: z.literal('strike'), personId: PersonId }),
  z.strictObject({ type: z.literal('open') }),
  z.strictObject({ type: z.literal('close') }),
  z.strictObject({ type: z.literal('settle') }),
  z.strictObject({ type: z.literal('cancel'), reason: z.string().trim().min(2).max(300) }),
])
export type Command = z.infer<typeof Command>

/** What came of the session for one person, set down for good when attendance is settled. */
export type Settled = {
  readonly personId: string
  readonly grade: AttendanceGrade
  readonly validMinutes: number
}

/** What a decision must know besides the record, which is held until it is taken. */
export interface Facts extends Moment {
  readonly actor: Actor
  readonly bookingStatus: BaseBooking['status']
  /** Minutes before its beginning from which a session may be opened. */
  readonly opensBefore: number
  /** Those on the roster. */
  readonly listed: ReadonlySet<string>
  /** Of those named, whom the host may send: its admitted applicants or its apprentices. */
  readonly known: ReadonlySet<string>
  /** Of those named, who is on the roster of another session at the same time. */
  readonly busy: ReadonlySet<string>
  /** What the evidence comes to, person by person. */
  readonly results: readonly Settled[]
}

type Event =
  | { type: 'planned'; to: 'planned'; bookingId: string; title: string }
  | { type: 'enlisted'; to: Status; personIds: PersonId[] }
  | { type: 'struck'; to: Status; personId: PersonId }
  | { type: 'opened' | 'closed'; to: Status; at: string }
  | { type: 'settled'; to: Status; at: string; results: Settled[] }
  | { type: 'cancelled'; to: Status; reason: string }
export type { Event as TrainingSessionEvent }

/** A booking as far as a session is made from it, and whether another session has been made from it already. */
export interface Booked {
  readonly booking: BaseBooking
  readonly taken: boolean
}

/** What the booking of the actor's own organisation is to be used for. */
export function planSession(
  ref: { chainId: ChainId; id: TrainingSessionId },
  { title }: SessionTerms,
  { booking, taken, now }: Booked & Pick<Moment, 'now'>,
): Outcome<{ state: TrainingSession; event: Event }> {
  if (booking.status !== 'confirmed') return refuse(problem('session.booking-unconfirmed'))
  if (taken) return refuse(problem('session.booking-taken'))
  if (booking.startsAt <= now) return refuse(problem('session.begun'))
  const { heldOn, fromMinute, toMinute } = booking
  const state: TrainingSession = {
    ...ref,
    bookingId: booking.id,
    stationId: booking.stationId,
    baseId: booking.baseId,
    hostId: booking.askerId,
    title,
    occupationCode: booking.occupationCode,
    heldOn,
    fromMinute,
    toMinute,
    startsAt: booking.startsAt,
    endsAt: instantOf(heldOn, toMinute),
    seats: booking.headCount,
    enlisted: 0,
    status: 'planned',
    openedAt: null,
    closedAt: null,
    settledAt: null,
    reason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'planned', to: 'planned', bookingId: booking.id, title } })
}

/** Why these cannot be put on the roster; false when they can. */
function whyNotListed({ startsAt, seats, enlisted }: TrainingSession, ids: readonly string[], facts: Facts) {
  if (startsAt <= facts.now) return problem('session.begun')
  if (enlisted + ids.length > seats) {
    return problem('session.full', { seats, left: seats - enlisted, count: ids.length })
  }
  if (ids.some((id) => facts.listed.has(id))) return problem('session.person-listed')
  if (ids.some((id) => !facts.known.has(id))) return problem('session.person-unknown')
  return ids.some((id) => facts.busy.has(id)) ? problem('session.person-busy') : false
}

function whyNotOpened({ startsAt, endsAt, enlisted }: TrainingSession, facts: Facts) {
  const { now, opensBefore, bookingStatus } = facts
  if (bookingStatus !== 'confirmed' && bookingStatus !== 'used') return problem('session.booking-unconfirmed')
  if (enlisted === 0) return problem('session.nobody-listed')
  if (now < minutesAfter(startsAt, -opensBefore))
    return problem('session.too-early', { minutes: opensBefore })
  return now >= endsAt ? problem('session.over') : false
}

export function decide(session: TrainingSession, command: Command, facts: Facts): Outcome<Event> {
  const { status, startsAt } = session
  const { now: at, listed } = facts
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('session.out-of-turn', { command: command.type, status }))
  }
  const { to } = transitions[command.type]
  switch (command.type) {
    case 'enlist': {
      const broken = whyNotListed(session, command.personIds, facts)
      return broken ? refuse(broken) : ok({ type: 'enlisted', to, personIds: command.personIds })
    }
    case 'strike':
      if (startsAt <= at) return refuse(problem('session.begun'))
      return listed.has(command.personId)
        ? ok({ type: 'struck', to, personId: command.personId })
        : refuse(problem('session.person-unlisted'))
    case 'open': {
      const broken = whyNotOpened(session, facts)
      return broken ? refuse(broken) : ok({ type: 'opened', to, at })
    }
    case 'close':
      return at < startsAt ? refuse(problem('session.not-begun')) : ok({ type: 'closed', to, at })
    case 'settle':
      return at < session.endsAt
        ? refuse(problem('session.not-over'))
        : ok({ type: 'settled', to, at, results: [...facts.results] })
    case 'cancel':
      return ok({ type: 'cancelled', to, reason: command.reason })
  }
}

export function evolve(session: TrainingSession, event: Event): TrainingSession {
  const next = { ...session, status: event.to, version: session.version + 1 }
  switch (event.type) {
    case 'planned':
      return next
    case 'enlisted':
      return { ...next, enlisted: session.enlisted + event.personIds.length }
    case 'struck':
      return { ...next, enlisted: session.enlisted - 1 }
    case 'opened':
      return { ...next, openedAt: event.at }
    case 'closed':
      return { ...next, closedAt: event.at }
    case 'settled':
      return { ...next, settledAt: event.at }
    case 'cancelled':
      return { ...next, reason: event.reason }
  }
}
