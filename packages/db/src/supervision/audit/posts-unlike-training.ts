import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { employment } from '../../employment/employment.table.ts'
import { type Rule, idsOf, rowOn, under } from './rule.ts'

const groupOf = (code: AnyPgColumn) => sql`regexp_replace(${code}, '-[^-]*$', '')`
/** Neither what they were trained for nor what they are certified in is of the post's minor group. */
const unlike = sql`${groupOf(employment.occupationCode)} <> ${groupOf(employment.trainedIn)}
  and ${groupOf(employment.occupationCode)} is distinct from ${groupOf(employment.certifiedIn)}`
const all = sql<number>`count(*)::int`
const others = sql<number>`(count(*) filter (where ${unlike}))::int`

/** too many whom an enterprise has hired work in something else than they learnt (证岗不符). */
export const postsUnlikeTraining: Rule = {
  code: 'R-37',
  touched: async ({ tx, chainId }, happened) => {
    const ids = idsOf('employment', happened)
    if (ids.length === 0) return []
    const found = await tx
      .selectDistinct({ enterpriseId: employment.enterpriseId })
      .from(employment)
      .where(and(eq(employment.chainId, chainId), inArray(sql<string>`${employment.id}`, ids)))
    return found.map(({ enterpriseId }) => enterpriseId)
  },
  evaluate: async (look, keys) => {
    const most = rowOn(look, 'supervision.unlike-posts')
    if (!most) return []
    const rows = await look.tx
      .select({ enterpriseId: employment.enterpriseId, all, others })
      .from(employment)
      .where(
        and(
          eq(employment.chainId, look.chainId),
          eq(employment.status, 'confirmed'),
          isNull(employment.endedOn),
          under(employment.enterpriseId, keys),
        ),
      )
      .groupBy(employment.enterpriseId)
      .having(sql`${others} * 100 > ${all} * ${most.value}::int`)
    return rows.map((row): Hit => ({
      rule: 'R-37',
      key: row.enterpriseId,
      mark: '',
      organisationId: row.enterpriseId,
      claimed: { kind: 'employment', id: null, facts: [{ name: 'hired', value: row.all }] },
      contradicted: {
        kind: 'parameter',
        id: null,
        facts: [
          { name: 'unlikePosts', value: row.others },
          { name: 'tolerancePercent', value: most.value },
        ],
      },
    }))
  },
}
