import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { brokenAssent, brokenDissent, brokenProposal, brokenRetreat } from './agreement-amendment.rules.ts'
import { problem } from './agreement-problems.ts'
import { brokenHand, brokenText, notTheirs, unexcused } from './agreement-text.rules.ts'
import { type TextChanged, changedGroups, clearedBy } from './agreement-text.ts'
import { type AgreementEvent, type By, type Command, type Facts } from './apprentice-agreement-command.ts'
import {
  type AgreementStatus,
  type ApprenticeAgreement,
  missingSignatures,
  signatoriesOf,
} from './apprentice-agreement.ts'

/** The life of an agreement. `sign` leads to `inForce` only with the last signature; until then it stays `signing`. */
export const transitions = {
  revise: { from: ['draft'], to: 'draft', emits: 'revised' },
  send: { from: ['draft'], to: 'signing', emits: 'sent' },
  sign: { from: ['signing'], to: 'inForce', emits: 'signed' },
  refuse: { from: ['signing'], to: 'refused', emits: 'refused' },
  amend: { from: ['signing', 'refused'], to: 'signing', emits: 'amended' },
  withdraw: { from: ['draft', 'signing', 'refused'], to: 'withdrawn', emits: 'withdrawn' },
  end: { from: ['inForce'], to: 'ended', emits: 'ended' },
  // What is in force goes on holding, whatever becomes of its next text.
  propose: { from: ['inForce'], to: 'inForce', emits: 'amendment-proposed' },
  signAmendment: { from: ['inForce'], to: 'inForce', emits: 'amendment-signed' },
  refuseAmendment: { from: ['inForce'], to: 'inForce', emits: 'amendment-refused' },
  withdrawAmendment: { from: ['inForce'], to: 'inForce', emits: 'amendment-withdrawn' },
} as const satisfies Transitions<AgreementStatus>
export type CommandType = keyof typeof transitions

export function decide(state: ApprenticeAgreement, command: Command, facts: Facts): Outcome<AgreementEvent> {
  const { status } = state
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('agreement.out-of-turn', { command: command.type, status }))
  }
  const broken = guard(state, command, facts)
  return broken ? refuse(broken) : ok(eventOf(state, command, facts))
}

function guard(state: ApprenticeAgreement, command: Command, facts: Facts): Problem | false {
  switch (command.type) {
    case 'revise':
      return brokenText(command, facts)
    case 'send':
      return brokenText(state, facts) || unexcused(state, command.exceptions, facts)
    case 'sign':
      return brokenSignature(state, command, facts)
    case 'refuse':
      return notTheirs(state, command.as, facts)
    case 'amend': {
      const same = changedGroups(state.terms, facts.names, command).length === 0
      return (
        (same && problem('agreement.unchanged')) ||
        brokenText(command, facts) ||
        unexcused({ ...state, terms: command.terms }, command.exceptions, facts)
      )
    }
    case 'withdraw':
    case 'end':
      return false
    case 'propose':
      return brokenProposal(state, command, facts)
    case 'signAmendment':
      return brokenAssent(state, command, facts)
    case 'refuseAmendment':
      return brokenDissent(state, command, facts)
    case 'withdrawAmendment':
      return brokenRetreat(state, facts)
  }
}

function brokenSignature(
  state: ApprenticeAgreement,
  command: Extract<Command, { type: 'sign' }>,
  facts: Facts,
): Problem | false {
  const foreign = notTheirs(state, command.as, facts)
  if (foreign) return foreign
  if (!missingSignatures(state).includes(command.as)) return problem('agreement.signed-already')
  const { startsOn } = state.terms
  if (startsOn <= facts.today) return problem('agreement.starts-past', { startsOn })
  return brokenHand(state, command, facts)
}

function eventOf(state: ApprenticeAgreement, command: Command, facts: Facts): AgreementEvent {
  const { actor, now, judging, names } = facts
  const by: By = { at: now, accountId: actor.personId, organisationId: actor.organisationId }
  const { ageAtStart, minor } = judging
  switch (command.type) {
    case 'revise':
      return {
        type: 'revised',
        groups: changedGroups(state.terms, names, command),
        terms: command.terms,
        ageAtStart,
        minor,
      }
    case 'send':
      return { type: 'sent', exceptions: command.exceptions, by }
    case 'sign':
      return { type: 'signed', as: command.as, edition: state.edition, by }
    case 'refuse':
      return { type: 'refused', as: command.as, reason: command.reason, at: now }
    case 'amend': {
      const { terms, reason, exceptions } = command
      return {
        type: 'amended',
        reason,
        exceptions,
        by,
        terms,
        ageAtStart,
        minor,
        ...changeOf(state, command, facts),
      }
    }
    case 'propose': {
      const { terms, reason, exceptions, fromOn } = command
      const change = changeOf(state, command, facts)
      return {
        type: 'amendment-proposed',
        reason,
        exceptions,
        by,
        terms,
        ageAtStart,
        minor,
        fromOn,
        ...change,
      }
    }
    case 'signAmendment':
      return { type: 'amendment-signed', as: command.as, edition: state.edition + 1, by }
    case 'refuseAmendment':
      return { type: 'amendment-refused', as: command.as, reason: command.reason, at: now }
    case 'withdraw':
    case 'end':
    case 'withdrawAmendment':
      return { type: transitions[command.type].emits, reason: command.reason }
  }
}

/** A text that asks those again whom it concerns; of a minor who was none, the guardian too. */
function changeOf(
  state: ApprenticeAgreement,
  text: Extract<Command, { type: 'amend' | 'propose' }>,
  { names, judging }: Facts,
): TextChanged {
  const groups = changedGroups(state.terms, names, text)
  const concerned = clearedBy(groups)
  const cleared = signatoriesOf(judging).filter(
    (party) => concerned.includes(party) || (party === 'guardian' && !state.minor),
  )
  return { edition: state.edition + 1, groups, cleared }
}
