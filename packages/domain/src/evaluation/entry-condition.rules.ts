import { plusDays } from '../kernel/calendar.ts'
import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { CertifiedGrade } from './body-filing.ts'
import { EntryCondition, Requirements, StandardGeneration, StandardVersion } from './entry-rule.ts'
import { problem } from './problems.ts'

/** The conditions of one grade as a standard has them, from a day to come. */
export const ConditionChange = z.strictObject({
  generation: StandardGeneration,
  /** Title and source of a generation that is not known yet; null for one that is. */
  founding: StandardVersion.omit({ generation: true }).nullable(),
  grade: CertifiedGrade,
  /** For an occupation whose own standard says otherwise; null for all that have none of their own. */
  occupationCode: OccupationCode.nullable(),
  validFromOn: Day,
  source: EntryCondition.shape.source,
  confirmed: z.boolean(),
  /** One that is met is enough (具备以下条件之一). */
  anyOf: z.array(Requirements).min(1).max(12),
})
export type ConditionChange = z.infer<typeof ConditionChange>

interface Facts {
  readonly today: Day
  readonly versions: readonly StandardVersion[]
  readonly rows: readonly EntryCondition[]
}

/** What a change comes to: a version, if it founds one; rows that begin, and those before them, which end. */
export interface ChangedConditions {
  readonly founded: StandardVersion | null
  readonly added: readonly EntryCondition[]
  readonly ended: readonly EntryCondition[]
}

/**
 * Sets the conditions of a grade from a day to come. What was decided under those before stays decided: no past day
 * changes, nothing is rewritten, and what is announced for a later day is not overtaken. Source: our own decision,
 * ADR-0045.
 */
export function changeConditions(change: ConditionChange, facts: Facts): Outcome<ChangedConditions> {
  const { generation, founding, grade, occupationCode, validFromOn, source, confirmed, anyOf } = change
  const known = facts.versions.some((version) => version.generation === generation)
  if (founding && known) return refuse(problem('evaluation.generation-known', { generation }))
  if (!founding && !known) return refuse(problem('evaluation.generation-unknown', { generation }))
  if (validFromOn <= facts.today) {
    return refuse(problem('evaluation.conditions-past', { validFromOn, today: facts.today }))
  }
  const same = facts.rows.filter(
    (row) => row.generation === generation && row.grade === grade && row.occupationCode === occupationCode,
  )
  const later = same.find((row) => row.validFromOn >= validFromOn)
  if (later) return refuse(problem('evaluation.conditions-overlapping', { validFromOn: later.validFromOn }))
  const running = same.filter((row) => row.validToOn === null || row.validToOn >= validFromOn)
  const stem = [generation, grade, ...(occupationCode === null ? [] : [occupationCode])].join('-')
  const common = { generation, grade, occupationCode, source, validFromOn, validToOn: null, confirmed }
  return ok({
    founded: founding && { generation, ...founding },
    added: anyOf.map((allOf, n) => ({ ...common, id: `${stem}-${n + 1}`, allOf })),
    ended: running.map((row) => ({ ...row, validToOn: plusDays(validFromOn, -1) })),
  })
}
