import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { plusMonths } from '@skillchain/domain/kernel/calendar'
import { type Bounds, type Sat, isOutlier } from '@skillchain/domain/evaluation/pass-rate.rules'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { candidate } from '../../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { type Look, type Rule, idsOf, rowOn } from './rule.ts'

const other = alias(batch, 'other')

function boundsOf(look: Look): Bounds | null {
  const [fewest, deviations, percent, allOf] = [
    rowOn(look, 'supervision.pass-rate-people'),
    rowOn(look, 'supervision.pass-rate-deviations'),
    rowOn(look, 'supervision.pass-rate-gap'),
    rowOn(look, 'supervision.pass-rate-all'),
  ]
  if (!fewest || !deviations || !percent || !allOf) return null
  return {
    fewest: fewest.value,
    deviations: deviations.value,
    percent: percent.value,
    allOf: allOf.value,
  }
}

/** Rates are of one year, so that what is compared does not grow with the past. */
const aYearBefore = (today: string) => plusMonths(today, -12)

/** What each body's people came to within a year, by what they were examined in. */
const ratesIn = ({ tx, chainId, today }: Look) =>
  tx
    .select({
      bodyId: batch.bodyId,
      occupationCode: batch.occupationCode,
      grade: batch.grade,
      sat: sql<number>`count(*)::int`,
      passed: sql<number>`(count(*) filter (where ${candidate.status} = 'passed'))::int`,
    })
    .from(batch)
    .innerJoin(candidate, and(eq(candidate.chainId, batch.chainId), eq(candidate.batchId, batch.id)))
    .where(
      and(
        eq(batch.chainId, chainId),
        inArray(batch.status, ['concluded', 'archived']),
        sql`${batch.examOn} > ${aYearBefore(today)}::date`,
        inArray(candidate.status, ['passed', 'failed']),
        eq(candidate.attendance, 'present'),
      ),
    )
    .groupBy(batch.bodyId, batch.occupationCode, batch.grade)

type Rate = Awaited<ReturnType<typeof ratesIn>>[number]

const together = (rates: readonly Sat[]): Sat => ({
  sat: rates.reduce((sum, { sat }) => sum + sat, 0),
  passed: rates.reduce((sum, { passed }) => sum + passed, 0),
})
const percentOf = ({ sat, passed }: Sat) => (sat === 0 ? 0 : Math.round((passed / sat) * 100))

const hitOf = (own: Rate, others: Sat): Hit => ({
  rule: 'R-12',
  key: own.bodyId,
  mark: `${own.occupationCode} ${own.grade}`,
  organisationId: own.bodyId,
  claimed: {
    kind: 'batch',
    id: null,
    facts: [
      { name: 'occupationCode', value: own.occupationCode },
      { name: 'candidates', value: own.sat },
      { name: 'passPercent', value: percentOf(own) },
    ],
  },
  contradicted: {
    kind: 'batch',
    id: null,
    facts: [
      { name: 'candidates', value: others.sat },
      { name: 'passPercent', value: percentOf(others) },
    ],
  },
})

/** of a body's candidates many more, or fewer, pass than of all others in the chain (合格率离群). */
export const passRateOutlier: Rule = {
  code: 'R-12',
  // What one body comes to is what others are compared with.
  touched: async ({ tx, chainId, today }, happened) => {
    const ids = idsOf('evaluation-batch', happened)
    if (ids.length === 0) return []
    const found = await tx
      .selectDistinct({ bodyId: other.bodyId })
      .from(batch)
      .innerJoin(
        other,
        and(
          eq(other.chainId, batch.chainId),
          eq(other.occupationCode, batch.occupationCode),
          eq(other.grade, batch.grade),
          sql`${other.examOn} > ${aYearBefore(today)}::date`,
        ),
      )
      .where(and(eq(batch.chainId, chainId), inArray(sql<string>`${batch.id}`, ids)))
    return found.map(({ bodyId }) => bodyId)
  },
  evaluate: async (look, keys) => {
    const bounds = boundsOf(look)
    if (!bounds) return []
    const rates = await ratesIn(look)
    const asked = keys && new Set(keys)
    return rates.flatMap((own) => {
      if (asked && !asked.has(own.bodyId)) return []
      const isPeer = (each: Rate) =>
        each.bodyId !== own.bodyId && each.occupationCode === own.occupationCode && each.grade === own.grade
      const others = together(rates.filter(isPeer))
      return isOutlier(own, others, bounds) ? [hitOf(own, others)] : []
    })
  },
}
