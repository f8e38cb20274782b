import type { Problem } from '../kernel/problem.ts'
import { nameKey } from '../organisation/person-name.ts'
import { ruleFacts } from './agreement-finding.ts'
import { problem } from './agreement-problems.ts'
import { openFindings } from './agreement-text.ts'
import { type Exceptions, type Facts, signsFor } from './apprentice-agreement-command.ts'
import type { ApprenticeAgreement, Signatory } from './apprentice-agreement.ts'

type Text = Pick<ApprenticeAgreement, 'terms'>

/** What the plan has promised, which no text takes back. */
export function brokenPromise({ terms }: Text, { plan }: Pick<Facts, 'plan'>): Problem | false {
  if (terms.occupationCode !== plan.occupationCode)
    return problem('agreement.occupation-differs', { occupationCode: plan.occupationCode })
  if (terms.payFen >= plan.payFloorFen) return false
  return problem('agreement.pay-below-plan', {
    payYuan: terms.payFen / 100,
    floorYuan: plan.payFloorFen / 100,
  })
}

/** What no schema can see: days that are past, and what the plan has promised. */
export function brokenText(text: Text, facts: Pick<Facts, 'today' | 'plan'>): Problem | false {
  const { startsOn } = text.terms
  if (startsOn <= facts.today) return problem('agreement.starts-past', { startsOn })
  return brokenPromise(text, facts)
}

/** What blocks a text and has no exception on record, nor one of those that come with it. */
export function unexcused(
  state: Pick<ApprenticeAgreement, 'terms' | 'exceptions'>,
  exceptions: Exceptions,
  { judging }: Facts,
): Problem | false {
  const firm = exceptions.find(({ rule }) => !ruleFacts[rule].exceptable)
  if (firm) return problem('agreement.no-exception', { rule: firm.rule })
  const open = openFindings(state.terms, judging, [...state.exceptions, ...exceptions])
  const rules = open.map(({ rule }) => rule).join(' ')
  return open.length > 0 && problem('agreement.findings-open', { count: open.length, rules })
}

export const notTheirs = (state: ApprenticeAgreement, as: Signatory, { actor }: Facts): Problem | false =>
  !signsFor(state, actor).includes(as) && problem('agreement.not-a-signatory')

/** What somebody's signature itself lacks: the enterprise's answers for the text, a person's bears the very name. */
export function brokenHand(
  text: Pick<ApprenticeAgreement, 'terms' | 'exceptions'>,
  { as, typedName }: { readonly as: Signatory; readonly typedName: string | null },
  facts: Facts,
): Problem | false {
  // Only the enterprise sees all its agreements: what others could not count, it answers for with its signature.
  if (as === 'enterprise') return unexcused(text, [], facts)
  if (as === 'college') return false
  const name = as === 'person' ? facts.names.person : facts.names.guardian
  const same = name !== null && typedName !== null && nameKey(typedName) === nameKey(name)
  return !same && problem('agreement.name-differs')
}
