import { date, index, integer, pgPolicy, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'

import type { Reminder } from '@skillchain/domain/organisation/reminder'

import { kernel } from './event.table.ts'
import { instant } from './instant.ts'
import { appUser, own } from './rls.ts'
import { declare } from './table-class.ts'

/** Who has reminded whom of what, and when. Added and read, never changed. */
export const reminder = kernel.table(
  'reminder',
  {
    chainId: uuid().$type<Reminder['chainId']>().notNull(),
    id: uuid().notNull(),
    recordId: uuid().notNull(),
    fromId: uuid().$type<Reminder['fromId']>().notNull(),
    toId: uuid().$type<Reminder['toId']>().notNull(),
    onDay: date().notNull(),
    nth: integer().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ name: 'reminder_pk', columns: [table.chainId, table.id] }),
    // Two presses at once are one reminder.
    unique('reminder_nth').on(table.chainId, table.recordId, table.fromId, table.onDay, table.nth),
    index('reminder_from').on(table.chainId, table.fromId, table.at),
    index('reminder_to').on(table.chainId, table.toId, table.at),
    pgPolicy('reminder_read', {
      for: 'select',
      to: appUser,
      using: own(table.chainId, table.fromId, table.toId),
    }),
    pgPolicy('reminder_send', { for: 'insert', to: appUser, withCheck: own(table.chainId, table.fromId) }),
  ],
)
declare(reminder, { class: 'distributed', grants: { app_user: ['select', 'insert'] } })
