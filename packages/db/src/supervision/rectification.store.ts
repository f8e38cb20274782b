import { and, eq } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import { InspectionId } from '@skillchain/domain/supervision/inspection'
import type { Rectification } from '@skillchain/domain/supervision/rectification'
import type { RectificationEvent } from '@skillchain/domain/supervision/rectification.rules'

import type { Tx } from '../kernel/database.ts'
import { keepDraw } from './inspection.store.ts'
import { rectification as table } from './rectification.table.ts'

type Ref = Pick<Rectification, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Answers `record.missing` alike for one that does not exist and one of another organisation. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Rectification>> {
  const [row] = await tx.select().from(table).where(is(ref)).for('update')
  return row ? ok(row) : refuse(problem('record.missing', { id: ref.id }))
}

/** Writes `next` only over the version it was decided from, and a new draw beside it. */
export async function save(
  tx: Tx,
  next: Rectification,
  event: RectificationEvent,
): Promise<Outcome<Rectification>> {
  const { chainId: _chainId, id: _id, divisionCode: _division, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  if (event.type === 'rechecked') {
    const { chainId, divisionCode } = next
    await keepDraw(tx, { chainId, divisionCode, inspectionId: InspectionId.parse(next.id) }, event.draw)
  }
  return ok(next)
}
