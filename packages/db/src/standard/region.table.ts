import { sql } from 'drizzle-orm'
import { check, integer, pgPolicy, pgSchema, smallint, text } from 'drizzle-orm/pg-core'

import type { RegionGroup } from '@skillchain/domain/standard/region'

import { oneOf } from '../kernel/check.ts'
import { appJob, appUser } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'

export const standard = pgSchema('standard')

/** The cities a regulator's overview shows, with what rules and the tile map need to know of each. */
export const region = standard.table(
  'region',
  {
    /** GB/T 2260, six digits. */
    code: text().primaryKey(),
    name: text().notNull(),
    nameEn: text().notNull(),
    group: text().$type<RegionGroup>().notNull(),
    wageClass: smallint().notNull(),
    tileRow: integer().notNull(),
    tileColumn: integer().notNull(),
  },
  (table) => [
    check('region_group', oneOf(table.group, ['pearlRiverDelta', 'east', 'west', 'north'])),
    pgPolicy('region_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('region_seed', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(region, {
  class: 'reference',
  grants: { app_user: ['select'], app_job: ['select', 'insert', 'update'] },
})
