import { and, eq, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { bodyFiling } from '../../evaluation/body-filing.table.ts'
import { candidate } from '../../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { batchesTouched } from './evaluation-touched.ts'
import { type Rule, under } from './rule.ts'

/** Seats of the verified site, by the row of the filing that the batch goes by. */
const seats = sql<number>`(select (site->>'seats')::int from jsonb_array_elements(${bodyFiling.scope}) site
  where site->>'id' = ${batch.scopeRowId}::text)`
const taken = sql<number>`count(*)::int`

/** more people are let to an exam than the site has seats for. */
export const seatsOverCapacity: Rule = {
  code: 'R-07',
  touched: batchesTouched,
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({ id: batch.id, bodyId: batch.bodyId, examOn: batch.examOn, taken, seats })
      .from(batch)
      .innerJoin(bodyFiling, and(eq(bodyFiling.chainId, batch.chainId), eq(bodyFiling.id, batch.filingId)))
      .innerJoin(
        candidate,
        and(
          eq(candidate.chainId, batch.chainId),
          eq(candidate.batchId, batch.id),
          sql`${candidate.status} in ('accepted', 'passed', 'failed')`,
        ),
      )
      .where(and(eq(batch.chainId, chainId), under(batch.id, keys)))
      .groupBy(batch.chainId, batch.id, bodyFiling.chainId, bodyFiling.id)
      .having(sql`count(*) > ${seats}`)
    return rows.map((row): Hit => ({
      rule: 'R-07',
      key: row.id,
      mark: '',
      organisationId: row.bodyId,
      claimed: {
        kind: 'batch',
        id: row.id,
        facts: [
          { name: 'examOn', value: row.examOn },
          { name: 'peopleAdmitted', value: row.taken },
        ],
      },
      contradicted: { kind: 'filing', id: null, facts: [{ name: 'seats', value: row.seats }] },
    }))
  },
}
