import { sql } from 'drizzle-orm'
import { integer, pgPolicy, timestamp, uuid } from 'drizzle-orm/pg-core'

import { appIdentity } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { identity } from './account.table.ts'

/** How often an account has typed a password to confirm something, since when; gone once it was the right one. */
export const confirmation = identity.table(
  'confirmation',
  {
    accountId: uuid().primaryKey(),
    tries: integer().notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
  },
  () => [pgPolicy('confirmation_identity', { to: appIdentity, using: sql`true`, withCheck: sql`true` })],
)
declare(confirmation, {
  class: 'directory',
  grants: { app_identity: ['select', 'insert', 'update', 'delete'] },
})
