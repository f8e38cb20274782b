import { type SQL, and, between, count, countDistinct, eq, like, max, ne, sql, sum } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Month } from '@skillchain/domain/kernel/moment'
import type { Page } from '@skillchain/domain/kernel/page'
import type { IndicatorCode, IndicatorCount } from '@skillchain/domain/quality/indicator'

import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, cursorAt, inOrder } from '../kernel/keyset.ts'
import { chainDirectory as directory } from '../network/chain-directory.table.ts'
import { indicatorCell as cell, indicatorCheck } from './indicator-cell.table.ts'
import { indicatorSources } from './indicator-sources.ts'

const total = {
  numerator: sum(cell.numerator).mapWith(Number),
  denominator: sum(cell.denominator).mapWith(Number),
  rows: sum(cell.rows).mapWith(Number),
}
const ofYear = (year: number) => between(cell.month, `${year}-01`, `${year}-12`)

export interface DivisionScope {
  readonly year: number
  /** Prefix of divisions, GB/T 2260, within what row security lets the regulator see. */
  readonly division?: string | undefined
}

const within = ({ year, division }: DivisionScope): SQL | undefined =>
  and(ofYear(year), division ? like(cell.divisionCode, `${division}%`) : undefined)

/** Each indicator across the chains in scope, and how many of them it rests on; one without rows is left out. */
export const indicatorsOfDivision = (tx: Tx, scope: DivisionScope) =>
  tx
    .select({
      code: cell.code,
      ...total,
      chains: countDistinct(cell.chainId),
      countedAt: max(cell.countedAt),
    })
    .from(cell)
    .where(within(scope))
    .groupBy(cell.code)

/** How the last nightly comparison of numbers with rows went, of the chains in scope. */
export async function checkOfDivision(tx: Tx, division: string | undefined) {
  const [found] = await tx
    .select({
      chains: count(),
      cells: sql<number>`coalesce(sum(${indicatorCheck.cells}), 0)::int`,
      differing: sql<number>`coalesce(sum(${indicatorCheck.differing}), 0)::int`,
      checkedAt: sql<string | null>`min(${indicatorCheck.checkedAt})`.mapWith(indicatorCheck.checkedAt),
    })
    .from(indicatorCheck)
    .where(division ? like(indicatorCheck.divisionCode, `${division}%`) : undefined)
  return found && found.chains > 0 ? found : null
}

interface ByChain extends DivisionScope {
  readonly code: IndicatorCode
  readonly limit: number
  readonly after?: string | undefined
}

/** Chains in scope with one of their indicators, the lowest share first; chains without rows are not among them. */
export async function indicatorByChain(tx: Tx, { code, limit, after, ...scope }: ByChain) {
  const sums = tx
    .select({
      chainId: cell.chainId,
      numerator: sql<number>`sum(${cell.numerator})::int`.as('numerator_sum'),
      denominator: sql<number>`sum(${cell.denominator})::int`.as('denominator_sum'),
      rows: sql<number>`sum(${cell.rows})::int`.as('rows_sum'),
    })
    .from(cell)
    .where(and(within(scope), eq(cell.code, code)))
    .groupBy(cell.chainId)
    .as('sums')
  // Per million, so that the order is of whole numbers, which a cursor holds exactly.
  const share = sql<number>`(sums.numerator_sum::bigint * 1000000 / greatest(sums.denominator_sum, 1))::int`
  const order: Order = { by: share, id: directory.chainId, direction: 'asc' }
  const found = await tx
    .select({
      chainId: directory.chainId,
      name: directory.name,
      divisionCode: directory.divisionCode,
      leaderName: directory.leaderName,
      numerator: sums.numerator,
      denominator: sums.denominator,
      rows: sums.rows,
      share,
    })
    .from(sums)
    .innerJoin(directory, eq(directory.chainId, sums.chainId))
    .where(and(ne(directory.status, 'draft'), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const next = found.length > limit && last ? cursorAt(last.share, last.chainId) : null
  return { rows, next } satisfies Page<unknown>
}

/** A chain's cells of a year. */
export const cellsOf = (tx: Tx, { chainId, year }: { chainId: ChainId; year: number }) =>
  tx
    .select({
      code: cell.code,
      month: cell.month,
      numerator: cell.numerator,
      denominator: cell.denominator,
      rows: cell.rows,
      countedAt: cell.countedAt,
    })
    .from(cell)
    .where(and(eq(cell.chainId, chainId), ofYear(year)))
    .orderBy(cell.month)

export async function checkOf(tx: Tx, chainId: ChainId) {
  const { cells, differing, checkedAt } = indicatorCheck
  const [found] = await tx
    .select({ cells, differing, checkedAt })
    .from(indicatorCheck)
    .where(eq(indicatorCheck.chainId, chainId))
  return found ?? null
}

/** Which of the rows behind a number: all, those that count in the numerator, or those that do not or not wholly. */
export type RowsAsked = 'all' | 'counted' | 'missed'

interface IndicatorRows {
  readonly chainId: ChainId
  readonly code: IndicatorCode
  readonly fromMonth: Month
  readonly toMonth: Month
  readonly which: RowsAsked
  readonly limit: number
  readonly after?: string | undefined
}

type Row = Pick<IndicatorCount, 'numerator' | 'denominator'> & {
  readonly id: string
  readonly month: Month
  readonly title: string
  readonly evidence: string
  readonly recordId: string
}

const asked: Record<RowsAsked, (part: SQL, whole: SQL) => SQL> = {
  all: () => sql`true`,
  counted: (part) => sql`${part} > 0`,
  missed: (part, whole) => sql`${part} < ${whole}`,
}

/** The rows that a number is made of, by the same words of SQL that made it; the cursor is `<id> <month>`. */
export async function indicatorRows(tx: Tx, question: IndicatorRows): Promise<Page<Row>> {
  const { chainId, code, fromMonth, toMonth, which, limit, after } = question
  const source = indicatorSources[code]
  const { from, month, where, whole, part, id } = source
  const [lastId, lastMonth] = after?.split(' ') ?? []
  const later = lastId && lastMonth ? sql`(${id}, ${month}) > (${lastId}::uuid, ${lastMonth})` : sql`true`
  const { rows: found } = await tx.execute<Row & Record<string, unknown>>(sql`
    select ${id} as id, ${month} as month, ${source.title} as title, ${source.evidence} as evidence,
           ${source.recordId} as "recordId", ${part}::int as numerator, ${whole}::int as denominator
      from ${from}
     where ${source.chainId} = ${chainId} and (${where}) and ${month} between ${fromMonth} and ${toMonth}
       and ${asked[which](part, whole)} and ${later}
     order by ${id}, ${month} limit ${limit + 1}`)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? `${last.id} ${last.month}` : null }
}
