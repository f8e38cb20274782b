import { sql } from 'drizzle-orm'
import { check, index, integer, pgPolicy, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { instant } from '../kernel/instant.ts'
import { appJob, appUser, inChains, inDivision } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'

export const supervision = pgSchema('supervision')

/**
 * How far each chain's posts have come, by the month in which their people are to arrive: what overviews read instead
 * of the chains' own rows. Counted anew by a job whenever something happens in a chain.
 */
export const chainRollup = supervision.table(
  'chain_rollup',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    /** YYYY-MM. */
    month: text().notNull(),
    /** As in the chain's directory entry, so that a regulator's division is a condition on this row. */
    divisionCode: text().notNull(),
    clusterCode: text().notNull(),
    demanded: integer().notNull(),
    planned: integer().notNull(),
    applied: integer().notNull(),
    admitted: integer().notNull(),
    countedAt: instant().notNull(),
  },
  (table) => {
    const known = sql`(${inDivision(table.divisionCode)} or ${inChains(table.chainId)})`
    return [
      primaryKey({ name: 'chain_rollup_pk', columns: [table.chainId, table.month] }),
      check('chain_rollup_month', sql`${table.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
      index('chain_rollup_by_division').on(table.divisionCode, table.month),
      pgPolicy('chain_rollup_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('chain_rollup_count', { to: appJob, using: sql`true`, withCheck: sql`true` }),
    ]
  },
)
declare(chainRollup, {
  class: 'directory',
  grants: { app_user: ['select'], app_job: ['select', 'insert', 'update', 'delete'] },
})
