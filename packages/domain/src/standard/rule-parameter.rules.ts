import { plusDays } from '../kernel/calendar.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { problem } from './problems.ts'
import { RuleParameter } from './rule-parameter.ts'

/** A new value: from a day on, until a later one takes over. */
export const ParameterChange = RuleParameter.omit({ validToOn: true })
export type ParameterChange = ReturnType<typeof ParameterChange.parse>

export interface Superseding {
  readonly added: RuleParameter
  /** The row that ends where the new one begins; null when there was none. */
  readonly ended: RuleParameter | null
}

/**
 * Sets a parameter from a day to come. What was decided under the value before stays decided: no past day changes, and
 * a value already announced for a later day is not overtaken silently.
 */
export function setParameter(
  rows: readonly RuleParameter[],
  change: ParameterChange,
  { today }: Pick<Moment, 'today'>,
): Outcome<Superseding> {
  const { code, division, validFromOn } = change
  if (validFromOn <= today) return refuse(problem('standard.parameter-past', { validFromOn, today }))
  const same = rows.filter((row) => row.code === code && row.division === division)
  const later = same.find((row) => row.validFromOn >= validFromOn)
  if (later) return refuse(problem('standard.parameter-overlapping', { validFromOn: later.validFromOn }))
  const running = same.find((row) => row.validToOn === null || row.validToOn >= validFromOn)
  return ok({
    added: { ...change, validToOn: null },
    ended: running ? { ...running, validToOn: plusDays(validFromOn, -1) } : null,
  })
}
