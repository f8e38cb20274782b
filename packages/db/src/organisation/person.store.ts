import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { personChain } from './person-account.table.ts'
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
    // One parameter for all: a list of five hundred is put together, parsed and planned anew each time.
    .where(sql`${person.identityDigest} = any(${sql.param([...digests])}::bytea[])`)
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

/** Lets people into a chain that names them: from then on they find there what is their own. */
export async function admitToChain(tx: Tx, chainId: ChainId, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  const distinct = [...new Set(people)].toSorted()
  await tx
    .insert(personChain)
    .select(sql`select unnest(${sql.param(distinct)}::uuid[]), ${chainId}::uuid`)
    .onConflictDoNothing()
}

export const digestKey = keyOf

/** Sets down that somebody is about to be shown a number. */
export const addLook = async (tx: Tx, look: Omit<typeof personLook.$inferInsert, 'at'>): Promise<void> => {
  await tx.insert(personLook).values(look)
}
