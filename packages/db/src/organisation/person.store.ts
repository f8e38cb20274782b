import { inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { person, personLook } from './person.table.ts'

const keyOf = (digest: Uint8Array) => Buffer.from(digest).toString('hex')

/** The ids of those who are already known, by their digest in hex. */
export async function knownPeople(
  tx: Tx,
  digests: readonly Uint8Array[],
): Promise<ReadonlyMap<string, PersonId>> {
  if (digests.length === 0) return new Map()
  const found = await tx
    .select()
    .from(person)
    .where(inArray(person.identityDigest, [...digests]))
  return new Map(found.map(({ id, identityDigest }) => [keyOf(identityDigest), id]))
}

/** The ids of all, those not yet known being added; of two who add the same person, both get the one id. */
export async function peopleOf(
  tx: Tx,
  digests: readonly Uint8Array[],
): Promise<ReadonlyMap<string, PersonId>> {
  if (digests.length === 0) return new Map()
  // In one order for everybody, so that two imports of the same people wait for each other and never deadlock.
  const distinct = [...new Map(digests.map((digest) => [keyOf(digest), digest]))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  await tx
    .insert(person)
    .select(
      sql`select unnest(${sql.param(distinct.map(() => PersonId.parse(uuidv7())))}::uuid[]),
                 unnest(${sql.param(distinct.map(([, digest]) => digest))}::bytea[])`,
    )
    .onConflictDoNothing()
  return knownPeople(
    tx,
    distinct.map(([, digest]) => digest),
  )
}

export const digestKey = keyOf

/** Sets down that somebody is about to be shown a number. */
export const addLook = async (tx: Tx, look: Omit<typeof personLook.$inferInsert, 'at'>): Promise<void> => {
  await tx.insert(personLook).values(look)
}
