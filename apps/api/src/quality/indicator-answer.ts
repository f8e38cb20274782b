import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day, Instant, Month } from '@skillchain/domain/kernel/moment'
import type { Actor } from '@skillchain/domain/organisation/access'
import { indicatorPolicy } from '@skillchain/domain/quality/indicator.policy'
import {
  IndicatorCode,
  IndicatorCount,
  NO_ROWS,
  Standing,
  isAboutPeople,
  isWithheld,
  standingOf,
  thresholdOf,
} from '@skillchain/domain/quality/indicator'
import { type RuleParameter, rowOn, valueOn } from '@skillchain/domain/standard/rule-parameter'

import { moment } from '../kernel/clock.ts'
import { unwrap } from '../kernel/problem-error.ts'

/** From which value on an indicator is good, since when, and who says so. */
const Threshold = z.object({ percent: z.int(), validFromOn: Day, source: z.string() })

/** One indicator as a reader may see it; `count` is null where so few people are counted that it is withheld. */
export const Indicator = z.object({
  code: IndicatorCode,
  count: IndicatorCount.nullable(),
  threshold: Threshold.nullable(),
  standing: Standing,
})

const Checked = z.object({ cells: z.int(), differing: z.int(), checkedAt: Instant })

export const DivisionIndicators = z.object({
  indicators: z.array(Indicator.extend({ chains: z.int() })),
  countedAt: Instant.nullable(),
  checked: Checked.extend({ chains: z.int() }).nullable(),
})

export const ChainIndicators = z.object({
  indicators: z.array(Indicator.extend({ months: z.array(IndicatorCount.extend({ month: Month })) })),
  countedAt: Instant.nullable(),
  checked: Checked.nullable(),
})

export const IndicatorOfChain = z.object({
  chainId: ChainId,
  name: z.string(),
  divisionCode: z.string(),
  leaderName: z.string(),
  count: IndicatorCount.nullable(),
})

export const IndicatorRow = z.object({
  id: z.string(),
  month: Month,
  /** Masked where it is a person's name. */
  title: z.string(),
  evidence: z.string(),
  recordId: z.string(),
  numerator: z.int(),
  denominator: z.int(),
})

/** What it takes to show numbers to a reader: thresholds of a place today, and how few people are too few to show. */
export interface Reading {
  readonly parameters: readonly RuleParameter[]
  readonly division: string
  readonly day: string
  /** Null for whoever may see the people themselves, or works in the chain. */
  readonly least: number | null
}

export async function readingFor(
  tx: Tx,
  { role, division }: Actor,
  place = division ?? '44',
): Promise<Reading> {
  const parameters = await parametersIn(tx)
  const day = moment().today
  const seesAll = role in indicatorPolicy.people || division === null
  const asked = { code: 'supervision.small-cell', division: place, day } as const
  return { parameters, division: place, day, least: seesAll ? null : unwrap(valueOn(parameters, asked)) }
}

export const seenCount = (code: IndicatorCode, count: IndicatorCount, { least }: Reading) =>
  least !== null && isAboutPeople(code) && isWithheld(count, least) ? null : count

/** One indicator against its threshold, as the reader may see it. */
export function indicatorAs(
  reading: Reading,
  code: IndicatorCode,
  count: IndicatorCount = NO_ROWS,
): z.infer<typeof Indicator> {
  const { parameters, division, day } = reading
  const row = rowOn(parameters, { code: thresholdOf(code), division, day })
  const threshold = row.ok
    ? { percent: row.value.value, validFromOn: row.value.validFromOn, source: row.value.source }
    : null
  const shown = seenCount(code, count, reading)
  // A standing would tell of a number that is withheld.
  const standing = shown ? standingOf(code, shown, threshold?.percent ?? null) : 'unset'
  return { code, count: shown, threshold, standing }
}
