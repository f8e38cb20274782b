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
  uuid,
} from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'
import {
  type BaseBookingId,
  BaseBookingStatus,
  BookingPurpose,
} from '@skillchain/domain/training/base-booking'
import type { TrainingStationId } from '@skillchain/domain/training/training-station'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own, shared } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { training, trainingStation } from './training-station.table.ts'

/**
 * Bookings (预约) of stations. What holds seats is known to all who work in the chain, or nobody could tell what is free;
 * what was declined or cancelled is its two parties' and the leader's.
 */
export const baseBooking = training.table(
  'base_booking',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<BaseBookingId>().notNull(),
    stationId: uuid().$type<TrainingStationId>().notNull(),
    baseId: uuid().$type<OrganisationId>().notNull(),
    askerId: uuid().$type<OrganisationId>().notNull(),
    heldOn: date().notNull(),
    fromMinute: integer().notNull(),
    toMinute: integer().notNull(),
    startsAt: instant().notNull(),
    headCount: integer().notNull(),
    purpose: text().$type<BookingPurpose>().notNull(),
    occupationCode: text().$type<OccupationCode>().notNull(),
    note: text().notNull(),
    status: text().$type<BaseBookingStatus>().notNull(),
    requestedAt: instant().notNull(),
    replyDueOn: date().notNull(),
    endedReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, stationId, baseId, askerId, status, heldOn, startsAt } = table
    const live = sql`(${status} <> 'declined' and ${status} <> 'cancelled')`
    const rows = own(chainId, baseId, askerId)
    return [
      primaryKey({ name: 'base_booking_pk', columns: [chainId, id] }),
      memberOf('base_booking_base', chainId, baseId),
      memberOf('base_booking_asker', chainId, askerId),
      foreignKey({
        name: 'base_booking_station',
        columns: [chainId, stationId],
        foreignColumns: [trainingStation.chainId, trainingStation.id],
      }),
      check('base_booking_status', oneOf(status, BaseBookingStatus.options)),
      check('base_booking_purpose', oneOf(table.purpose, BookingPurpose.options)),
      check('base_booking_window', sql`0 <= ${table.fromMinute} and ${table.fromMinute} < ${table.toMinute}`),
      check('base_booking_people', sql`${table.headCount} > 0`),
      check('base_booking_reason', sql`${live} = (${table.endedReason} is null)`),
      index('base_booking_by_station').on(chainId, stationId, heldOn),
      index('base_booking_by_time').on(chainId, startsAt, id),
      index('base_booking_by_base').on(chainId, baseId, status, startsAt, id),
      index('base_booking_by_asker').on(chainId, askerId, status, startsAt, id),
      pgPolicy('base_booking_read', {
        for: 'select',
        to: appUser,
        using: shared(chainId, live, baseId, askerId),
      }),
      pgPolicy('base_booking_add', { for: 'insert', to: appUser, withCheck: own(chainId, askerId) }),
      pgPolicy('base_booking_change', { for: 'update', to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(baseBooking, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
