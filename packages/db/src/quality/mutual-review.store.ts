import { and, eq } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { MutualReview } from '@skillchain/domain/quality/mutual-review'

import type { Tx } from '../kernel/database.ts'
import { mutualReview as table } from './mutual-review.table.ts'

type Ref = Pick<MutualReview, 'chainId' | 'id'>
type Row = typeof table.$inferSelect

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** The review as the domain knows it. */
export function reviewOf(row: Row): MutualReview {
  const { occasionKind: kind, occasionId, occasionTitle: title, readerId: _, ...rest } = row
  return { ...rest, occasion: { kind, id: occasionId, title } }
}

/** The row of a review: whom it is open to follows from its status. */
export function rowOf({ occasion, ...review }: MutualReview): Row {
  const { kind: occasionKind, id: occasionId, title: occasionTitle } = occasion
  const readerId = review.status === 'open' ? review.ratedId : null
  return { ...review, occasionKind, occasionId, occasionTitle, readerId }
}

/** Answers `record.missing` alike for a review that does not exist and one that the actor may not see. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<MutualReview>> {
  const [row] = await tx.select().from(table).where(is(ref)).for('update')
  return row ? ok(reviewOf(row)) : refuse(problem('record.missing', { id: ref.id }))
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: MutualReview): Promise<Outcome<MutualReview>> {
  const { chainId: _chainId, id: _id, ...changed } = rowOf(next)
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}
