import { and, eq, ne } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { TrainingStation } from '@skillchain/domain/training/training-station'

import type { Tx } from '../kernel/database.ts'
import { trainingStation as table } from './training-station.table.ts'

type Ref = Pick<TrainingStation, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/**
 * Holds the station until the transaction ends: of two who would have its last seats, one waits until the other's
 * booking is there to be counted.
 */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<TrainingStation>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

/** As `find`, but holds nothing. */
export async function look(tx: Tx, ref: Ref): Promise<Outcome<TrainingStation>> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

/** Whether a base has another station of this name in the chain that is not retired. */
export async function isNamed(
  tx: Tx,
  {
    chainId,
    baseId,
    name,
    id,
  }: Pick<TrainingStation, 'chainId' | 'baseId' | 'name'> & { id: TrainingStation['id'] | null },
): Promise<boolean> {
  const of = and(eq(table.chainId, chainId), eq(table.baseId, baseId), eq(table.name, name))
  const other = id === null ? of : and(of, ne(table.id, id))
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(other, ne(table.status, 'retired')))
    .limit(1)
  return found.length > 0
}

export const insert = async (tx: Tx, station: TrainingStation): Promise<void> => {
  await tx.insert(table).values(station)
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: TrainingStation): Promise<Outcome<TrainingStation>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}
