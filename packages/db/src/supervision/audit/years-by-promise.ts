import { and, eq, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { candidate } from '../../evaluation/candidate.table.ts'
import { batchesTouched } from './evaluation-touched.ts'
import { type Rule, rowOn, under } from './rule.ts'

const all = sql<number>`count(*)::int`
const weak = sql<number>`(count(*) filter (where ${candidate.weak}))::int`

/** of too many candidates of a batch, years of work rest on a promise alone (年限仅凭承诺). */
export const yearsByPromise: Rule = {
  code: 'R-24',
  touched: batchesTouched,
  evaluate: async (look, keys) => {
    const most = rowOn(look, 'supervision.promised-years')
    if (!most) return []
    const rows = await look.tx
      .select({
        batchId: candidate.batchId,
        bodyId: sql<Hit['organisationId']>`min(${candidate.bodyId}::text)`,
        all,
        weak,
      })
      .from(candidate)
      .where(
        and(
          eq(candidate.chainId, look.chainId),
          sql`${candidate.status} not in ('rejected', 'withdrawn')`,
          under(candidate.batchId, keys),
        ),
      )
      .groupBy(candidate.batchId)
      .having(sql`${weak} * 100 > ${all} * ${most.value}::int`)
    return rows.map((row): Hit => ({
      rule: 'R-24',
      key: row.batchId,
      mark: '',
      organisationId: row.bodyId,
      claimed: {
        kind: 'batch',
        id: row.batchId,
        facts: [
          { name: 'candidates', value: row.all },
          { name: 'promisedOnly', value: row.weak },
        ],
      },
      contradicted: { kind: 'parameter', id: null, facts: [{ name: 'tolerancePercent', value: most.value }] },
    }))
  },
}
