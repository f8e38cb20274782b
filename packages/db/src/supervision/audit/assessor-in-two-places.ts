import { and, between, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { type Rule, idsOf, under } from './rule.ts'

const other = alias(batch, 'other')
const atWork = (table: typeof batch | typeof other) => sql`${table.status} not in ('draft', 'cancelled')`

/** Days. */
const MOVED = 183

/** one assessor is down for two exams on one day, at two sites (考评员时空冲突). */
export const assessorInTwoPlaces: Rule = {
  code: 'R-06',
  // Two exams of one body contradict one another whichever of them was changed, and one may have left the day of the
  // other. None is moved by more than half a year; if one ever is, the night's look at everything sees it.
  touched: async ({ tx, chainId }, happened) => {
    const ids = idsOf('evaluation-batch', happened)
    if (ids.length === 0) return []
    const around = await tx
      .select({
        bodyId: batch.bodyId,
        from: sql<string>`(min(${batch.examOn}) - ${MOVED}::int)::text`,
        to: sql<string>`(max(${batch.examOn}) + ${MOVED}::int)::text`,
      })
      .from(batch)
      .where(and(eq(batch.chainId, chainId), inArray(sql<string>`${batch.id}`, ids)))
      .groupBy(batch.bodyId)
    if (around.length === 0) return []
    const beside = around.map(({ bodyId, from, to }) =>
      and(eq(batch.bodyId, bodyId), between(batch.examOn, from, to)),
    )
    const found = await tx
      .select({ id: batch.id })
      .from(batch)
      .where(and(eq(batch.chainId, chainId), or(...beside)))
    return found.map(({ id }) => id)
  },
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({
        id: batch.id,
        bodyId: batch.bodyId,
        examOn: batch.examOn,
        siteName: batch.siteName,
        otherId: other.id,
        otherSite: other.siteName,
        assessorId: sql<string>`assessor_id`,
      })
      .from(batch)
      .innerJoin(
        other,
        and(
          eq(other.chainId, batch.chainId),
          eq(other.bodyId, batch.bodyId),
          eq(other.examOn, batch.examOn),
          gt(batch.id, other.id),
          sql`${other.siteName} <> ${batch.siteName}`,
          atWork(other),
        ),
      )
      .innerJoin(
        sql`lateral jsonb_array_elements_text(${batch.assessorIds}) as assessor_id`,
        sql`jsonb_exists(${other.assessorIds}, assessor_id)`,
      )
      .where(and(eq(batch.chainId, chainId), atWork(batch), under(batch.id, keys)))
    return rows.map((row): Hit => ({
      rule: 'R-06',
      key: row.id,
      mark: `${row.otherId} ${row.assessorId}`,
      organisationId: row.bodyId,
      claimed: {
        kind: 'batch',
        id: row.id,
        facts: [
          { name: 'examOn', value: row.examOn },
          { name: 'siteName', value: row.siteName },
        ],
      },
      contradicted: {
        kind: 'batch',
        id: row.otherId,
        facts: [
          { name: 'examOn', value: row.examOn },
          { name: 'siteName', value: row.otherSite },
        ],
      },
    }))
  },
}
