import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { certificate } from '../../certificate/certificate.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { type Rule, idsOf, under } from './rule.ts'

/** a certificate was issued on a day on which the results were still on show. */
export const certifiedBeforePublicity: Rule = {
  code: 'R-21',
  touched: async ({ tx, chainId }, happened) => {
    const [ids, batches] = [idsOf('certificate', happened), idsOf('evaluation-batch', happened)]
    if (batches.length === 0) return ids
    const found = await tx
      .select({ id: certificate.id })
      .from(certificate)
      .where(and(eq(certificate.chainId, chainId), inArray(sql<string>`${certificate.batchId}`, batches)))
    return [...ids, ...found.map(({ id }) => id)]
  },
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({
        id: certificate.id,
        bodyId: certificate.bodyId,
        batchId: batch.id,
        number: sql<string>`${certificate.number}`,
        issuedOn: sql<string>`${certificate.issuedOn}::text`,
        publicUntilOn: sql<string>`${batch.publicityEndsOn}::text`,
      })
      .from(certificate)
      .innerJoin(batch, and(eq(batch.chainId, certificate.chainId), eq(batch.id, certificate.batchId)))
      .where(
        and(
          eq(certificate.chainId, chainId),
          under(certificate.id, keys),
          sql`${certificate.issuedOn} <= ${batch.publicityEndsOn}`,
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-21',
      key: row.id,
      mark: '',
      organisationId: row.bodyId,
      claimed: {
        kind: 'certificate',
        id: row.id,
        facts: [
          { name: 'certificateNumber', value: row.number },
          { name: 'issuedOn', value: row.issuedOn },
        ],
      },
      contradicted: {
        kind: 'batch',
        id: row.batchId,
        facts: [{ name: 'publicUntilOn', value: row.publicUntilOn }],
      },
    }))
  },
}
