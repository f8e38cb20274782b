import { sql } from 'drizzle-orm'
import { index, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { kernel } from './event.table.ts'
import { instant } from './instant.ts'
import { appUser, own, visible } from './rls.ts'
import { declare } from './table-class.ts'

/** Each look of a regulator into a chain's rows: written by `app.enter`, read by the chain's leader and by itself. */
export const look = kernel.table(
  'look',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().notNull(),
    personId: uuid().notNull(),
    organisationId: uuid().notNull(),
    /** The question asked, by the name of its procedure. */
    procedure: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    primaryKey({ name: 'look_pk', columns: [table.chainId, table.id] }),
    index('look_by_time').on(table.chainId, table.at, table.id),
    pgPolicy('look_read', {
      for: 'select',
      to: appUser,
      using: visible(table.chainId, table.organisationId),
    }),
    pgPolicy('look_append', {
      for: 'insert',
      to: appUser,
      withCheck: own(table.chainId, table.organisationId),
    }),
  ],
)
declare(look, { class: 'distributed', grants: { app_user: ['select', 'insert'] } })
