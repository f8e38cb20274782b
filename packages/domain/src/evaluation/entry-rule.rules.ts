import type { Day } from '../kernel/moment.ts'
import { isAtLeast, type Grade } from '../standard/grade.ts'
import type { EntryCondition, EntryFact, Requirement, StandardGeneration } from './entry-rule.ts'

/** How one requirement stands: the place of the fact that meets it among the facts, or null where none does. */
export interface RequirementVerdict {
  readonly requirement: Requirement
  readonly metBy: number | null
}

/** How one condition stands. */
export interface ConditionVerdict {
  readonly id: string
  readonly met: boolean
  /** It is met, but by promises alone. */
  readonly weak: boolean
  readonly source: string
  readonly requirements: readonly RequirementVerdict[]
}

const TIERS = ['junior', 'intermediate', 'senior'] as const
const RANKS: Readonly<Record<(typeof TIERS)[number], number>> = { junior: 1, intermediate: 2, senior: 3 }

/** Whether a declared fact is what a requirement asks for. */
export function meets(requirement: Requirement, fact: EntryFact): boolean {
  switch (requirement.kind) {
    case 'aged':
      return fact.kind === 'aged' && fact.years >= requirement.years
    case 'worked':
      return fact.kind === 'worked' && fact.years >= requirement.years
    case 'certificate':
      return (
        fact.kind === 'certificate' &&
        isAtLeast(fact.grade, requirement.grade) &&
        fact.years >= requirement.years
      )
    case 'title':
      return (
        fact.kind === 'title' &&
        RANKS[fact.tier] >= RANKS[requirement.tier] &&
        fact.years >= requirement.years
      )
    case 'schooling':
      return (
        fact.kind === 'schooling' &&
        requirement.schools.includes(fact.school) &&
        (fact.enrolled ? requirement.enrolled : fact.years >= requirement.years) &&
        (fact.assessed || !requirement.assessed)
      )
    case 'apprenticeship':
      return fact.kind === 'apprenticeship'
    case 'trained':
      return fact.kind === 'trained' && fact.hours >= requirement.hours
  }
}

function judge({ id, allOf, source }: EntryCondition, facts: readonly EntryFact[]): ConditionVerdict {
  const requirements = allOf.map((requirement) => {
    // What rests on more than a promise is named first.
    const strong = facts.findIndex((fact) => fact.evidence !== 'promise' && meets(requirement, fact))
    const any = strong >= 0 ? strong : facts.findIndex((fact) => meets(requirement, fact))
    return { requirement, metBy: any < 0 ? null : any }
  })
  const met = requirements.every(({ metBy }) => metBy !== null)
  const weak = met && requirements.some(({ metBy }) => metBy !== null && facts[metBy]?.evidence === 'promise')
  return { id, met, weak, source, requirements }
}

/** Whose conditions are asked for, and of which day. */
export interface AskedOf {
  readonly generation: StandardGeneration
  readonly grade: Grade
  readonly occupationCode: string
  readonly day: Day
}

/**
 * The conditions in force for an occupation and grade on a day: those of the occupation's own standard, if there are any
 * for the grade, and otherwise those that hold for all of the generation.
 */
export function conditionsOn(
  rules: readonly EntryCondition[],
  { generation, grade, occupationCode, day }: AskedOf,
): EntryCondition[] {
  const inForce = rules.filter(
    (rule) =>
      rule.generation === generation &&
      rule.grade === grade &&
      rule.validFromOn <= day &&
      (rule.validToOn === null || day <= rule.validToOn),
  )
  const own = inForce.filter((rule) => rule.occupationCode === occupationCode)
  return own.length > 0 ? own : inForce.filter((rule) => rule.occupationCode === null)
}

/** Every condition in force, each judged by the facts; one that is met is enough (具备以下条件之一). */
export const entryVerdicts = (
  rules: readonly EntryCondition[],
  asked: AskedOf,
  facts: readonly EntryFact[],
): ConditionVerdict[] => conditionsOn(rules, asked).map((condition) => judge(condition, facts))

/** The condition somebody is admitted by: one that rests on more than promises, if there is one; null where none is met. */
export function conditionMet(verdicts: readonly ConditionVerdict[]): ConditionVerdict | null {
  const met = verdicts.filter((verdict) => verdict.met)
  return met.find(({ weak }) => !weak) ?? met[0] ?? null
}
