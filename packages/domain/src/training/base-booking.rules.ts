import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Day, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import type {
  BaseBooking,
  BaseBookingId,
  BaseBookingStatus as Status,
  BookingRequest,
} from './base-booking.ts'
import { plusDays } from '../kernel/calendar.ts'
import { instantOf } from './clock-time.ts'
import { problem } from './problems.ts'
import { type Taken, refusalOf } from './station-time.ts'
import type { TrainingStation } from './training-station.ts'

/** The life of a booking. API, screens and diagrams read this table; nothing else decides. */
export const transitions = {
  confirm: { from: ['requested'], to: 'confirmed', emits: 'confirmed' },
  decline: { from: ['requested'], to: 'declined', emits: 'declined' },
  use: { from: ['confirmed'], to: 'used', emits: 'used' },
  cancel: { from: ['requested', 'confirmed'], to: 'cancelled', emits: 'cancelled' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

const reason = z.string().trim().min(2).max(300)

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('confirm') }),
  z.strictObject({ type: z.literal('decline'), reason }),
  z.strictObject({ type: z.literal('use') }),
  z.strictObject({ type: z.literal('cancel'), reason }),
])
export type Command = z.infer<typeof Command>

/** What a decision must know of the station, which is held until it is taken. */
export interface Facts extends Moment {
  readonly actor: Actor
  readonly station: TrainingStation
  /** What other bookings hold of the station on the day in question. */
  readonly taken: readonly Taken[]
  /** How many days ahead a station may be booked. */
  readonly horizonDays: number
  /** The last day for the base's answer to what is asked now. */
  readonly replyDueOn: Day
}

type Event =
  | { type: 'requested'; to: 'requested'; request: BookingRequest; askerId: string }
  | { type: 'confirmed' | 'used'; to: Status }
  | { type: 'declined' | 'cancelled'; to: Status; reason: string }
export type { Event as BaseBookingEvent }

/** Why a station cannot be had: the day first, then the place. */
export function whyNot(wish: BookingRequest, facts: Omit<Facts, 'actor' | 'replyDueOn'>): Problem | false {
  const { station, taken, now, today, horizonDays } = facts
  const { heldOn, fromMinute, occupationCode } = wish
  if (instantOf(heldOn, fromMinute) <= now) return problem('training.day-past', { day: heldOn })
  if (heldOn > plusDays(today, horizonDays)) {
    return problem('training.day-too-far', { day: heldOn, days: horizonDays })
  }
  if (!station.occupationCodes.includes(occupationCode)) {
    return problem('training.occupation-not-here', { station: station.name })
  }
  return refusalOf(station, taken, wish)
}
/** What the actor's organisation asks of a base. */
export function request(
  ref: { chainId: ChainId; id: BaseBookingId },
  asked: BookingRequest,
  facts: Facts,
): Outcome<{ state: BaseBooking; event: Event }> {
  const broken = whyNot(asked, facts)
  if (broken) return refuse(broken)
  const { actor, station, now, replyDueOn } = facts
  const state: BaseBooking = {
    ...ref,
    ...asked,
    baseId: station.baseId,
    askerId: actor.organisationId,
    startsAt: instantOf(asked.heldOn, asked.fromMinute),
    status: 'requested',
    requestedAt: now,
    replyDueOn: replyDueOn < asked.heldOn ? replyDueOn : asked.heldOn,
    endedReason: null,
    version: 0,
  }
  const event: Event = { type: 'requested', to: 'requested', request: asked, askerId: actor.organisationId }
  return ok({ state, event })
}

export function decide(booking: BaseBooking, command: Command, facts: Facts): Outcome<Event> {
  const { status, heldOn } = booking
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('training.out-of-turn', { command: command.type, status }))
  }
  const { to } = transitions[command.type]
  switch (command.type) {
    case 'confirm': {
      if (booking.startsAt <= facts.now) return refuse(problem('training.day-past', { day: heldOn }))
      // The station may have gone into repair since, or have been closed on that day.
      const broken = refusalOf(facts.station, facts.taken, booking)
      return broken ? refuse(broken) : ok({ type: 'confirmed', to })
    }
    case 'use':
      return facts.now < booking.startsAt
        ? refuse(problem('training.not-yet-held', { day: heldOn }))
        : ok({ type: 'used', to })
    case 'decline':
      return ok({ type: 'declined', to, reason: command.reason })
    case 'cancel':
      return ok({ type: 'cancelled', to, reason: command.reason })
  }
}

export function evolve(booking: BaseBooking, event: Event): BaseBooking {
  const next = { ...booking, status: event.to, version: booking.version + 1 }
  switch (event.type) {
    case 'requested':
    case 'confirmed':
    case 'used':
      return next
    case 'declined':
    case 'cancelled':
      return { ...next, endedReason: event.reason }
  }
}
