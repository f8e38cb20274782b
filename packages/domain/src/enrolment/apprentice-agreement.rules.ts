import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { nameKey } from '../organisation/person-name.ts'
import { ruleFacts } from './agreement-finding.ts'
import { problem } from './agreement-problems.ts'
import { changedGroups, clearedBy, openFindings } from './agreement-text.ts'
import {
  type AgreementEvent,
  type By,
  type Command,
  type Exceptions,
  type Facts,
  signsFor,
} from './apprentice-agreement-command.ts'
import {
  type AgreementStatus,
  type ApprenticeAgreement,
  type Signatory,
  missingSignatures,
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
  }
}

/** What no schema can see: days that are past, and what the plan has promised. */
export function brokenText(
  { terms }: Pick<ApprenticeAgreement, 'terms'>,
  { today, plan }: Pick<Facts, 'today' | 'plan'>,
): Problem | false {
  if (terms.startsOn <= today) return problem('agreement.starts-past', { startsOn: terms.startsOn })
  if (terms.occupationCode !== plan.occupationCode)
    return problem('agreement.occupation-differs', { occupationCode: plan.occupationCode })
  if (terms.payFen >= plan.payFloorFen) return false
  return problem('agreement.pay-below-plan', {
    payYuan: terms.payFen / 100,
    floorYuan: plan.payFloorFen / 100,
  })
}

function unexcused(
  state: Pick<ApprenticeAgreement, 'terms' | 'exceptions'>,
  exceptions: Exceptions,
  { judging }: Facts,
): Problem | false {
  const firm = exceptions.find(({ rule }) => !ruleFacts[rule].exceptable)
  if (firm) return problem('agreement.no-exception', { rule: firm.rule })
  const open = openFindings(state.terms, judging, [...state.exceptions, ...exceptions])
  const [first] = open
  return first ? problem('agreement.findings-open', { count: open.length, first: first.rule }) : false
}

const notTheirs = (state: ApprenticeAgreement, as: Signatory, { actor }: Facts): Problem | false =>
  !signsFor(state, actor).includes(as) && problem('agreement.not-a-signatory')

function brokenSignature(
  state: ApprenticeAgreement,
  { as, typedName }: Extract<Command, { type: 'sign' }>,
  facts: Facts,
): Problem | false {
  const foreign = notTheirs(state, as, facts)
  if (foreign) return foreign
  if (!missingSignatures(state).includes(as)) return problem('agreement.signed-already')
  const { startsOn } = state.terms
  if (startsOn <= facts.today) return problem('agreement.starts-past', { startsOn })
  // Only the enterprise sees all its agreements: what others could not count, it answers for with its signature.
  if (as === 'enterprise') return unexcused(state, [], facts)
  if (as === 'college') return false
  const name = as === 'person' ? facts.names.person : facts.names.guardian
  const same = name !== null && typedName !== null && nameKey(typedName) === nameKey(name)
  return !same && problem('agreement.name-differs')
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
      const groups = changedGroups(state.terms, names, command)
      const change = { edition: state.edition + 1, groups, cleared: clearedBy(groups) }
      return { type: 'amended', reason, exceptions, by, terms, ageAtStart, minor, ...change }
    }
    case 'withdraw':
    case 'end':
      return { type: transitions[command.type].emits, reason: command.reason }
  }
}
