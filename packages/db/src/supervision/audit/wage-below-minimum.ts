import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { skillDemand as demand } from '../../demand/skill-demand.table.ts'
import { type Rule, idsOf, rowOn } from './rule.ts'

/**
 * a published post offers less than the minimum wage of the place where it is, as in force on the last day on
 * which people may arrive, or today if that lies ahead. Publishing refuses such pay; a raise of the wage does not.
 */
export const wageBelowMinimum: Rule = {
  code: 'R-26',
  touched: (_, happened) => idsOf('skill-demand', happened),
  evaluate: async (look, keys) => {
    const rows = await look.tx
      .select({
        id: demand.id,
        enterpriseId: demand.enterpriseId,
        postName: demand.postName,
        divisionCode: demand.divisionCode,
        arriveToOn: demand.arriveToOn,
        payFromFen: demand.payFromFen,
      })
      .from(demand)
      .where(
        and(
          eq(demand.chainId, look.chainId),
          eq(demand.status, 'published'),
          keys ? inArray(sql<string>`${demand.id}`, keys) : undefined,
        ),
      )
    return rows.flatMap((row): Hit[] => {
      const day = row.arriveToOn < look.today ? row.arriveToOn : look.today
      const minimum = rowOn(look, 'standard.minimum-wage', { division: row.divisionCode, day })
      if (!minimum || row.payFromFen >= minimum.value) return []
      const hit = { rule: 'R-26', key: row.id, mark: '', organisationId: row.enterpriseId } as const
      return [{ ...hit, ...evidenceOf(row, minimum) }]
    })
  },
}

type Row = Pick<typeof demand.$inferSelect, 'id' | 'postName' | 'divisionCode' | 'payFromFen'>

const evidenceOf = (
  row: Row,
  minimum: { value: number; source: string; validFromOn: string },
): Pick<Hit, 'claimed' | 'contradicted'> => ({
  claimed: {
    kind: 'demand',
    id: row.id,
    facts: [
      { name: 'postName', value: row.postName },
      { name: 'divisionCode', value: row.divisionCode },
      { name: 'payFromFen', value: row.payFromFen },
    ],
  },
  contradicted: {
    kind: 'parameter',
    id: null,
    facts: [
      { name: 'minimumWageFen', value: minimum.value },
      { name: 'validFromOn', value: minimum.validFromOn },
      { name: 'source', value: minimum.source },
    ],
  },
})
