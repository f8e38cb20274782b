import { and, eq } from 'drizzle-orm'

import type { Employment } from '@skillchain/domain/employment/employment'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from '../kernel/database.ts'
import { employment as table } from './employment.table.ts'

type Ref = Pick<Employment, 'chainId' | 'id'>
export type EmploymentRow = typeof table.$inferSelect

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

const stateOf = ({ name: _name, ...state }: EmploymentRow): Employment => state

/** Holds the record until the transaction ends; says no name. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Employment>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(stateOf(found)) : refuse(problem('record.missing', { id: ref.id }))
}

/** Sets a report down, with the person's name beside it. */
export const insert = async (tx: Tx, state: Employment, name: string): Promise<void> => {
  await tx.insert(table).values({ ...state, name })
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: Employment): Promise<Outcome<Employment>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}
