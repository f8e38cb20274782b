import { sql } from 'drizzle-orm'
import { date, index, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'

import type {
  DictionaryVersion,
  OccupationCode,
  OccupationMarker,
} from '@skillchain/domain/standard/occupation'

import { appJob, appUser, asRegulator } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { standard } from './region.table.ts'

/** Editions of the occupation dictionary (职业分类大典), each in force from a day on until the next. */
export const occupationDictionary = standard.table(
  'occupation_dictionary',
  {
    version: text().$type<DictionaryVersion>().primaryKey(),
    title: text().notNull(),
    source: text().notNull(),
    inForceFromOn: date().notNull(),
  },
  () => [
    pgPolicy('occupation_dictionary_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('occupation_dictionary_add', { for: 'insert', to: appUser, withCheck: asRegulator }),
    pgPolicy('occupation_dictionary_retitle', {
      for: 'update',
      to: appUser,
      using: asRegulator,
      withCheck: asRegulator,
    }),
    pgPolicy('occupation_dictionary_seed', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(occupationDictionary, {
  class: 'reference',
  grants: { app_user: ['select', 'insert', 'update (title, source)'], app_job: ['select', 'insert'] },
})

/** The occupations of each edition. None is taken away: records stand under them. */
export const occupation = standard.table(
  'occupation',
  {
    dictionaryVersion: text().$type<DictionaryVersion>().notNull(),
    code: text().$type<OccupationCode>().notNull(),
    name: text().notNull(),
    markers: text()
      .array()
      .$type<OccupationMarker[]>()
      .notNull()
      .default(sql`'{}'`),
  },
  (table) => [
    primaryKey({ name: 'occupation_pk', columns: [table.dictionaryVersion, table.code] }),
    index('occupation_by_name').on(table.dictionaryVersion, table.name),
    pgPolicy('occupation_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('occupation_add', { for: 'insert', to: appUser, withCheck: asRegulator }),
    pgPolicy('occupation_rename', { for: 'update', to: appUser, using: asRegulator, withCheck: asRegulator }),
    pgPolicy('occupation_seed', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(occupation, {
  class: 'reference',
  grants: { app_user: ['select', 'insert', 'update (name, markers)'], app_job: ['select', 'insert'] },
})
