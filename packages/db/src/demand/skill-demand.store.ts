import { and, asc, eq, inArray, sql } from 'drizzle-orm'

import type { SkillDemand, SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from '../kernel/database.ts'
import { skillDemand as table } from './skill-demand.table.ts'

type Ref = Pick<SkillDemand, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Holds the row until the transaction ends: an amendment and a plan that takes places of it come one after the other. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<SkillDemand>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export const insert = async (tx: Tx, demand: SkillDemand): Promise<void> => {
  await tx.insert(table).values(demand)
}

/** Writes `next` only over the version it was decided from, and never the places, which plans count. */
export async function save(tx: Tx, next: SkillDemand): Promise<Outcome<SkillDemand>> {
  const { chainId: _chainId, id: _id, agreedPlaces: _agreedPlaces, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** The demands named, held until the transaction ends, always in the same order so that no two wait for each other. */
export const hold = (tx: Tx, chainId: ChainId, ids: readonly SkillDemandId[]): Promise<SkillDemand[]> =>
  tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), inArray(table.id, [...ids])))
    .orderBy(asc(table.id))
    .for('update')

/** Counts places that a plan in force takes up, on rows that `hold` holds. */
export async function takePlaces(
  tx: Tx,
  chainId: ChainId,
  places: ReadonlyMap<SkillDemandId, number>,
): Promise<void> {
  for (const [id, count] of places) {
    // One statement after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await tx
      .update(table)
      .set({ agreedPlaces: sql`${table.agreedPlaces} + ${count}` })
      .where(is({ chainId, id }))
  }
}
