import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Occupation, OccupationDictionary } from '@skillchain/domain/standard/occupation'
import type { DictionaryImport } from '@skillchain/domain/standard/occupation-dictionary.rules'
import { problem } from '@skillchain/domain/standard/problems'

import type { Tx } from '../kernel/database.ts'
import { occupation as table, occupationDictionary as dictionary } from './occupation.table.ts'

/** Rows of one statement, well under the limit on its parameters. */
const BATCH = 2_000

/** The edition in force on a day; null before the first. */
export async function dictionaryInForce(tx: Tx, day: string): Promise<OccupationDictionary | null> {
  const [found] = await tx
    .select()
    .from(dictionary)
    .where(lte(dictionary.inForceFromOn, day))
    .orderBy(desc(dictionary.inForceFromOn))
    .limit(1)
  return found ?? null
}

/** Every edition, the newest first. */
export const editions = (tx: Tx): Promise<OccupationDictionary[]> =>
  tx.select().from(dictionary).orderBy(desc(dictionary.inForceFromOn))

/** Refuses a code that the edition does not have, so that no record is kept under a code of another meaning. */
export async function findOccupation(
  tx: Tx,
  { dictionaryVersion, code }: Pick<Occupation, 'dictionaryVersion' | 'code'>,
): Promise<Outcome<Occupation>> {
  const [found] = await tx
    .select()
    .from(table)
    .where(and(eq(table.dictionaryVersion, dictionaryVersion), eq(table.code, code)))
  return found ? ok(found) : refuse(problem('standard.occupation-unknown', { code, dictionaryVersion }))
}

/** Every occupation of an edition. */
export const wholeDictionaryIn = (tx: Tx, version: string): Promise<Occupation[]> =>
  tx.select().from(table).where(eq(table.dictionaryVersion, version))

/** Writes what an import was decided to come to: its edition, and its rows in batches. */
export async function importDictionary(
  tx: Tx,
  { edition, rows }: Pick<DictionaryImport, 'edition' | 'rows'>,
): Promise<void> {
  const { title, source, version } = edition
  await tx
    .insert(dictionary)
    .values(edition)
    .onConflictDoUpdate({ target: dictionary.version, set: { title, source } })
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, n) =>
    rows.slice(n * BATCH, (n + 1) * BATCH),
  )
  for (const batch of batches) {
    // One statement after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await tx
      .insert(table)
      .values(batch.map(({ code, name, markers }) => ({ dictionaryVersion: version, code, name, markers })))
      .onConflictDoUpdate({
        target: [table.dictionaryVersion, table.code],
        set: { name: sql`excluded.name`, markers: sql`excluded.markers` },
      })
  }
}

/** Whether an edition lists every one of the codes. */
export async function listsAll(
  tx: Tx,
  { dictionaryVersion, codes }: { dictionaryVersion: string; codes: readonly Occupation['code'][] },
): Promise<boolean> {
  const found = await tx.$count(
    table,
    and(eq(table.dictionaryVersion, dictionaryVersion), inArray(table.code, [...codes])),
  )
  return found === new Set(codes).size
}

/** What occupations are called, by code, in the newest edition that lists each; a code that none lists is left out. */
export async function namesByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const found = await tx
    .select({ code: table.code, name: table.name })
    .from(table)
    .where(inArray(sql`${table.code}`, [...codes]))
    .orderBy(asc(table.dictionaryVersion))
  return new Map(found.map(({ code, name }) => [code, name]))
}
