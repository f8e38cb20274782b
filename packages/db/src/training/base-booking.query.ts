import { type SQL, and, asc, eq, getTableColumns, gte, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { type BaseBooking, BaseBookingStatus, holdsSeats } from '@skillchain/domain/training/base-booking'

import { belongsTo } from '../demand/belongs.ts'
import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { baseBooking as table } from './base-booking.table.ts'
import { trainingStation } from './training-station.table.ts'

const base = alias(organisation, 'base')

/** A booking with the names that lists and pages show. */
export interface BookingRow extends BaseBooking {
  readonly stationName: string
  readonly seats: number
  readonly baseName: string
  readonly askerName: string
  /** Null where the dictionary no longer lists the code. */
  readonly occupationName: string | null
}

const columns = {
  ...getTableColumns(table),
  stationName: trainingStation.name,
  seats: trainingStation.seats,
  baseName: base.name,
  askerName: organisation.name,
  occupationName: occupation.name,
}
const rows = () =>
  reads
    .select(columns)
    .from(table)
    .innerJoin(
      trainingStation,
      and(eq(trainingStation.chainId, table.chainId), eq(trainingStation.id, table.stationId)),
    )
    .innerJoin(base, eq(base.id, table.baseId))
    .innerJoin(organisation, eq(organisation.id, table.askerId))
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, trainingStation.dictionaryVersion),
        eq(occupation.code, table.occupationCode),
      ),
    )

const one = rows()
  .where(and(eq(table.chainId, sql.placeholder('chainId')), eq(table.id, sql.placeholder('id'))))
  .prepare('base_booking_one')

/** Answers `record.missing` alike for a record that does not exist and one the actor may not see. */
export async function bookingById(ref: Pick<BaseBooking, 'chainId' | 'id'>): Promise<Outcome<BookingRow>> {
  const [found] = await one.execute(ref)
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export interface BookingFilter {
  readonly status?: BaseBookingStatus[] | undefined
  readonly baseId?: OrganisationId | undefined
  readonly askerId?: OrganisationId | undefined
  /** Those held on that day or later. */
  readonly fromOn?: string | undefined
}

export interface BookingList extends PageRequest {
  readonly chainId: ChainId
  readonly filter?: BookingFilter | undefined
  readonly direction?: 'asc' | 'desc' | undefined
}

function matching({ chainId, filter = {} }: Pick<BookingList, 'chainId' | 'filter'>): SQL | undefined {
  const { status, baseId, askerId, fromOn } = filter
  return and(
    eq(table.chainId, chainId),
    belongsTo(table.chainId),
    status?.length ? inArray(table.status, status) : undefined,
    baseId ? sql`${table.baseId} = ${baseId}::uuid` : undefined,
    askerId ? sql`${table.askerId} = ${askerId}::uuid` : undefined,
    fromOn ? gte(table.heldOn, fromOn) : undefined,
  )
}

/** One page of a chain's bookings, in the order of their days unless asked otherwise. */
export async function bookings(asked: BookingList): Promise<Page<BookingRow>> {
  const { limit, after, direction = 'asc' } = asked
  const order: Order = { by: table.startsAt, id: table.id, direction }
  const found = await rows()
    .where(and(matching(asked), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ startsAt }) => startsAt)
}

export async function countBookings(
  asked: Pick<BookingList, 'chainId' | 'filter'>,
  from: Pick<Tx, 'select'> = reads,
): Promise<number> {
  const [found] = await from
    .select({ count: sql<number>`count(*)::int` })
    .from(table)
    .where(matching(asked))
  return found?.count ?? 0
}

/** A day has no more bookings than a base has stations times half hours; more than these nobody could read. */
const MOST_A_DAY = 500

/** All that holds seats of a base on a day, in order. */
export const bookingsOn = (
  { chainId, baseId }: Pick<BaseBooking, 'chainId' | 'baseId'>,
  day: string,
): Promise<BookingRow[]> =>
  rows()
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.baseId, baseId),
        eq(table.heldOn, day),
        inArray(table.status, BaseBookingStatus.options.filter(holdsSeats)),
      ),
    )
    .orderBy(asc(table.startsAt), asc(table.id))
    .limit(MOST_A_DAY)
