import { sql } from 'drizzle-orm'
import { index, jsonb, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { Json } from '@skillchain/domain/kernel/canonical-json'

import { bytea } from './bytea.ts'
import { kernel } from './event.table.ts'
import { instant } from './instant.ts'
import { appUser, ofOwnOrganisation } from './rls.ts'
import { declare } from './table-class.ts'

/**
 * Commands about no chain, such as a new edition of a dictionary: each once by its key, with what it did and what it
 * answered. For them it is what `idempotency` and `event` are in a chain. Added and read, never changed.
 */
export const organisationLog = kernel.table(
  'organisation_log',
  {
    organisationId: uuid().notNull(),
    key: uuid().notNull(),
    requestHash: bytea().notNull(),
    actorId: uuid().notNull(),
    /** What was done, as `aggregate.event`. */
    type: text().notNull(),
    subject: text().notNull(),
    payload: jsonb().$type<Json>().notNull(),
    answer: jsonb().$type<Json>().notNull(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => {
    const rows = ofOwnOrganisation(table.organisationId)
    return [
      primaryKey({ name: 'organisation_log_pk', columns: [table.organisationId, table.key] }),
      index('organisation_log_by_time').on(table.organisationId, table.at, table.key),
      pgPolicy('organisation_log_read', { for: 'select', to: appUser, using: rows }),
      pgPolicy('organisation_log_append', { for: 'insert', to: appUser, withCheck: rows }),
    ]
  },
)
declare(organisationLog, { class: 'directory', grants: { app_user: ['select', 'insert'] } })
