import { and, asc, between, eq, gte, inArray, ne } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import {
  type BaseBooking,
  type BaseBookingId,
  BaseBookingStatus,
  holdsSeats,
} from '@skillchain/domain/training/base-booking'
import type { Taken } from '@skillchain/domain/training/station-time'
import type { TrainingStationId } from '@skillchain/domain/training/training-station'

import type { Tx } from '../kernel/database.ts'
import { baseBooking as table } from './base-booking.table.ts'

type Ref = Pick<BaseBooking, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))
const LIVE = BaseBookingStatus.options.filter(holdsSeats)

export async function find(tx: Tx, ref: Ref): Promise<Outcome<BaseBooking>> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export const insert = async (tx: Tx, booking: BaseBooking): Promise<void> => {
  await tx.insert(table).values(booking)
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: BaseBooking): Promise<Outcome<BaseBooking>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

export interface TakenHere extends Taken {
  readonly stationId: TrainingStationId
}

const taken = {
  stationId: table.stationId,
  heldOn: table.heldOn,
  fromMinute: table.fromMinute,
  toMinute: table.toMinute,
  headCount: table.headCount,
}

/** What bookings other than one hold of a station on a day. */
export const takenOn = (
  tx: Tx,
  { chainId, stationId, heldOn }: Pick<BaseBooking, 'chainId' | 'stationId' | 'heldOn'>,
  besides: BaseBookingId,
): Promise<TakenHere[]> =>
  tx
    .select(taken)
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.stationId, stationId),
        eq(table.heldOn, heldOn),
        inArray(table.status, LIVE),
        ne(table.id, besides),
      ),
    )

/** What bookings hold of a station from a day on. */
export const takenFrom = (
  tx: Tx,
  { chainId, stationId }: { chainId: ChainId; stationId: TrainingStationId },
  day: string,
): Promise<TakenHere[]> =>
  tx
    .select(taken)
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.stationId, stationId),
        gte(table.heldOn, day),
        inArray(table.status, LIVE),
      ),
    )
    .orderBy(asc(table.heldOn))

/** What bookings hold of several stations from one day to another. */
export const takenBetween = (
  tx: Tx,
  { chainId, stationIds }: { chainId: ChainId; stationIds: readonly TrainingStationId[] },
  [from, to]: readonly [from: string, to: string],
): Promise<TakenHere[]> =>
  tx
    .select(taken)
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        inArray(table.stationId, [...stationIds]),
        between(table.heldOn, from, to),
        inArray(table.status, LIVE),
      ),
    )
