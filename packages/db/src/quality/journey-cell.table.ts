import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { instant } from '../kernel/instant.ts'
import { appJob, appUser, inChains, inDivision } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { quality } from './mutual-review.table.ts'

/**
 * How many people of a chain have come the same way: what the closed loop (闭环) is drawn from, instead of the chain's
 * own rows. A way is the set of stages reached, as the bits of a number.
 */
export const journeyCell = quality.table(
  'journey_cell',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    /** In which people were admitted; of whoever was not, in which they are first heard of. */
    year: integer().notNull(),
    way: integer().notNull(),
    lost: boolean().notNull(),
    divisionCode: text().notNull(),
    people: integer().notNull(),
    countedAt: instant().notNull(),
  },
  (table) => {
    const known = sql`(${inDivision(table.divisionCode)} or ${inChains(table.chainId)})`
    return [
      primaryKey({ name: 'journey_cell_pk', columns: [table.chainId, table.year, table.way, table.lost] }),
      check('journey_cell_people', sql`${table.people} > 0 and ${table.way} > 0`),
      index('journey_cell_by_division').on(table.divisionCode, table.year),
      pgPolicy('journey_cell_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('journey_cell_count', { to: appJob, using: sql`true`, withCheck: sql`true` }),
    ]
  },
)
declare(journeyCell, {
  class: 'directory',
  grants: { app_user: ['select'], app_job: ['select', 'insert', 'delete'] },
})
