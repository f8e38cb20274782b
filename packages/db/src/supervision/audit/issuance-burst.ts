import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { certificate } from '../../certificate/certificate.table.ts'
import { bodyFiling as filing } from '../../evaluation/body-filing.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { filingsTouched } from './evaluation-touched.ts'
import { type Rule, idsOf, rowOn, under } from './rule.ts'

/** soon after it was filed, a body has held more exams or issued more certificates than is likely (短期集中发证). */
export const issuanceBurst: Rule = {
  code: 'R-13',
  touched: async (look, happened) => {
    const filings = await filingsTouched(look, happened)
    const ids = idsOf('certificate', happened)
    if (ids.length === 0) return filings
    const found = await look.tx
      .selectDistinct({ id: filing.id })
      .from(filing)
      .innerJoin(
        certificate,
        and(eq(certificate.chainId, filing.chainId), eq(certificate.bodyId, filing.bodyId)),
      )
      .where(and(eq(filing.chainId, look.chainId), inArray(sql<string>`${certificate.id}`, ids)))
    return [...new Set([...filings, ...found.map(({ id }) => id)])]
  },
  evaluate: async (look, keys) => {
    const days = rowOn(look, 'supervision.burst-days')
    const [most, mostBatches] = [
      rowOn(look, 'supervision.burst-certificates'),
      rowOn(look, 'supervision.burst-batches'),
    ]
    if (!days || !most || !mostBatches) return []
    const within = (day: typeof batch.examOn | typeof certificate.issuedOn) =>
      sql`${day} between ${filing.filedOn} and ${filing.filedOn} + ${days.value}::int`
    const issued = sql<number>`(select count(*)::int from ${certificate}
      where ${certificate.chainId} = ${filing.chainId} and ${certificate.bodyId} = ${filing.bodyId}
        and ${within(certificate.issuedOn)})`
    const held = sql<number>`(select count(*)::int from ${batch}
      where ${batch.chainId} = ${filing.chainId} and ${batch.filingId} = ${filing.id}
        and ${batch.status} not in ('draft', 'cancelled') and ${within(batch.examOn)})`
    const rows = await look.tx
      .select({
        id: filing.id,
        bodyId: filing.bodyId,
        filedOn: sql<string>`${filing.filedOn}::text`,
        issued,
        held,
      })
      .from(filing)
      .where(
        and(
          eq(filing.chainId, look.chainId),
          sql`${filing.filedOn} is not null`,
          sql`(${issued} > ${most.value} or ${held} > ${mostBatches.value})`,
          under(filing.id, keys),
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-13',
      key: row.id,
      mark: '',
      organisationId: row.bodyId,
      claimed: {
        kind: 'filing',
        id: row.id,
        facts: [
          { name: 'filedOn', value: row.filedOn },
          { name: 'batchesHeld', value: row.held },
          { name: 'certificatesIssued', value: row.issued },
        ],
      },
      contradicted: {
        kind: 'parameter',
        id: null,
        facts: [
          { name: 'withinDays', value: days.value },
          { name: 'mostBatches', value: mostBatches.value },
          { name: 'mostCertificates', value: most.value },
        ],
      },
    }))
  },
}
