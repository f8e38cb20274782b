import { sql } from 'drizzle-orm'
import { check, index, integer, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { IndicatorCode } from '@skillchain/domain/quality/indicator'

import { instant } from '../kernel/instant.ts'
import { appJob, appUser, inChains, inDivision } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { quality } from './mutual-review.table.ts'

/**
 * The numbers of each chain's indicators, month by month: what pages read instead of the chains' own rows. Counted anew
 * by a job whenever something happens in a chain. A month in which an indicator has no rows has no cell.
 */
export const indicatorCell = quality.table(
  'indicator_cell',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    /** YYYY-MM. */
    month: text().notNull(),
    code: text().$type<IndicatorCode>().notNull(),
    /** As in the chain's directory entry, so that a regulator's division is a condition on this row. */
    divisionCode: text().notNull(),
    numerator: integer().notNull(),
    denominator: integer().notNull(),
    rows: integer().notNull(),
    countedAt: instant().notNull(),
  },
  (table) => {
    const known = sql`(${inDivision(table.divisionCode)} or ${inChains(table.chainId)})`
    return [
      primaryKey({ name: 'indicator_cell_pk', columns: [table.chainId, table.month, table.code] }),
      check('indicator_cell_month', sql`${table.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
      check('indicator_cell_share', sql`${table.numerator} between 0 and ${table.denominator}`),
      check('indicator_cell_rows', sql`${table.rows} > 0`),
      index('indicator_cell_by_code').on(table.code, table.month, table.divisionCode),
      pgPolicy('indicator_cell_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('indicator_cell_count', { to: appJob, using: sql`true`, withCheck: sql`true` }),
    ]
  },
)
declare(indicatorCell, {
  class: 'directory',
  grants: { app_user: ['select'], app_job: ['select', 'insert', 'update', 'delete'] },
})

/**
 * When each chain's numbers were last compared with its rows, and in how many cells they differed and were put right on
 * that day.
 */
export const indicatorCheck = quality.table(
  'indicator_check',
  {
    chainId: uuid().$type<ChainId>().primaryKey(),
    divisionCode: text().notNull(),
    checkedAt: instant().notNull(),
    cells: integer().notNull(),
    differing: integer().notNull(),
  },
  (table) => {
    const known = sql`(${inDivision(table.divisionCode)} or ${inChains(table.chainId)})`
    return [
      pgPolicy('indicator_check_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('indicator_check_keep', { to: appJob, using: sql`true`, withCheck: sql`true` }),
    ]
  },
)
declare(indicatorCheck, {
  class: 'directory',
  grants: { app_user: ['select'], app_job: ['select', 'insert', 'update'] },
})
