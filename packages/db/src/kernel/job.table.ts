import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { Json } from '@skillchain/domain/kernel/canonical-json'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { oneOf } from './check.ts'
import { kernel } from './event.table.ts'
import { instant } from './instant.ts'
import { appUser, visible } from './rls.ts'
import { declare } from './table-class.ts'

export const JobState = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const

/** A long piece of work and how far it has come, so that whoever asked for it can leave and come back. */
export const job = kernel.table(
  'job',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().notNull(),
    organisationId: uuid().notNull(),
    kind: text().notNull(),
    state: text().$type<(typeof JobState)[number]>().notNull(),
    /** Steps done, of `total`; what a step is, the kind says. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** What it came to, or the problem it failed with. */
    result: jsonb().$type<Json>(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
    changedAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => {
    const rows = visible(table.chainId, table.organisationId)
    return [
      primaryKey({ name: 'job_pk', columns: [table.chainId, table.id] }),
      check('job_state', oneOf(table.state, JobState)),
      index('job_by_organisation').on(table.chainId, table.organisationId, table.createdAt),
      pgPolicy('job_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(job, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
