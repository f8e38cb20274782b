import { and, eq } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { Contribution } from '@skillchain/domain/network/contribution'

import type { Tx } from '../kernel/database.ts'
import { contribution as table } from './contribution.table.ts'

type Ref = Pick<Contribution, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Answers `record.missing` alike for a contribution that does not exist and one the actor may not see. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Contribution>> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ? ok(found) : refuse(problem('record.missing'))
}

export const insert = async (tx: Tx, contribution: Contribution): Promise<void> => {
  await tx.insert(table).values(contribution)
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: Contribution): Promise<Outcome<Contribution>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}
