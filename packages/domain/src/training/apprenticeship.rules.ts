import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Grade } from '../standard/grade.ts'
import type { Command, CommandType } from './apprenticeship-command.ts'
import type { ApprenticeshipEvent as Event } from './apprenticeship-evolve.ts'
import { problem } from './apprenticeship-problems.ts'
import type { Apprenticeship, ApprenticeshipStatus as Status } from './apprenticeship.ts'
import { type Limits, type Teaching, conflictsOf, firstBlocking } from './conflict.ts'
import { plusDays } from '../kernel/calendar.ts'
import { type Segment, type SegmentId, covers } from './segment.ts'

/** The life of an apprentice's record. */
export const transitions = {
  start: { from: ['planning'], to: 'training', emits: 'started' },
  pause: { from: ['training'], to: 'paused', emits: 'paused' },
  resume: { from: ['paused'], to: 'training', emits: 'resumed' },
  transfer: { from: ['training'], to: 'training', emits: 'transferred' },
  complete: { from: ['training'], to: 'completed', emits: 'completed' },
  breakOff: { from: ['planning', 'training', 'paused'], to: 'brokenOff', emits: 'broken-off' },
} as const satisfies Transitions<Status>

const open: readonly Status[] = ['planning', 'training', 'paused']
/** What leaves the status as it is. */
type Edit = Exclude<CommandType, keyof typeof transitions>
const isEdit = (type: CommandType): type is Edit => !(type in transitions)

/** Whether a command may be given in a status; pages ask here which buttons to draw. */
export const isInTurn = (type: CommandType, status: Status): boolean =>
  isEdit(type) ? open.includes(status) : startsFrom(transitions[type], status)

export interface Facts extends Moment {
  readonly limits: Limits
  /** Who is to teach, counted with this apprentice; null where the enterprise has no such mentor at work. */
  readonly mentor: (Teaching & { readonly grade: Grade }) | null
  /** First and last day of the agreement that all its parties have signed; null where none is in force. */
  readonly agreement: { readonly startsOn: string; readonly endsOn: string } | null
  /** The id of the segment that a transfer begins. */
  readonly segmentId: SegmentId
}

const isEffective = ({ status }: Apprenticeship, { today }: Facts) => (status === 'training' ? today : null)

/** What a plan would be refused for, as of the day it takes effect. */
function blockedPlan(
  state: Apprenticeship,
  { limits }: Facts,
  effectiveOn: string | null,
): Problem | undefined {
  return firstBlocking(conflictsOf(state, { limits, mentor: null, effectiveOn }), 'plan')
}

/** A step holds from today on at the earliest, and within the training period. */
function badDay({ startsOn, endsOn }: Apprenticeship, day: string, { today }: Facts): Problem | false {
  if (day < today) return problem('apprenticeship.day-past', { day, today })
  return (
    !covers({ fromOn: startsOn, toOn: endsOn }, day) &&
    problem('apprenticeship.day-outside', { day, startsOn, endsOn })
  )
}

function assignMentor(
  state: Apprenticeship,
  mentorId: Extract<Command, { type: 'assignMentor' }>['mentorId'],
  facts: Facts,
): Outcome<Event> {
  const { mentor, limits } = facts
  if (!mentor) return refuse(problem('apprenticeship.mentor-unknown'))
  const broken = firstBlocking(conflictsOf(state, { limits, mentor, effectiveOn: null }), 'mentor')
  return broken ? refuse(broken) : ok({ type: 'mentor-assigned', mentorId, grade: mentor.grade })
}

/** What has been is not planned anew: once training has begun, segments that have ended stay as they were. */
function rewritesPast(
  state: Apprenticeship,
  segments: readonly Segment[],
  { today }: Facts,
): Problem | false {
  if (state.status === 'planning') return false
  const past = (all: readonly Segment[]) => all.filter(({ toOn }) => toOn < today)
  const [before, after] = [past(state.segments), past(segments)]
  const lost = before.find((was) => !after.some((is) => JSON.stringify(is) === JSON.stringify(was)))
  const told = lost ?? after.find((is) => !before.some(({ id }) => id === is.id))
  return (
    told !== undefined && problem('apprenticeship.past-segment', { segment: told.title, toOn: told.toOn })
  )
}

function plan(state: Apprenticeship, segments: Segment[], facts: Facts): Outcome<Event> {
  const broken =
    rewritesPast(state, segments, facts) ||
    blockedPlan({ ...state, segments }, facts, isEffective(state, facts))
  return broken ? refuse(broken) : ok({ type: 'planned', segments })
}

/** Nobody is set to work before the agreement with them is in force, or on a day that it does not cover. */
function unagreed(day: string, { agreement }: Facts): Problem | false {
  if (agreement === null) return problem('apprenticeship.no-agreement')
  const { startsOn, endsOn } = agreement
  return (
    !covers({ fromOn: startsOn, toOn: endsOn }, day) &&
    problem('apprenticeship.agreement-days', { day, startsOn, endsOn })
  )
}

function start(state: Apprenticeship, fromOn: string, facts: Facts): Outcome<Event> {
  const broken =
    badDay(state, fromOn, facts) ||
    unagreed(fromOn, facts) ||
    (state.mentorId === null && problem('apprenticeship.no-mentor')) ||
    (!state.tutored && problem('apprenticeship.no-tutor')) ||
    (!state.segments.some((segment) => covers(segment, fromOn)) &&
      problem('apprenticeship.no-plan', { day: fromOn })) ||
    blockedPlan(state, facts, fromOn)
  return broken ? refuse(broken) : ok({ type: 'started', fromOn })
}

function resume(state: Apprenticeship, fromOn: string, facts: Facts): Outcome<Event> {
  const since = state.pausedFromOn ?? fromOn
  const broken =
    badDay(state, fromOn, facts) ||
    (fromOn < since && problem('apprenticeship.before-pause', { day: fromOn, since })) ||
    blockedPlan(state, facts, fromOn)
  return broken ? refuse(broken) : ok({ type: 'resumed', fromOn })
}

/** The plan without what would have come after a day. */
export const cutAfter = (segments: readonly Segment[], lastOn: string): Segment[] =>
  segments
    .filter(({ fromOn }) => fromOn <= lastOn)
    .map((segment) => (segment.toOn > lastOn ? { ...segment, toOn: lastOn } : segment))

/** The plan in which another post takes over from a day on, until the one that runs would have ended. */
export function takeOver(
  segments: readonly Segment[],
  running: Segment,
  next: Pick<Segment, 'id' | 'fromOn' | 'title' | 'place' | 'shift' | 'hoursPerDay'>,
): Segment[] {
  const left = running.fromOn < next.fromOn ? [{ ...running, toOn: plusDays(next.fromOn, -1) }] : []
  return segments.flatMap((segment) =>
    segment.id === running.id ? [...left, { ...next, kind: 'post' as const, toOn: running.toOn }] : [segment],
  )
}

function transfer(
  state: Apprenticeship,
  command: Extract<Command, { type: 'transfer' }>,
  facts: Facts,
): Outcome<Event> {
  const { fromOn, posting, reason } = command
  const wrong = badDay(state, fromOn, facts)
  if (wrong) return refuse(wrong)
  const running = state.segments.find((segment) => covers(segment, fromOn))
  if (!running) return refuse(problem('apprenticeship.nothing-runs', { day: fromOn }))
  const segments = takeOver(state.segments, running, { id: facts.segmentId, fromOn, ...posting })
  const broken = blockedPlan({ ...state, segments }, facts, fromOn)
  return broken ? refuse(broken) : ok({ type: 'transferred', fromOn, segments, reason })
}

/** An end is set down once it has come, not ahead of it. */
function end(
  state: Apprenticeship,
  command: Extract<Command, { onDay: string }>,
  { today }: Facts,
): Outcome<Event> {
  const { onDay } = command
  if (onDay > today) return refuse(problem('apprenticeship.day-to-come', { day: onDay, today }))
  const segments = cutAfter(state.segments, onDay)
  return command.type === 'complete'
    ? ok({ type: 'completed', onDay, segments })
    : ok({ type: 'broken-off', onDay, segments, reason: command.reason })
}

export function decide(state: Apprenticeship, command: Command, facts: Facts): Outcome<Event> {
  const { status } = state
  if (!isInTurn(command.type, status))
    return refuse(problem('apprenticeship.out-of-turn', { command: command.type, status }))
  switch (command.type) {
    case 'assignMentor':
      return assignMentor(state, command.mentorId, facts)
    case 'assignTutor':
      return ok({ type: 'tutor-assigned' })
    case 'plan':
      return plan(state, command.segments, facts)
    case 'protect':
      return ok({ type: 'protected', protection: command.protection })
    case 'start':
      return start(state, command.fromOn, facts)
    case 'pause': {
      const { fromOn, reason } = command
      const broken = badDay(state, fromOn, facts)
      return broken ? refuse(broken) : ok({ type: 'paused', fromOn, reason })
    }
    case 'resume':
      return resume(state, command.fromOn, facts)
    case 'transfer':
      return transfer(state, command, facts)
    case 'complete':
    case 'breakOff':
      return end(state, command, facts)
  }
}
