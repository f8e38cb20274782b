import { and, eq, gte, inArray, or } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Reminder } from '@skillchain/domain/organisation/reminder'

import type { Tx } from './database.ts'
import { reminder } from './reminder.table.ts'

interface Asked {
  readonly chainIds: readonly ChainId[]
  readonly organisationId: OrganisationId
  /** The earliest moment that still matters. */
  readonly since: string
}

/** What an organisation has sent and was sent, in any order. */
export const remindersOf = (tx: Tx, { chainIds, organisationId, since }: Asked): Promise<Reminder[]> =>
  tx
    .select()
    .from(reminder)
    .where(
      and(
        inArray(reminder.chainId, [...chainIds]),
        gte(reminder.at, since),
        or(eq(reminder.fromId, organisationId), eq(reminder.toId, organisationId)),
      ),
    )
    .limit(500)

export const countReminders = (
  tx: Tx,
  { chainId, recordId, fromId, onDay }: Pick<Reminder, 'chainId' | 'recordId' | 'fromId' | 'onDay'>,
): Promise<number> =>
  tx.$count(
    reminder,
    and(
      eq(reminder.chainId, chainId),
      eq(reminder.recordId, recordId),
      eq(reminder.fromId, fromId),
      eq(reminder.onDay, onDay),
    ),
  )

export const addReminder = (tx: Tx, row: Reminder): Promise<unknown> => tx.insert(reminder).values(row)
