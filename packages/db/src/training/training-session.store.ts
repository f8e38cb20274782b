import { and, eq, getTableColumns, ne, sql } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { BaseBooking } from '@skillchain/domain/training/base-booking'
import type { TrainingSession } from '@skillchain/domain/training/training-session'

import type { Tx } from '../kernel/database.ts'
import { baseBooking } from './base-booking.table.ts'
import { trainingSession as table } from './training-session.table.ts'

type Ref = Pick<TrainingSession, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))
const missing = ({ id }: { id: string }) => refuse(problem('record.missing', { id }))

/** Holds the session until the transaction ends: alone, or, for whoever only adds evidence, beside others who do. */
export async function find(
  tx: Tx,
  ref: Ref,
  hold: 'update' | 'share' = 'update',
): Promise<Outcome<TrainingSession>> {
  const [found] = await tx.select().from(table).where(is(ref)).for(hold)
  return found ? ok(found) : missing(ref)
}

/** The session as it is, held for nobody. */
export async function read(tx: Tx, ref: Ref): Promise<Outcome<TrainingSession>> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ? ok(found) : missing(ref)
}

export const insert = async (tx: Tx, session: TrainingSession): Promise<void> => {
  await tx.insert(table).values(session)
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: TrainingSession): Promise<Outcome<TrainingSession>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** A booking, held until the transaction ends, and whether a session has been made from it. */
export async function bookedBy(
  tx: Tx,
  { chainId, id }: Pick<BaseBooking, 'chainId' | 'id'>,
): Promise<Outcome<{ booking: BaseBooking; taken: boolean }>> {
  const [booking] = await tx
    .select(getTableColumns(baseBooking))
    .from(baseBooking)
    .where(and(eq(baseBooking.chainId, chainId), eq(baseBooking.id, id)))
    .for('update')
  if (!booking) return missing({ id })
  const [other] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.bookingId, id), ne(table.status, 'cancelled')))
  return ok({ booking, taken: other !== undefined })
}

/** How a session's booking stands. */
export async function bookingStatusOf(
  tx: Tx,
  { chainId, bookingId }: Pick<TrainingSession, 'chainId' | 'bookingId'>,
): Promise<BaseBooking['status']> {
  const [found] = await tx
    .select({ status: baseBooking.status })
    .from(baseBooking)
    .where(and(eq(baseBooking.chainId, chainId), eq(baseBooking.id, bookingId)))
  return found?.status ?? 'cancelled'
}

/**
 * Other sessions of a base that are open, whose codes might be taken for this one's. Said without a parameter, so that
 * a prepared plan, too, knows that the index of open ones will do.
 */
export const openBeside = (
  tx: Tx,
  { chainId, baseId, id }: Pick<TrainingSession, 'chainId' | 'baseId' | 'id'>,
): Promise<Pick<TrainingSession, 'id'>[]> =>
  tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.baseId, baseId),
        sql`${table.status} = 'open'`,
        ne(table.id, id),
      ),
    )
    .limit(50)
