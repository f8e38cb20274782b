import { z } from 'zod'

import type { ParameterCode } from '../standard/parameter-code.ts'

/** 真实性: is what is recorded so; 有效性: does it do any good. Shown apart: one averages away what the other hides. */
export const IndicatorFamily = z.enum(['authenticity', 'effectiveness'])
export type IndicatorFamily = z.infer<typeof IndicatorFamily>

/** What one row behind a number is. */
export const RowKind = z.enum([
  'contribution',
  'member',
  'demand',
  'plan',
  'application',
  'apprenticeship',
  'candidate',
  'attendance',
  'certificate',
  'employment',
  'mutual-review',
])
export type RowKind = z.infer<typeof RowKind>

interface Definition {
  readonly family: IndicatorFamily
  /** `atLeast` when more is better; the threshold then is a floor, otherwise a ceiling. */
  readonly good: 'atLeast' | 'atMost'
  readonly row: RowKind
  /** The day that says in which month a row counts: a message names it. */
  readonly by:
    | 'deliveredOn'
    | 'dueOn'
    | 'inForceOn'
    | 'startsOn'
    | 'sentOn'
    | 'submittedOn'
    | 'arrivesOn'
    | 'invitedOn'
    | 'settledOn'
    | 'issuedOn'
    | 'reportedOn'
    | 'contractOn'
    | 'stayDueOn'
    | 'registeredOn'
    | 'heldOn'
}

/**
 * Every indicator (指标) of a chain: a share, of what a row contributes to the numerator in what it contributes to the
 * denominator, by chain and month. What is counted, each in words, the messages say; by which rows, the one query that
 * `indicator-sources.ts` registers; from which value on it is good, the parameter of its name, dated and with its source.
 *
 * **Source:** domain study §5.2 (A and E); 关于加强新时代广东高技能人才队伍建设的实施意见 第十条 for the two families.
 */
export const indicators = {
  'deliveries-evidenced': { family: 'authenticity', good: 'atLeast', row: 'contribution', by: 'deliveredOn' },
  'plans-approved': { family: 'authenticity', good: 'atLeast', row: 'plan', by: 'inForceOn' },
  'plans-logged': { family: 'authenticity', good: 'atLeast', row: 'plan', by: 'sentOn' },
  'places-demanded': { family: 'authenticity', good: 'atLeast', row: 'plan', by: 'inForceOn' },
  'applicants-undisputed': { family: 'authenticity', good: 'atLeast', row: 'application', by: 'submittedOn' },
  'reviews-given': { family: 'authenticity', good: 'atLeast', row: 'mutual-review', by: 'settledOn' },
  'certificates-standing': { family: 'authenticity', good: 'atLeast', row: 'certificate', by: 'issuedOn' },
  'placements-confirmed': { family: 'authenticity', good: 'atLeast', row: 'employment', by: 'reportedOn' },
  'apprentices-agreed': { family: 'authenticity', good: 'atLeast', row: 'apprenticeship', by: 'startsOn' },
  'candidates-evidenced': { family: 'authenticity', good: 'atLeast', row: 'candidate', by: 'registeredOn' },
  'attendance-valid': { family: 'authenticity', good: 'atLeast', row: 'attendance', by: 'heldOn' },
  'promises-kept': { family: 'effectiveness', good: 'atLeast', row: 'contribution', by: 'dueOn' },
  'demand-covered': { family: 'effectiveness', good: 'atLeast', row: 'demand', by: 'arrivesOn' },
  'skilled-demand': { family: 'effectiveness', good: 'atLeast', row: 'demand', by: 'arrivesOn' },
  'plans-agreed': { family: 'effectiveness', good: 'atLeast', row: 'plan', by: 'sentOn' },
  'places-filled': { family: 'effectiveness', good: 'atLeast', row: 'plan', by: 'startsOn' },
  'applicants-admitted': { family: 'effectiveness', good: 'atLeast', row: 'application', by: 'submittedOn' },
  'applications-overdue': { family: 'effectiveness', good: 'atMost', row: 'application', by: 'submittedOn' },
  'skilled-certificates': { family: 'effectiveness', good: 'atLeast', row: 'certificate', by: 'issuedOn' },
  'certified-placed': { family: 'effectiveness', good: 'atLeast', row: 'certificate', by: 'issuedOn' },
  'placements-matching': { family: 'effectiveness', good: 'atLeast', row: 'employment', by: 'contractOn' },
  'retained-six-months': { family: 'effectiveness', good: 'atLeast', row: 'employment', by: 'stayDueOn' },
  'retained-twelve-months': { family: 'effectiveness', good: 'atLeast', row: 'employment', by: 'stayDueOn' },
  'invitations-accepted': { family: 'effectiveness', good: 'atLeast', row: 'member', by: 'invitedOn' },
} as const satisfies Record<string, Definition>

// The table is a literal: it has no keys but those its type lists.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const indicatorCodes = Object.keys(indicators) as (keyof typeof indicators)[]
export const IndicatorCode = z.enum(indicatorCodes)
export type IndicatorCode = z.infer<typeof IndicatorCode>

export const definitionOf = (code: IndicatorCode): Definition => indicators[code]

/** The parameter that says from which value on an indicator is good, in whole percent. */
export const thresholdOf = (code: IndicatorCode): ParameterCode => `quality.${code}`

const PEOPLE: ReadonlySet<RowKind> = new Set([
  'application',
  'apprenticeship',
  'candidate',
  'attendance',
  'certificate',
  'employment',
])

/** True of an indicator whose rows are people: who may not see them sees no small numbers of them either. */
export const isAboutPeople = (code: IndicatorCode): boolean => PEOPLE.has(indicators[code].row)

const Count = z.int().nonnegative()

/** A number as it is kept: what it is made of, and never the quotient alone. */
export const IndicatorCount = z.object({
  numerator: Count,
  denominator: Count,
  /** How many rows the number rests on (证据数). */
  rows: Count,
})
export type IndicatorCount = z.infer<typeof IndicatorCount>

export const NO_ROWS: IndicatorCount = { numerator: 0, denominator: 0, rows: 0 }

export const totalOf = (counts: readonly IndicatorCount[]): IndicatorCount =>
  counts.reduce(
    (sum, each) => ({
      numerator: sum.numerator + each.numerator,
      denominator: sum.denominator + each.denominator,
      rows: sum.rows + each.rows,
    }),
    NO_ROWS,
  )

/** The share, 0 to 1; null where there is nothing to divide by: no data is never 0 %. */
export const shareOf = ({ numerator, denominator }: IndicatorCount): number | null =>
  denominator === 0 ? null : numerator / denominator

/** `met` or `missed` against a threshold in percent; `noData` where nothing is counted, `unset` where nobody has set one. */
export const Standing = z.enum(['met', 'missed', 'noData', 'unset'])
export type Standing = z.infer<typeof Standing>

export function standingOf(code: IndicatorCode, count: IndicatorCount, percent: number | null): Standing {
  const share = shareOf(count)
  if (share === null) return 'noData'
  if (percent === null) return 'unset'
  // Compared in whole counts: a share that is shown as the threshold itself has met it.
  const [reached, bar] = [count.numerator * 100, count.denominator * percent]
  return (indicators[code].good === 'atLeast' ? reached >= bar : reached <= bar) ? 'met' : 'missed'
}

const isSmall = (count: number, least: number) => count > 0 && count < least

/** Whether a count of people is withheld from who may not see them: it, or those it leaves out, are too few. */
export const isWithheld = (count: IndicatorCount, least: number): boolean =>
  isSmall(count.numerator, least) || isSmall(count.denominator - count.numerator, least)
