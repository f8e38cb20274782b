import { type Json, canonicalJson } from '../kernel/canonical-json.ts'
import { keysOf } from '../kernel/transitions.ts'
import { type Finding, type FindingFacts, findingsIn } from './agreement-finding.ts'
import { type AgreementNames, type AgreementTerms, TERM_GROUPS } from './agreement-terms.ts'
import type { RecordedException, Signatory, TextGroup } from './apprentice-agreement.ts'

/** A change of a text that had been sent. */
export type TextChanged = {
  edition: number
  groups: TextGroup[]
  cleared: Signatory[]
}

const ALL: readonly Signatory[] = ['enterprise', 'college', 'person', 'guardian']
const WITH_ENTERPRISE: readonly Signatory[] = ['enterprise', 'person', 'guardian']
const WITH_COLLEGE: readonly Signatory[] = ['college', 'person', 'guardian']

/**
 * Who signs again when a group of terms has changed: all of them for what the bargain is about, otherwise those whom it
 * concerns. **Source:** our own decision, ADR-0020.
 */
const concerned: Readonly<Record<TextGroup, readonly Signatory[]>> = {
  post: ALL,
  period: ALL,
  hours: ALL,
  pay: ALL,
  ending: ALL,
  insurance: WITH_ENTERPRISE,
  welfare: WITH_ENTERPRISE,
  confidentiality: WITH_ENTERPRISE,
  training: WITH_COLLEGE,
  evidence: ['enterprise'],
  mentor: ['enterprise'],
  teacher: ['college'],
  guardian: ['person', 'guardian'],
}

/** Whose signatures a change of these groups takes away. */
export const clearedBy = (groups: readonly TextGroup[]): Signatory[] =>
  ALL.filter((party) => groups.some((group) => concerned[group].includes(party)))

// A store may give an object's members back in another order than it took them.
const isSame = (before: Json, after: Json) => canonicalJson(before) === canonicalJson(after)

/** In which groups two texts differ, in the order in which an agreement is read. */
export function changedGroups(
  before: AgreementTerms,
  names: AgreementNames,
  after: { readonly terms: AgreementTerms; readonly names: AgreementNames },
): TextGroup[] {
  const inTerms = keysOf(TERM_GROUPS).filter((group) =>
    TERM_GROUPS[group].some((field) => !isSame(before[field], after.terms[field])),
  )
  const inNames = (['mentor', 'teacher', 'guardian'] as const).filter(
    (who) => names[who] !== after.names[who],
  )
  return [...inTerms, ...inNames]
}

/** What keeps an agreement from being sent or signed: what blocks and has no exception on record. */
export const openFindings = (
  terms: AgreementTerms,
  facts: FindingFacts,
  exceptions: readonly Pick<RecordedException, 'rule'>[],
): Finding[] =>
  findingsIn(terms, facts).filter(
    ({ rule, severity, exceptable }) =>
      severity === 'block' && !(exceptable && exceptions.some((exception) => exception.rule === rule)),
  )
