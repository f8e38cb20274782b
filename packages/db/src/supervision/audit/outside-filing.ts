import { and, eq, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { bodyFiling as filing } from '../../evaluation/body-filing.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { filingsTouched } from './evaluation-touched.ts'
import { type Rule, under } from './rule.ts'

/** Rows of the filing for the occupation, grade and site of the batch. */
const fitting = sql<number>`(select count(*)::int from jsonb_array_elements(${filing.scope}) site
  where site->>'occupationCode' = ${batch.occupationCode} and site->>'grade' = ${batch.grade}
    and site->>'siteName' = ${batch.siteName})`

/** a batch examines an occupation or a grade, or at a site, that its body has not filed (超范围评价). */
export const outsideFiling: Rule = {
  code: 'R-14',
  touched: filingsTouched,
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({
        id: batch.id,
        bodyId: batch.bodyId,
        occupationCode: batch.occupationCode,
        siteName: batch.siteName,
        examOn: batch.examOn,
        filingId: filing.id,
        rows: sql<number>`jsonb_array_length(${filing.scope})`,
      })
      .from(batch)
      .innerJoin(filing, and(eq(filing.chainId, batch.chainId), eq(filing.id, batch.filingId)))
      .where(
        and(
          eq(batch.chainId, chainId),
          sql`${batch.status} not in ('draft', 'cancelled')`,
          sql`${fitting} = 0`,
          under(batch.id, keys),
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-14',
      key: row.id,
      mark: '',
      organisationId: row.bodyId,
      claimed: {
        kind: 'batch',
        id: row.id,
        facts: [
          { name: 'occupationCode', value: row.occupationCode },
          { name: 'siteName', value: row.siteName },
          { name: 'examOn', value: row.examOn },
        ],
      },
      contradicted: {
        kind: 'filing',
        id: row.filingId,
        facts: [
          { name: 'scopeRows', value: row.rows },
          { name: 'fittingRows', value: 0 },
        ],
      },
    }))
  },
}
