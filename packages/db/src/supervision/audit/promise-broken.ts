import { and, eq, inArray, lt, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { contribution } from '../../network/contribution.table.ts'
import { type Rule, idsOf } from './rule.ts'

/** a contribution that was promised by a day has not been delivered in full, and the day is over. */
export const promiseBroken: Rule = {
  code: 'R-42',
  touched: (_, happened) => idsOf('contribution', happened),
  evaluate: async (look, keys) => {
    const rows = await look.tx
      .select()
      .from(contribution)
      .where(
        and(
          eq(contribution.chainId, look.chainId),
          inArray(contribution.status, ['promised', 'partly']),
          lt(contribution.dueOn, look.today),
          keys ? inArray(sql<string>`${contribution.id}`, keys) : undefined,
        ),
      )
    return rows.map(({ id, giverId, title, quantity, delivered, dueOn }): Hit => ({
      rule: 'R-42',
      key: id,
      mark: dueOn,
      organisationId: giverId,
      claimed: {
        kind: 'contribution',
        id,
        facts: [
          { name: 'title', value: title },
          { name: 'promised', value: quantity },
          { name: 'dueOn', value: dueOn },
        ],
      },
      contradicted: { kind: 'contribution', id, facts: [{ name: 'delivered', value: delivered }] },
    }))
  },
}
