import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'

import type { ParameterCode } from '@skillchain/domain/standard/parameter-code'

import { appJob, appUser, inDivision } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { standard } from './region.table.ts'

/** Thresholds that law or a city sets, each for a division and from a day on. A row is ended, never rewritten. */
export const ruleParameter = standard.table(
  'rule_parameter',
  {
    code: text().$type<ParameterCode>().notNull(),
    /** Prefix of the divisions it holds for, GB/T 2260; empty for the whole country. */
    division: text().notNull(),
    validFromOn: date().notNull(),
    validToOn: date(),
    value: bigint({ mode: 'number' }).notNull(),
    source: text().notNull(),
    confirmed: boolean().notNull(),
  },
  (table) => [
    primaryKey({ name: 'rule_parameter_pk', columns: [table.code, table.division, table.validFromOn] }),
    check(
      'rule_parameter_days',
      sql`${table.validToOn} is null or ${table.validToOn} >= ${table.validFromOn}`,
    ),
    check('rule_parameter_value', sql`${table.value} >= 0`),
    pgPolicy('rule_parameter_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('rule_parameter_add', { for: 'insert', to: appUser, withCheck: inDivision(table.division) }),
    pgPolicy('rule_parameter_end', {
      for: 'update',
      to: appUser,
      using: inDivision(table.division),
      withCheck: inDivision(table.division),
    }),
    pgPolicy('rule_parameter_seed', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(ruleParameter, {
  class: 'reference',
  grants: { app_user: ['select', 'insert', 'update (valid_to_on)'], app_job: ['select', 'insert'] },
})
