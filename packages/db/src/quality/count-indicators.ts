import { sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type IndicatorCode, type IndicatorCount, indicatorCodes } from '@skillchain/domain/quality/indicator'
import type { Month } from '@skillchain/domain/kernel/moment'

import type { Tx } from '../kernel/database.ts'
import { indicatorSources } from './indicator-sources.ts'

export interface Counted extends IndicatorCount {
  readonly code: IndicatorCode
  readonly month: Month
}

/** One indicator of a chain by month, from its own rows: seen whole by whoever counts. */
export async function countIndicator(tx: Tx, chainId: ChainId, code: IndicatorCode): Promise<Counted[]> {
  const { from, chainId: ofChain, month, where, whole, part } = indicatorSources[code]
  const { rows } = await tx.execute<Omit<Counted, 'code'> & Record<string, unknown>>(sql`
    select ${month} as month, sum(${part})::int as numerator, sum(${whole})::int as denominator,
           count(*)::int as rows
      from ${from} where ${ofChain} = ${chainId} and (${where}) group by 1`)
  return rows.map(({ month: at, numerator, denominator, rows: behind }) => ({
    code,
    month: at,
    numerator,
    denominator,
    rows: behind,
  }))
}

/** All indicators of a chain by month. */
export async function countIndicators(tx: Tx, chainId: ChainId): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const code of indicatorCodes) {
    // They share one connection.
    // oxlint-disable-next-line no-await-in-loop
    counted.push(...(await countIndicator(tx, chainId, code)))
  }
  return counted
}
