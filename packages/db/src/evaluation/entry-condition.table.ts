import { sql } from 'drizzle-orm'
import { boolean, check, date, jsonb, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'

import { CertifiedGrade } from '@skillchain/domain/evaluation/body-filing'
import type {
  EntryCondition,
  Requirement,
  StandardGeneration,
} from '@skillchain/domain/evaluation/entry-rule'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'

import { oneOf } from '../kernel/check.ts'
import { appJob, appUser, asRegulator } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { evaluation } from './body-filing.table.ts'

/** Generations of occupational standards (国家职业标准) that batches can be planned by; several are in force side by side. */
export const standardVersion = evaluation.table(
  'standard_version',
  {
    generation: text().$type<StandardGeneration>().primaryKey(),
    title: text().notNull(),
    source: text().notNull(),
  },
  () => [
    pgPolicy('standard_version_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('standard_version_add', { for: 'insert', to: appUser, withCheck: asRegulator }),
    pgPolicy('standard_version_seed', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(standardVersion, {
  class: 'reference',
  grants: { app_user: ['select', 'insert'], app_job: ['select', 'insert'] },
})

/** Entry conditions (申报条件) of each version, each from a day on. A row is ended, never rewritten. */
export const entryCondition = evaluation.table(
  'entry_condition',
  {
    id: text().notNull(),
    generation: text()
      .$type<StandardGeneration>()
      .notNull()
      .references(() => standardVersion.generation),
    grade: text().$type<EntryCondition['grade']>().notNull(),
    occupationCode: text().$type<OccupationCode>(),
    allOf: jsonb().$type<Requirement[]>().notNull(),
    source: text().notNull(),
    validFromOn: date().notNull(),
    validToOn: date(),
    confirmed: boolean().notNull(),
  },
  (table) => [
    primaryKey({ name: 'entry_condition_pk', columns: [table.id, table.validFromOn] }),
    check('entry_condition_grade', oneOf(table.grade, CertifiedGrade.options)),
    check(
      'entry_condition_days',
      sql`${table.validToOn} is null or ${table.validToOn} >= ${table.validFromOn}`,
    ),
    pgPolicy('entry_condition_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('entry_condition_add', { for: 'insert', to: appUser, withCheck: asRegulator }),
    pgPolicy('entry_condition_end', {
      for: 'update',
      to: appUser,
      using: asRegulator,
      withCheck: asRegulator,
    }),
    pgPolicy('entry_condition_seed', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(entryCondition, {
  class: 'reference',
  grants: { app_user: ['select', 'insert', 'update (valid_to_on)'], app_job: ['select', 'insert'] },
})
