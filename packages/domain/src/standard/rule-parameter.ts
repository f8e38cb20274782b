import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { ParameterCode } from './parameter-code.ts'
import { problem } from './problems.ts'

/**
 * What a parameter comes to in a division from a day on (参数): law and cities change thresholds, a release does not.
 *
 * **Source:** our own decision; each row names its own.
 */
export const RuleParameter = z.object({
  code: ParameterCode,
  /** All divisions that begin with it, GB/T 2260: `4403`; empty for the whole country. */
  division: z.string().regex(/^(\d{2}){0,3}$/, { error: 'standard.division-malformed' }),
  validFromOn: Day,
  /** The last day; null until a later row ends it. */
  validToOn: Day.nullable(),
  value: z.int().nonnegative(),
  source: z.string().trim().min(2).max(300),
  /** False while nobody has compared the value with the published text. */
  confirmed: z.boolean(),
})
export type RuleParameter = z.infer<typeof RuleParameter>

const isInForce = ({ validFromOn, validToOn }: RuleParameter, day: string) =>
  validFromOn <= day && (validToOn === null || day <= validToOn)

export interface Asked {
  readonly code: ParameterCode
  /** Six digits of the division asked about, or fewer. */
  readonly division: string
  readonly day: string
}

/** The row in force for a division on a day: of several, that of the smallest division. */
export function rowOn(
  rows: readonly RuleParameter[],
  { code, division, day }: Asked,
): Outcome<RuleParameter> {
  const [found] = rows
    .filter((row) => row.code === code && division.startsWith(row.division) && isInForce(row, day))
    .toSorted((a, b) => b.division.length - a.division.length || (a.validFromOn < b.validFromOn ? 1 : -1))
  return found ? ok(found) : refuse(problem('standard.parameter-missing', { code, division, day }))
}

/** As `rowOn`, the value alone. A threshold nobody has set is refused, never guessed. */
export function valueOn(rows: readonly RuleParameter[], asked: Asked): Outcome<number> {
  const row = rowOn(rows, asked)
  return row.ok ? ok(row.value.value) : row
}

/** Several values at once, for the facts of one decision; refused with the first that is missing. */
export function valuesOn<const Code extends ParameterCode>(
  rows: readonly RuleParameter[],
  codes: readonly Code[],
  at: Omit<Asked, 'code'>,
): Outcome<Record<Code, number>> {
  const found = codes.map((code) => [code, valueOn(rows, { ...at, code })] as const)
  const missing = found.map(([, outcome]) => outcome).find((outcome) => !outcome.ok)
  if (missing) return missing
  const values = found.flatMap(([code, outcome]) => (outcome.ok ? [[code, outcome.value]] : []))
  // Each of the codes has a value, or the first without one was answered above.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return ok(Object.fromEntries(values) as Record<Code, number>)
}
