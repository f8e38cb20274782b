import { type Grade, isAtLeast } from '../standard/grade.ts'
import type { EntryCondition, EntryFact } from './entry-rule.ts'
import { type AskedOf, conditionMet, entryVerdicts } from './entry-rule.rules.ts'

/** What the chain's own records say of a candidate, beside what was declared. */
export interface EntryRecords {
  /** The most completed years that somebody of that year of birth can have at the exam. */
  readonly age: number
  /** Completed years at which anybody may begin to work, and to be evaluated. */
  readonly youngest: number
  /** Grades of the certificates that the person was given before the exam: those that stand, and those revoked since. */
  readonly standing: readonly Grade[]
  readonly revoked: readonly Grade[]
  /** Records as an apprentice, and those of them that were broken off. */
  readonly apprenticeships: number
  readonly brokenOff: number
  /** Whether training still goes on a year after the exam: this is not the last year, then. */
  readonly farFromEnd: boolean
}

/** A certificate of a grade that was revoked proves nothing, unless another that stands does. */
const isRevoked = (grade: Grade, { standing, revoked }: EntryRecords) =>
  revoked.some((each) => isAtLeast(each, grade)) && !standing.some((each) => isAtLeast(each, grade))

/** What a declared fact comes to by the records; null where they contradict it. What they do not know of, they let stand. */
function provable(fact: EntryFact, records: EntryRecords): EntryFact | null {
  const { age, youngest, apprenticeships, brokenOff, farFromEnd } = records
  switch (fact.kind) {
    case 'aged':
      return { ...fact, years: Math.min(fact.years, age) }
    case 'worked':
      return { ...fact, years: Math.min(fact.years, age - youngest) }
    case 'certificate':
      return isRevoked(fact.grade, records) ? null : fact
    case 'schooling':
      return fact.enrolled && farFromEnd ? null : fact
    case 'apprenticeship':
      return apprenticeships > 0 && apprenticeships === brokenOff ? null : fact
    case 'title':
    case 'trained':
      return fact
  }
}

/** Declared facts as far as the records let them stand; none of somebody who is too young to be evaluated at all. */
export function provableFacts(facts: readonly EntryFact[], records: EntryRecords): EntryFact[] {
  if (records.age < records.youngest) return []
  return facts.flatMap((fact) => provable(fact, records) ?? [])
}

/**
 * Whether somebody registered still meets an entry condition once the records are asked (申报条件不符). The condition may be
 * another than the one that they were registered by. Source: domain study §5.3 R-22; our own decision, ADR-0042.
 */
export function standsByRecords(
  asked: AskedOf,
  facts: readonly EntryFact[],
  conditions: readonly EntryCondition[],
): boolean {
  return conditionMet(entryVerdicts(conditions, asked, facts)) !== null
}
