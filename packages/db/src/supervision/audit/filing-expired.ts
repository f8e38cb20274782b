import { and, eq, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { bodyFiling as filing } from '../../evaluation/body-filing.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { filingsTouched } from './evaluation-touched.ts'
import { type Look, type Rule, rowOn, under } from './rule.ts'

const valid = (part: 'validFromOn' | 'validToOn') =>
  sql<string>`(select site->>${part} from jsonb_array_elements(${filing.scope}) site
    where site->>'id' = ${batch.scopeRowId}::text)`

/** Exams on a day on which the row of the filing that they go by is not valid. */
async function outside({ tx, chainId }: Look, keys: readonly string[] | null): Promise<Hit[]> {
  const [from, to] = [valid('validFromOn'), valid('validToOn')]
  const rows = await tx
    .select({ id: batch.id, bodyId: batch.bodyId, examOn: batch.examOn, filingId: filing.id, from, to })
    .from(batch)
    .innerJoin(filing, and(eq(filing.chainId, batch.chainId), eq(filing.id, batch.filingId)))
    .where(
      and(
        eq(batch.chainId, chainId),
        sql`${batch.status} not in ('draft', 'cancelled')`,
        sql`${batch.examOn}::text not between ${from} and ${to}`,
        under(batch.id, keys),
      ),
    )
  return rows.map((row): Hit => ({
    rule: 'R-15',
    key: row.id,
    mark: 'expired',
    organisationId: row.bodyId,
    claimed: { kind: 'batch', id: row.id, facts: [{ name: 'examOn', value: row.examOn }] },
    contradicted: {
      kind: 'filing',
      id: row.filingId,
      facts: [
        { name: 'validFromOn', value: row.from },
        { name: 'validToOn', value: row.to },
      ],
    },
  }))
}

/** Filings in force by which nobody has been examined for long. */
async function dormant(look: Look, keys: readonly string[] | null): Promise<Hit[]> {
  const days = rowOn(look, 'supervision.dormant-body')
  if (!days) return []
  const since = sql`(${look.today}::date - ${days.value}::int)`
  const rows = await look.tx
    .select({ id: filing.id, bodyId: filing.bodyId, filedOn: sql<string>`${filing.filedOn}::text` })
    .from(filing)
    .where(
      and(
        eq(filing.chainId, look.chainId),
        eq(filing.status, 'filed'),
        sql`${filing.filedOn} < ${since}`,
        sql`not exists (select from ${batch} where ${batch.chainId} = ${filing.chainId}
          and ${batch.filingId} = ${filing.id} and ${batch.status} <> 'cancelled' and ${batch.examOn} >= ${since})`,
        under(filing.id, keys),
      ),
    )
  return rows.map((row): Hit => ({
    rule: 'R-15',
    key: row.id,
    mark: 'dormant',
    organisationId: row.bodyId,
    claimed: { kind: 'filing', id: row.id, facts: [{ name: 'filedOn', value: row.filedOn }] },
    contradicted: { kind: 'batch', id: null, facts: [{ name: 'dormantDays', value: days.value }] },
  }))
}

/** an exam outside the days for which its body is filed, or a filing by which nobody has been examined for long. */
export const filingExpired: Rule = {
  code: 'R-15',
  touched: filingsTouched,
  evaluate: async (look, keys) => [...(await outside(look, keys)), ...(await dormant(look, keys))],
}
