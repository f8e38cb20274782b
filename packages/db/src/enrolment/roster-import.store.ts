import { and, desc, eq, notInArray, sql } from 'drizzle-orm'

import type { RosterColumn } from '@skillchain/domain/enrolment/roster-column'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from '../kernel/database.ts'
import { job } from '../kernel/job.table.ts'
import { rosterFile, rosterImport as table, rosterMapping } from './roster-import.table.ts'

type Ref = Pick<RosterImport, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Holds the import until the transaction ends, so that its rows change under nobody's hands. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<RosterImport>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

/** As `find`, for whoever only looks. */
export async function look(tx: Tx, ref: Ref): Promise<Outcome<RosterImport>> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export const insert = async (tx: Tx, state: RosterImport): Promise<void> => {
  await tx.insert(table).values(state)
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: RosterImport): Promise<Outcome<RosterImport>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** The import that the same file for the same plan already is, unless it was undone or thrown away. */
export async function sameFile(
  tx: Tx,
  {
    chainId,
    planId,
    collegeId,
    fileHash,
  }: Pick<RosterImport, 'chainId' | 'planId' | 'collegeId' | 'fileHash'>,
): Promise<RosterImport | undefined> {
  const [found] = await tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.planId, planId),
        eq(table.collegeId, collegeId),
        eq(table.fileHash, fileHash),
        notInArray(table.status, ['undone', 'discarded']),
      ),
    )
    .orderBy(desc(table.uploadedAt))
    .limit(1)
  return found
}

type File = typeof rosterFile.$inferInsert
const ofImport = ({ chainId, id }: Ref) => and(eq(rosterFile.chainId, chainId), eq(rosterFile.importId, id))

export const keepFile = async (tx: Tx, file: File): Promise<void> => {
  await tx.insert(rosterFile).values(file)
}

/** The file as it was sealed; null once it is no longer kept. */
export async function fileOf(tx: Tx, ref: Ref): Promise<Uint8Array | null> {
  const [found] = await tx.select({ sealed: rosterFile.sealed }).from(rosterFile).where(ofImport(ref))
  return found?.sealed ?? null
}

export const dropFile = async (tx: Tx, ref: Ref): Promise<void> => {
  await tx.delete(rosterFile).where(ofImport(ref))
}

type Mapping = typeof rosterMapping.$inferSelect

export async function rememberMapping(tx: Tx, mapping: Mapping): Promise<void> {
  const { chainId, collegeId, signature } = rosterMapping
  await tx
    .insert(rosterMapping)
    .values(mapping)
    .onConflictDoUpdate({ target: [chainId, collegeId, signature], set: { columns: mapping.columns } })
}

/** What the college last said these headings stand for; null if it has not seen them yet. */
export async function rememberedMapping(
  tx: Tx,
  { chainId, collegeId, signature }: Omit<Mapping, 'columns'>,
): Promise<(RosterColumn | null)[] | null> {
  const [found] = await tx
    .select({ columns: rosterMapping.columns })
    .from(rosterMapping)
    .where(
      and(
        eq(rosterMapping.chainId, chainId),
        eq(rosterMapping.collegeId, collegeId),
        eq(rosterMapping.signature, signature),
      ),
    )
  return found?.columns ?? null
}

/** The import's job as waiting, from its beginning again when it was done before. */
export async function askAgain(
  tx: Tx,
  { chainId, id, collegeId }: RosterImport,
  total: number,
): Promise<void> {
  const waiting = { state: 'waiting' as const, done: 0, total, result: null }
  await tx
    .insert(job)
    .values({ chainId, id, organisationId: collegeId, kind: 'roster', ...waiting })
    .onConflictDoUpdate({ target: [job.chainId, job.id], set: { ...waiting, changedAt: sql`now()` } })
}
