import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { apprenticeship } from '../../training/apprenticeship.table.ts'
import { type Rule, idsOf, rowOn, under } from './rule.ts'

const load = sql<number>`count(*)::int`

/** a mentor teaches more apprentices than one may (带教失衡). Looked at by enterprise: whoever changes their mentor touches two. */
export const mentorOverload: Rule = {
  code: 'R-29',
  touched: async ({ tx, chainId }, happened) => {
    const ids = idsOf('apprenticeship', happened)
    if (ids.length === 0) return []
    const found = await tx
      .selectDistinct({ enterpriseId: apprenticeship.enterpriseId })
      .from(apprenticeship)
      .where(and(eq(apprenticeship.chainId, chainId), inArray(sql<string>`${apprenticeship.id}`, ids)))
    return found.map(({ enterpriseId }) => enterpriseId)
  },
  evaluate: async (look, keys) => {
    const most = rowOn(look, 'training.mentor-load')
    if (!most) return []
    const rows = await look.tx
      .select({
        enterpriseId: apprenticeship.enterpriseId,
        mentorId: sql<string>`${apprenticeship.mentorId}`,
        load,
      })
      .from(apprenticeship)
      .where(
        and(
          eq(apprenticeship.chainId, look.chainId),
          inArray(apprenticeship.status, ['planning', 'training', 'paused']),
          sql`${apprenticeship.mentorId} is not null`,
          under(apprenticeship.enterpriseId, keys),
        ),
      )
      .groupBy(apprenticeship.enterpriseId, apprenticeship.mentorId)
      .having(sql`${load} > ${most.value}`)
    return rows.map((row): Hit => ({
      rule: 'R-29',
      key: row.enterpriseId,
      mark: row.mentorId,
      organisationId: row.enterpriseId,
      claimed: { kind: 'mentor', id: row.mentorId, facts: [{ name: 'apprentices', value: row.load }] },
      contradicted: { kind: 'parameter', id: null, facts: [{ name: 'mostApprentices', value: most.value }] },
    }))
  },
}
