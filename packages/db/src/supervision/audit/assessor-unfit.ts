import { and, eq, inArray, or, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { assessor, evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { type Rule, idsOf, under } from './rule.ts'

const assesses = and(
  eq(assessor.chainId, batch.chainId),
  sql`jsonb_exists(${batch.assessorIds}, ${assessor.id}::text)`,
)

/** an assessor's card has run out by the day of the exam, or is for other occupations (考评员资质不符). */
export const assessorUnfit: Rule = {
  code: 'R-05',
  touched: async ({ tx, chainId }, happened) => {
    const [ids, assessors] = [idsOf('evaluation-batch', happened), idsOf('assessor', happened)]
    if (assessors.length === 0) return ids
    const found = await tx
      .select({ id: batch.id })
      .from(batch)
      .innerJoin(assessor, assesses)
      .where(and(eq(batch.chainId, chainId), inArray(sql<string>`${assessor.id}`, assessors)))
    return [...ids, ...found.map(({ id }) => id)]
  },
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({
        id: batch.id,
        bodyId: batch.bodyId,
        examOn: batch.examOn,
        occupationCode: batch.occupationCode,
        assessorId: assessor.id,
        cardNumber: assessor.cardNumber,
        validToOn: assessor.validToOn,
        occupations: sql<number>`jsonb_array_length(${assessor.occupationCodes})`,
      })
      .from(batch)
      .innerJoin(assessor, assesses)
      .where(
        and(
          eq(batch.chainId, chainId),
          sql`${batch.status} not in ('draft', 'cancelled')`,
          under(batch.id, keys),
          or(
            sql`${assessor.validToOn} < ${batch.examOn}`,
            sql`not jsonb_exists(${assessor.occupationCodes}, ${batch.occupationCode})`,
          ),
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-05',
      key: row.id,
      mark: row.assessorId,
      organisationId: row.bodyId,
      claimed: {
        kind: 'batch',
        id: row.id,
        facts: [
          { name: 'examOn', value: row.examOn },
          { name: 'occupationCode', value: row.occupationCode },
        ],
      },
      contradicted: {
        kind: 'assessor',
        id: row.assessorId,
        facts: [
          { name: 'cardNumber', value: row.cardNumber },
          { name: 'validToOn', value: row.validToOn },
          { name: 'cardOccupations', value: row.occupations },
        ],
      },
    }))
  },
}
