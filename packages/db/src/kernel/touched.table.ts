import { sql } from 'drizzle-orm'
import { index, pgPolicy, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { kernel } from './event.table.ts'
import { appJob, appUser, inChains } from './rls.ts'
import { declare } from './table-class.ts'

/**
 * Chains in which something has happened since their roll-ups were counted. A mark of its own for each event, so that
 * no command waits for another's, and none made while a count is under way is taken for counted.
 */
export const touched = kernel.table(
  'touched',
  { id: uuid().primaryKey(), chainId: uuid().$type<ChainId>().notNull() },
  (table) => [
    index('touched_by_chain').on(table.chainId),
    pgPolicy('touched_mark', { for: 'insert', to: appUser, withCheck: inChains(table.chainId) }),
    pgPolicy('touched_count', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(touched, {
  class: 'directory',
  grants: { app_user: ['insert'], app_job: ['select', 'insert', 'delete'] },
})
