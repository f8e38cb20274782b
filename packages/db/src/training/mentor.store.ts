import { and, eq, ne, sql } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { Mentor } from '@skillchain/domain/training/mentor'

import type { Tx } from '../kernel/database.ts'
import { apprenticeship } from './apprenticeship.table.ts'
import { mentor as table } from './mentor.table.ts'

type Ref = Pick<Mentor, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Holds the mentor until the transaction ends: of two who would take the last place with a mentor, one waits. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Mentor>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export const insert = async (tx: Tx, mentor: Mentor): Promise<void> => {
  await tx.insert(table).values(mentor)
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: Mentor): Promise<Outcome<Mentor>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** Records that take up a mentor: all that have not ended. */
export const takenUp = sql`${apprenticeship.status} in ('planning', 'training', 'paused')`

/** How many apprentices a mentor teaches, one of them left out. */
export async function loadOf(tx: Tx, { chainId, id }: Ref, butFor: string | null = null): Promise<number> {
  const [found] = await tx
    .select({ load: sql<number>`count(*)::int` })
    .from(apprenticeship)
    .where(
      and(
        eq(apprenticeship.chainId, chainId),
        eq(apprenticeship.mentorId, id),
        takenUp,
        butFor === null ? undefined : ne(sql`${apprenticeship.id}`, butFor),
      ),
    )
  return found?.load ?? 0
}
