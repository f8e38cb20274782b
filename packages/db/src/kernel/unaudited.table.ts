import { sql } from 'drizzle-orm'
import { index, pgPolicy, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { kernel } from './event.table.ts'
import { appJob, appUser, inChains } from './rls.ts'
import { declare } from './table-class.ts'

/**
 * Events that audit rules have not looked at. A mark is made with its event and taken away with what the rules found:
 * a position in the log would pass over an event that was written before another and committed after it.
 */
export const unaudited = kernel.table(
  'unaudited',
  { eventId: uuid().primaryKey(), chainId: uuid().$type<ChainId>().notNull() },
  (table) => [
    index('unaudited_by_chain').on(table.chainId),
    pgPolicy('unaudited_mark', { for: 'insert', to: appUser, withCheck: inChains(table.chainId) }),
    pgPolicy('unaudited_look', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(unaudited, {
  class: 'directory',
  grants: { app_user: ['insert'], app_job: ['select', 'delete'] },
})
