import { sql } from 'drizzle-orm'
import { index, integer, pgPolicy } from 'drizzle-orm/pg-core'

import { bytea } from './bytea.ts'
import { kernel } from './event.table.ts'
import { instant } from './instant.ts'
import { appIdentity, appJob } from './rls.ts'
import { declare } from './table-class.ts'

/**
 * How often somebody whom nobody knows has asked since when. Who it was, or what was asked about, is a keyed digest:
 * neither addresses nor certificate numbers lie here.
 */
export const callCount = kernel.table(
  'call_count',
  {
    bucket: bytea().primaryKey(),
    since: instant().notNull(),
    calls: integer().notNull(),
  },
  (table) => [
    index('call_count_by_time').on(table.since),
    pgPolicy('call_count_identity', { to: appIdentity, using: sql`true`, withCheck: sql`true` }),
    pgPolicy('call_count_sweep', { to: appJob, using: sql`true` }),
  ],
)
declare(callCount, {
  class: 'directory',
  grants: { app_identity: ['select', 'insert', 'update'], app_job: ['select', 'delete'] },
})
