import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { changesBetween } from './enrolment-plan-change.ts'
import type { Command, Facts, PlanEvent } from './enrolment-plan-command.ts'
import { brokenTerms } from './enrolment-plan-terms.ts'
import {
  type EnrolmentPlan,
  FieldGroup,
  type PlanStatus,
  type PlanTerms,
  hasLapsed,
  otherSide,
  sideOf,
} from './enrolment-plan.ts'
import { problem } from './problems.ts'

/** The life of a joint enrolment plan. API, screens and diagrams read this table; nothing else decides. */
export const transitions = {
  revise: { from: ['draft'], to: 'draft', emits: 'revised' },
  propose: { from: ['draft'], to: 'negotiating', emits: 'proposed' },
  counter: { from: ['negotiating'], to: 'negotiating', emits: 'countered' },
  sendBack: { from: ['negotiating'], to: 'negotiating', emits: 'sent-back' },
  confirm: { from: ['negotiating'], to: 'negotiating', emits: 'confirmed' },
  agree: { from: ['negotiating'], to: 'inForce', emits: 'agreed' },
  extend: { from: ['negotiating'], to: 'negotiating', emits: 'extended' },
  decline: { from: ['negotiating'], to: 'declined', emits: 'declined' },
  withdraw: { from: ['draft', 'negotiating'], to: 'withdrawn', emits: 'withdrawn' },
} as const satisfies Transitions<PlanStatus>

export type CommandType = keyof typeof transitions

/** Whose word a command is: the side that has the turn, the side that waits for it, or either at any time. */
export const speaker: Record<CommandType, 'onTurn' | 'waiting' | 'either'> = {
  revise: 'either',
  propose: 'either',
  counter: 'onTurn',
  sendBack: 'onTurn',
  confirm: 'onTurn',
  agree: 'onTurn',
  extend: 'waiting',
  decline: 'either',
  withdraw: 'either',
}

function outOfTurn(plan: EnrolmentPlan, command: CommandType, facts: Facts): Problem | false {
  const { status, turn, replyDueOn } = plan
  if (!startsFrom(transitions[command], status)) return problem('enrolment.out-of-turn', { command, status })
  const side = sideOf(plan, facts.actor.organisationId)
  if (speaker[command] === 'onTurn' && side !== turn) return problem('enrolment.not-your-turn', { turn })
  if (speaker[command] === 'waiting' && side === turn) return problem('enrolment.not-waiting', { turn })
  const isLate = speaker[command] === 'onTurn' && hasLapsed(plan, facts.today)
  return isLate && problem('enrolment.plan-lapsed', { replyDueOn: replyDueOn ?? '' })
}

function change(
  plan: EnrolmentPlan,
  { type, terms }: { type: 'revise' | 'counter'; terms: PlanTerms },
  facts: Facts,
): Outcome<Pick<Extract<PlanEvent, { type: 'countered' }>, 'terms' | 'changes'>> {
  const changes = changesBetween(plan.terms, terms)
  if (changes.length === 0) return refuse(problem('enrolment.plan-unchanged'))
  const broken = brokenTerms(plan, terms, facts)
  // A draft may still lack places or days that only the text sent to a college must have right.
  return broken && type === 'counter' ? refuse(broken) : ok({ terms, changes })
}

function agree(plan: EnrolmentPlan, groups: readonly FieldGroup[], facts: Facts): Outcome<PlanEvent> {
  const unconfirmed = FieldGroup.options.filter(
    (group) => !groups.includes(group) || !plan.confirmed[otherSide(plan.turn)].includes(group),
  )
  if (unconfirmed.length > 0)
    return refuse(problem('enrolment.groups-unconfirmed', { count: unconfirmed.length }))
  const unnamed = plan.terms.posts.filter(
    ({ majorCode, majorName }) => majorCode === null || majorName === null,
  )
  if (unnamed.length > 0) return refuse(problem('enrolment.major-unnamed', { count: unnamed.length }))
  const broken = brokenTerms(plan, plan.terms, facts)
  return broken ? refuse(broken) : ok({ type: 'agreed', at: facts.now, side: plan.turn })
}

export function decide(plan: EnrolmentPlan, command: Command, facts: Facts): Outcome<PlanEvent> {
  const broken = outOfTurn(plan, command.type, facts)
  if (broken) return refuse(broken)
  const side = sideOf(plan, facts.actor.organisationId) ?? plan.turn
  const { replyDueOn, now: at } = facts
  switch (command.type) {
    case 'revise': {
      const changed = change(plan, command, facts)
      return changed.ok ? ok({ type: 'revised', ...changed.value }) : changed
    }
    case 'propose': {
      const unsound = brokenTerms(plan, plan.terms, facts)
      return unsound
        ? refuse(unsound)
        : ok({ type: 'proposed', side, message: command.message, at, replyDueOn })
    }
    case 'counter': {
      const changed = change(plan, command, facts)
      return changed.ok
        ? ok({ type: 'countered', side, message: command.message, at, replyDueOn, ...changed.value })
        : changed
    }
    case 'sendBack':
      return ok({ type: 'sent-back', side, message: command.message, at, replyDueOn })
    case 'confirm':
      return ok({ type: 'confirmed', side, groups: command.groups })
    case 'agree':
      return agree(plan, command.groups, facts)
    case 'extend':
      return ok({ type: 'extended', side, replyDueOn })
    case 'decline':
      return ok({ type: 'declined', side, reason: command.reason })
    case 'withdraw':
      return ok({ type: 'withdrawn', side, reason: command.reason })
  }
}

const ALL = FieldGroup.options
const NONE: readonly FieldGroup[] = []

/** Who sends a text on stands by all of it; what the other side had confirmed of an earlier text no longer counts. */
const standsBy = (side: EnrolmentPlan['turn']): EnrolmentPlan['confirmed'] =>
  side === 'enterprise'
    ? { enterprise: [...ALL], college: [...NONE] }
    : { enterprise: [...NONE], college: [...ALL] }

export function evolve(plan: EnrolmentPlan, event: PlanEvent): EnrolmentPlan {
  const next = { ...plan, version: plan.version + 1 }
  switch (event.type) {
    case 'drafted':
      return next
    case 'revised':
      return { ...next, terms: event.terms }
    case 'proposed':
      return {
        ...next,
        status: 'negotiating',
        sentAt: event.at,
        confirmed: standsBy(event.side),
        ...passedOn(event),
      }
    case 'countered':
      return {
        ...next,
        terms: event.terms,
        edition: plan.edition + 1,
        confirmed: standsBy(event.side),
        ...passedOn(event),
      }
    case 'sent-back':
      return { ...next, ...passedOn(event) }
    case 'confirmed':
      return {
        ...next,
        confirmed: { ...plan.confirmed, [event.side]: withThose(plan.confirmed[event.side], event.groups) },
      }
    case 'agreed':
      return {
        ...next,
        status: 'inForce',
        confirmed: { enterprise: [...ALL], college: [...ALL] },
        inForceAt: event.at,
        replyDueOn: null,
      }
    case 'extended':
      return { ...next, replyDueOn: event.replyDueOn }
    case 'declined':
    case 'withdrawn':
      return { ...next, status: event.type, endedReason: event.reason, replyDueOn: null }
  }
}

/** A tick stays until the text changes: who no longer stands by a group says so by a counter or by sending it back. */
const withThose = (ticked: readonly FieldGroup[], groups: readonly FieldGroup[]): FieldGroup[] =>
  ALL.filter((group) => ticked.includes(group) || groups.includes(group))

const passedOn = ({ side, replyDueOn }: { side: EnrolmentPlan['turn']; replyDueOn: string }) => ({
  turn: otherSide(side),
  replyDueOn,
})
