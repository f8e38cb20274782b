import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import { within } from './clock-time.ts'
import { problem } from './problems.ts'
import { type Taken, hoursOn, seatsTaken } from './station-time.ts'
import {
  StationHours,
  StationTerms,
  type TrainingStation,
  type TrainingStationId,
  type TrainingStationStatus as Status,
  hoursOf,
  termsOf,
} from './training-station.ts'

/** The life of a station. API, screens and diagrams read this table; nothing else decides. */
export const transitions = {
  revise: { from: ['inUse'], to: 'inUse', emits: 'revised' },
  reschedule: { from: ['inUse'], to: 'inUse', emits: 'rescheduled' },
  sendToRepair: { from: ['inUse'], to: 'underRepair', emits: 'sentToRepair' },
  putBack: { from: ['underRepair'], to: 'inUse', emits: 'putBack' },
  retire: { from: ['inUse', 'underRepair'], to: 'retired', emits: 'retired' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

const reason = z.string().trim().min(2).max(300)

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('revise'), terms: StationTerms }),
  z.strictObject({ type: z.literal('reschedule'), hours: StationHours }),
  z.strictObject({ type: z.literal('sendToRepair'), reason }),
  z.strictObject({ type: z.literal('putBack') }),
  z.strictObject({ type: z.literal('retire'), reason }),
])
export type Command = z.infer<typeof Command>

/** What a new station begins with. */
export const Draft = z.strictObject({ terms: StationTerms, hours: StationHours })
export type Draft = z.infer<typeof Draft>

export interface Facts extends Moment {
  readonly actor: Actor
  /** Whether the dictionary named in the terms lists every code named there. */
  readonly occupationsKnown: boolean
  /** Whether another station of the base that is not retired bears the name in the terms. */
  readonly nameTaken: boolean
  /** What bookings hold here from today on. */
  readonly ahead: readonly Taken[]
}

type Event =
  | { type: 'established'; to: 'inUse'; terms: StationTerms; hours: StationHours }
  | { type: 'revised'; to: Status; terms: StationTerms }
  | { type: 'rescheduled'; to: Status; hours: StationHours }
  | { type: 'sentToRepair' | 'retired'; to: Status; reason: string }
  | { type: 'putBack'; to: Status }
export type { Event as TrainingStationEvent }

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

const unknownTo = ({ dictionaryVersion }: StationTerms, { occupationsKnown }: Facts): Problem | false =>
  !occupationsKnown && problem('training.occupation-unknown', { dictionaryVersion })

/** Whoever comes for a lesson finds the place by its name. */
const namedAlready = ({ name }: StationTerms, { nameTaken }: Facts): Problem | false =>
  nameTaken && problem('training.station-name-taken', { name })

/** Seats that have been promised cannot be taken away from under those who were promised them. */
function seatsBooked({ seats }: StationTerms, { ahead }: Facts): Problem | false {
  const crowded = ahead.find((each) => seatsTaken(ahead, each) > seats)
  return crowded
    ? problem('training.seats-booked', { day: crowded.heldOn, taken: seatsTaken(ahead, crowded), seats })
    : false
}

function hoursBooked(hours: StationHours, { ahead }: Facts): Problem | false {
  const outside = ahead.find((each) => {
    const open = hoursOn(hours, each.heldOn)
    return !open || !within(each, open)
  })
  return outside ? problem('training.hours-booked', { day: outside.heldOn }) : false
}

export function decide(station: TrainingStation, command: Command, facts: Facts): Outcome<Event> {
  const { status } = station
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('training.out-of-turn', { command: command.type, status }))
  }
  const { to } = transitions[command.type]
  switch (command.type) {
    case 'revise': {
      const { terms } = command
      if (same(termsOf(station), terms)) return refuse(problem('training.unchanged'))
      const broken = unknownTo(terms, facts) || namedAlready(terms, facts) || seatsBooked(terms, facts)
      return broken ? refuse(broken) : ok({ type: 'revised', to, terms })
    }
    case 'reschedule': {
      const { hours } = command
      if (same(hoursOf(station), hours)) return refuse(problem('training.unchanged'))
      const broken = hoursBooked(hours, facts)
      return broken ? refuse(broken) : ok({ type: 'rescheduled', to, hours })
    }
    case 'sendToRepair':
      return ok({ type: 'sentToRepair', to, reason: command.reason })
    case 'putBack':
      return ok({ type: 'putBack', to })
    case 'retire':
      return facts.ahead.length > 0
        ? refuse(problem('training.bookings-ahead', { count: facts.ahead.length }))
        : ok({ type: 'retired', to, reason: command.reason })
  }
}

/** A new station of the actor's own base. */
export function establish(
  ref: { chainId: ChainId; id: TrainingStationId },
  { terms, hours }: Draft,
  facts: Facts,
): Outcome<{ state: TrainingStation; event: Event }> {
  const broken = unknownTo(terms, facts) || namedAlready(terms, facts)
  if (broken) return refuse(broken)
  const state: TrainingStation = {
    ...ref,
    ...terms,
    ...hours,
    baseId: facts.actor.organisationId,
    status: 'inUse',
    statusReason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'established', to: 'inUse', terms, hours } })
}

export function evolve(station: TrainingStation, event: Event): TrainingStation {
  const next = { ...station, status: event.to, version: station.version + 1 }
  switch (event.type) {
    case 'established':
      return { ...next, ...event.terms, ...event.hours }
    case 'revised':
      return { ...next, ...event.terms }
    case 'rescheduled':
      return { ...next, ...event.hours }
    case 'sentToRepair':
    case 'retired':
      return { ...next, statusReason: event.reason }
    case 'putBack':
      return { ...next, statusReason: null }
  }
}
