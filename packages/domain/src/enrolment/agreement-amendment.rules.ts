import { plusDays } from '../kernel/calendar.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from './agreement-problems.ts'
import { brokenHand, brokenPromise, notTheirs, unexcused } from './agreement-text.rules.ts'
import { changedGroups } from './agreement-text.ts'
import type { Command, Facts } from './apprentice-agreement-command.ts'
import {
  type ApprenticeAgreement,
  type Signatory,
  heldFrom,
  missingSignatures,
  openAmendment,
} from './apprentice-agreement.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type Proposal = Of<'propose'>

/**
 * Why an agreement in force cannot be given this next text (补充协议). It changes days to come alone: from tomorrow on at
 * the earliest, after the text that holds now has held for a day, and while there is still something to change.
 *
 * **Source:** our own decision, ADR-0050.
 */
export function brokenProposal(state: ApprenticeAgreement, command: Proposal, facts: Facts): Problem | false {
  if (openAmendment(state)) return problem('agreement.amendment-open')
  if (changedGroups(state.terms, facts.names, command).length === 0) return problem('agreement.unchanged')
  const text = { ...state, terms: command.terms }
  return (
    brokenDays(state, command, facts) ||
    (facts.judging.minor && command.names.guardian === null && problem('agreement.guardian-unnamed')) ||
    brokenPromise(text, facts) ||
    unexcused(text, command.exceptions, facts)
  )
}

function brokenDays(
  state: ApprenticeAgreement,
  { terms, fromOn }: Proposal,
  { today }: Facts,
): Problem | false {
  const since = heldFrom(state)
  const earliest = plusDays(since !== null && since > today ? since : today, 1)
  if (fromOn < earliest) return problem('agreement.amendment-early', { earliest })
  const [endsOn = ''] = [state.terms.endsOn, terms.endsOn].toSorted()
  if (fromOn > endsOn) return problem('agreement.amendment-after', { endsOn })
  const [startsOn = ''] = [state.terms.startsOn, terms.startsOn].toSorted()
  const moved = state.terms.startsOn !== terms.startsOn
  return moved && startsOn < fromOn && problem('agreement.start-held', { startsOn: state.terms.startsOn })
}

/** Whoever has yet to sign may sign or refuse; the signatures that stand are not taken back. */
function notAsked(state: ApprenticeAgreement, as: Signatory, facts: Facts): Problem | false {
  const open = openAmendment(state)
  if (!open) return problem('agreement.amendment-none')
  return (
    notTheirs(state, as, facts) || (!missingSignatures(open).includes(as) && problem('agreement.not-asked'))
  )
}

/** The last signature comes before the day from which the text holds: what has been is not agreed on afterwards. */
export function brokenAssent(
  state: ApprenticeAgreement,
  command: Of<'signAmendment'>,
  facts: Facts,
): Problem | false {
  const broken = notAsked(state, command.as, facts)
  const { amendment } = state
  if (broken || !amendment) return broken
  const { fromOn, terms } = amendment
  if (fromOn <= facts.today) return problem('agreement.amendment-late', { fromOn })
  const text = { terms, exceptions: [...state.exceptions, ...amendment.exceptions] }
  return brokenHand(text, command, facts)
}

export const brokenDissent = (
  state: ApprenticeAgreement,
  { as }: Of<'refuseAmendment'>,
  facts: Facts,
): Problem | false => notAsked(state, as, facts)

/** Who proposed it takes it back; the others refuse it. */
export function brokenRetreat({ amendment }: ApprenticeAgreement, { actor }: Facts): Problem | false {
  if (!amendment) return problem('agreement.amendment-none')
  return amendment.organisationId !== actor.organisationId && problem('agreement.not-the-proposer')
}
