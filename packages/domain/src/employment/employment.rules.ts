import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Command, CommandType } from './employment-command.ts'
import type { EmploymentEvent as Event } from './employment-evolve.ts'
import type { Employment, EmploymentTerms, EmploymentStatus as Status } from './employment.ts'
import { problem } from './problems.ts'
import { type Stay, type StayState, stateOf, staysFrom } from './stay.ts'

/** The life of a placement record. A dispute is answered by a correction or by taking the record back. */
export const transitions = {
  confirm: { from: ['reported', 'disputed'], to: 'confirmed', emits: 'confirmed' },
  dispute: { from: ['reported', 'confirmed'], to: 'disputed', emits: 'disputed' },
  correct: { from: ['reported', 'confirmed', 'disputed'], to: 'reported', emits: 'corrected' },
  withdraw: { from: ['reported', 'disputed'], to: 'withdrawn', emits: 'withdrawn' },
} as const satisfies Transitions<Status>

type StayCommand = Extract<CommandType, `${string}Stay`>
/** In which states of a check each command upon it may be given. */
const onStay: Readonly<Record<StayCommand, readonly StayState[]>> = {
  claimStay: ['due'],
  retractStay: ['claimed', 'disputed'],
  confirmStay: ['claimed', 'disputed'],
  disputeStay: ['claimed', 'stayed'],
}

export interface Facts extends Moment {
  readonly occupationKnown: boolean
  /** After how many months it is asked whether somebody is still there (dated parameters). */
  readonly stayMonths: readonly number[]
}

/** Whether a command upon the record, not upon one of its checks, may be given; pages ask here which buttons to draw. */
export function isInTurn(
  type: Exclude<CommandType, StayCommand>,
  { status, endedOn }: Pick<Employment, 'status' | 'endedOn'>,
): boolean {
  if (type === 'end') return endedOn === null && (status === 'reported' || status === 'confirmed')
  return startsFrom(transitions[type], status)
}

/** The same of one of its checks, by where it stands: of what the person has not confirmed, no check counts. */
export const isStayInTurn = (
  type: StayCommand,
  { status }: Pick<Employment, 'status'>,
  state: StayState,
): boolean => status === 'confirmed' && onStay[type].includes(state)

/** What is said of the contract and the occupation must be so already. */
export function badTerms(
  { contractOn, occupationCode }: EmploymentTerms,
  { today, occupationKnown }: Facts,
): Problem | false {
  if (!occupationKnown) return problem('employment.occupation-unknown', { code: occupationCode })
  return contractOn > today && problem('employment.contract-ahead', { day: contractOn, today })
}

/** A last day has come, is none before the first, and contradicts no check that said the person was there. */
function badEnd(
  { firstOn, stays }: Pick<Employment, 'firstOn' | 'stays'>,
  onDay: string,
  { today }: Facts,
): Problem | false {
  if (onDay > today) return problem('employment.day-to-come', { day: onDay, today })
  if (onDay < firstOn) return problem('employment.before-first-day', { day: onDay, firstOn })
  const claimed = stays.find(({ claimedAt, dueOn }) => claimedAt !== null && onDay < dueOn)
  return (
    claimed !== undefined &&
    problem('employment.stay-claimed', { day: onDay, dueOn: claimed.dueOn, months: claimed.months })
  )
}

/** Checks begin anew where the first day is another, and where the last day is before what was claimed. */
function staysAfter(
  state: Employment,
  { firstOn, endedOn }: Pick<Employment, 'firstOn' | 'endedOn'>,
  facts: Facts,
): Stay[] {
  const same = firstOn === state.firstOn
  const anew = staysFrom(firstOn, same ? state.stays.map(({ months }) => months) : facts.stayMonths)
  if (!same) return anew
  return state.stays.map((stay, at) => (endedOn !== null && endedOn < stay.dueOn ? (anew[at] ?? stay) : stay))
}

function correct(
  state: Employment,
  { terms, leaving }: Extract<Command, { type: 'correct' }>,
  facts: Facts,
): Outcome<Event> {
  const { firstOn } = terms
  const stays = staysAfter(state, { firstOn, endedOn: leaving?.onDay ?? null }, facts)
  const broken =
    badTerms(terms, facts) || (leaving !== null && badEnd({ firstOn, stays }, leaving.onDay, facts))
  return broken ? refuse(broken) : ok({ type: 'corrected', terms, leaving, stays })
}

function upon(stay: Stay, command: Extract<Command, { months: number }>, { now: at }: Facts): Event {
  const { months } = stay
  switch (command.type) {
    case 'claimStay':
      return { type: 'stay-claimed', months, at }
    case 'retractStay':
      return { type: 'stay-retracted', months }
    case 'confirmStay':
      return { type: 'stay-confirmed', months }
    case 'disputeStay':
      return { type: 'stay-disputed', months, reason: command.reason }
  }
}

function decideStay(
  state: Employment,
  command: Extract<Command, { months: number }>,
  facts: Facts,
): Outcome<Event> {
  const { type, months } = command
  const { today } = facts
  const stay = state.stays.find((each) => each.months === months)
  if (!stay) return refuse(problem('employment.no-such-check', { months }))
  if (isStayInTurn(type, state, stateOf(stay, { endedOn: state.endedOn, today })))
    return ok(upon(stay, command, facts))
  const early = type === 'claimStay' && stay.dueOn > today && state.status === 'confirmed'
  return refuse(
    early
      ? problem('employment.not-due', { dueOn: stay.dueOn, months })
      : problem('employment.out-of-turn', { command: type, status: state.status }),
  )
}

export function decide(state: Employment, command: Command, facts: Facts): Outcome<Event> {
  if ('months' in command) return decideStay(state, command, facts)
  if (!isInTurn(command.type, state))
    return refuse(problem('employment.out-of-turn', { command: command.type, status: state.status }))
  switch (command.type) {
    case 'confirm':
      return ok({ type: 'confirmed', at: facts.now })
    case 'dispute':
      return ok({ type: 'disputed', reason: command.reason })
    case 'correct':
      return correct(state, command, facts)
    case 'withdraw':
      return ok({ type: 'withdrawn', reason: command.reason })
    case 'end': {
      const { onDay, cause, note } = command
      const broken = badEnd(state, onDay, facts)
      return broken ? refuse(broken) : ok({ type: 'ended', onDay, cause, note })
    }
  }
}
