import { z } from 'zod'

import { Remark } from '../enrolment/application.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import { type Clue, ClueId, type ClueStatus as Status, openStatuses } from './clue.ts'
import { problem } from './problems.ts'

/** What an officer may make of a clue. */
export const transitions = {
  accept: { from: ['new'], to: 'accepted', emits: 'accepted' },
  merge: { from: ['new', 'accepted'], to: 'merged', emits: 'merged' },
  dismiss: { from: ['new', 'accepted'], to: 'falseAlarm', emits: 'dismissed' },
} as const satisfies Transitions<Status>

/** What becomes of a clue by what happens elsewhere: its rule looks again, see `reconcile`, or it is inspected. */
export const courses = {
  vanish: { from: openStatuses, to: 'closed', emits: 'vanished' },
  reappear: { from: ['closed'], to: 'new', emits: 'reappeared' },
  /** An inspection was opened because of it, which is a command to that inspection. */
  inspect: { from: openStatuses, to: 'inspected', emits: 'inspected' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept'), reason: Remark }),
  z.strictObject({ type: z.literal('merge'), intoId: ClueId, reason: Remark }),
  z.strictObject({ type: z.literal('dismiss'), reason: Remark }),
])
export type Command = z.infer<typeof Command>

export interface Facts extends Moment {
  readonly actor: Actor
  /** The clue to be merged into; null when there is no such clue of the same chain, or nothing is merged. */
  readonly target: Clue | null
}

type Event =
  | { type: 'found' | 'refreshed' | 'reappeared'; rule: string; key: string }
  | { type: 'vanished' }
  | { type: 'accepted' | 'dismissed'; reason: string }
  | { type: 'merged'; intoId: string; reason: string }
  | { type: 'inspected'; inspectionId: string; reason: string }
export type { Event as ClueEvent }

export const isOpen = ({ status }: Pick<Clue, 'status'>): boolean =>
  openStatuses.some((open) => open === status)

export function decide(clue: Clue, command: Command, { target }: Facts): Outcome<Event> {
  if (!startsFrom(transitions[command.type], clue.status)) {
    return refuse(problem('supervision.clue-out-of-turn'))
  }
  if (command.type !== 'merge') {
    return ok({ type: command.type === 'accept' ? 'accepted' : 'dismissed', reason: command.reason })
  }
  if (command.intoId === clue.id) return refuse(problem('supervision.merge-into-itself'))
  if (!target) return refuse(problem('supervision.merge-target-missing'))
  if (!isOpen(target)) return refuse(problem('supervision.merge-target-closed'))
  return ok({ type: 'merged', intoId: command.intoId, reason: command.reason })
}

export function evolve(clue: Clue, event: Event): Clue {
  const next = { ...clue, version: clue.version + 1 }
  switch (event.type) {
    case 'found':
    case 'refreshed':
      return next
    case 'accepted':
      return { ...next, status: 'accepted', reason: event.reason }
    case 'dismissed':
      return { ...next, status: 'falseAlarm', reason: event.reason }
    case 'merged':
      return { ...next, status: 'merged', reason: event.reason, mergedIntoId: ClueId.parse(event.intoId) }
    case 'inspected':
      return { ...next, status: 'inspected', reason: event.reason }
    case 'vanished':
      return { ...next, status: 'closed' }
    case 'reappeared':
      return { ...next, status: 'new', reason: null, mergedIntoId: null }
  }
}
