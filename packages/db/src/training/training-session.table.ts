import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgPolicy,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'
import type { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { type TrainingSessionId, TrainingSessionStatus } from '@skillchain/domain/training/training-session'
import type { TrainingStationId } from '@skillchain/domain/training/training-station'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, inChains, own } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { baseBooking } from './base-booking.table.ts'
import { training } from './training-station.table.ts'

/**
 * Training sessions (实训课次). Like the booking it comes from, a session names nobody and is known to all of its chain:
 * those who are to come among them. Who they are is in `session_place`, and not known to all.
 */
export const trainingSession = training.table(
  'training_session',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<TrainingSessionId>().notNull(),
    bookingId: uuid().$type<BaseBookingId>().notNull(),
    stationId: uuid().$type<TrainingStationId>().notNull(),
    baseId: uuid().$type<OrganisationId>().notNull(),
    hostId: uuid().$type<OrganisationId>().notNull(),
    title: text().notNull(),
    occupationCode: text().$type<OccupationCode>().notNull(),
    heldOn: date().notNull(),
    fromMinute: integer().notNull(),
    toMinute: integer().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    seats: integer().notNull(),
    enlisted: integer().notNull(),
    status: text().$type<TrainingSessionStatus>().notNull(),
    openedAt: instant(),
    closedAt: instant(),
    settledAt: instant(),
    reason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, bookingId, baseId, hostId, status, startsAt } = table
    return [
      primaryKey({ name: 'training_session_pk', columns: [chainId, id] }),
      memberOf('training_session_base', chainId, baseId),
      memberOf('training_session_host', chainId, hostId),
      foreignKey({
        name: 'training_session_booking',
        columns: [chainId, bookingId],
        foreignColumns: [baseBooking.chainId, baseBooking.id],
      }),
      check('training_session_status', oneOf(status, TrainingSessionStatus.options)),
      check('training_session_seats', sql`0 <= ${table.enlisted} and ${table.enlisted} <= ${table.seats}`),
      check('training_session_window', sql`${startsAt} < ${table.endsAt}`),
      check(
        'training_session_opened',
        sql`(${status} in ('open', 'closed', 'settled')) = (${table.openedAt} is not null)`,
      ),
      check(
        'training_session_closed',
        sql`(${status} in ('closed', 'settled')) = (${table.closedAt} is not null)`,
      ),
      check('training_session_settled', sql`(${status} = 'settled') = (${table.settledAt} is not null)`),
      check('training_session_reason', sql`(${status} = 'cancelled') = (${table.reason} is not null)`),
      uniqueIndex('training_session_once')
        .on(chainId, bookingId)
        .where(sql`${status} <> 'cancelled'`),
      index('training_session_by_host').on(chainId, hostId, startsAt, id),
      index('training_session_by_base').on(chainId, baseId, startsAt, id),
      // Few at a time, and looked for by everybody who checks in.
      index('training_session_open')
        .on(chainId, baseId)
        .where(sql`${status} = 'open'`),
      pgPolicy('training_session_read', { for: 'select', to: appUser, using: inChains(chainId) }),
      pgPolicy('training_session_add', { for: 'insert', to: appUser, withCheck: own(chainId, hostId) }),
      // Whoever checks in holds the session, so that it is not settled meanwhile; to change it is its parties' alone.
      pgPolicy('training_session_change', {
        for: 'update',
        to: appUser,
        using: inChains(chainId),
        withCheck: own(chainId, baseId, hostId),
      }),
    ]
  },
)
declare(trainingSession, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
