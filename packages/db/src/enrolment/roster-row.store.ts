import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'

import type { FaultCode } from '@skillchain/domain/enrolment/roster-cell'
import type {
  RosterCounts,
  RosterImport,
  RosterReceipt,
  RowOutcome,
} from '@skillchain/domain/enrolment/roster-import'

import type { Tx } from '../kernel/database.ts'
import { insertMany } from '../kernel/insert-many.ts'
import { rosterRow as table } from './roster-import.table.ts'

type Ref = Pick<RosterImport, 'chainId' | 'id'>
export interface RowFilter {
  readonly outcomes?: readonly RowOutcome[] | undefined
  readonly code?: FaultCode | undefined
  readonly notable?: boolean | undefined
}

export type RosterRow = typeof table.$inferSelect
export type NewRosterRow = typeof table.$inferInsert

const inImport = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.importId, id))

export const clearRows = async (tx: Tx, ref: Ref): Promise<void> => {
  await tx.delete(table).where(inImport(ref))
}

export const addRows = (tx: Tx, rows: readonly NewRosterRow[]): Promise<void> => insertMany(tx, table, rows)

/** The next rows past a number that nothing has become of yet, whatever they are. */
export const rowsPast = (tx: Tx, ref: Ref, { after, limit }: { after: number; limit: number }) =>
  tx
    .select()
    .from(table)
    .where(and(inImport(ref), gt(table.number, after)))
    .orderBy(asc(table.number))
    .limit(limit)

export const rowsNumbered = (tx: Tx, ref: Ref, numbers: readonly number[]): Promise<RosterRow[]> =>
  tx
    .select()
    .from(table)
    .where(and(inImport(ref), inArray(table.number, [...numbers])))
    .orderBy(asc(table.number))

/** Rows past a number that are of some kinds, or hold a fault, or anything worth saying. */
export const rowsWhere = (
  tx: Tx,
  ref: Ref,
  { outcomes, code, notable, after, limit }: RowFilter & { after: number; limit: number },
): Promise<RosterRow[]> =>
  tx
    .select()
    .from(table)
    .where(
      and(
        inImport(ref),
        gt(table.number, after),
        outcomes?.length ? inArray(table.outcome, [...outcomes]) : undefined,
        code ? sql`${table.faults} @> ${JSON.stringify([{ code }])}::jsonb` : undefined,
        notable ? sql`(${table.outcome} <> 'good' or ${table.faults} <> '[]'::jsonb)` : undefined,
      ),
    )
    .orderBy(asc(table.number))
    .limit(limit)

/** Rows that say who they are by one of the digests, in order. */
export const rowsOfPeople = (tx: Tx, ref: Ref, digests: readonly Uint8Array[]): Promise<RosterRow[]> =>
  digests.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(table)
        .where(and(inImport(ref), inArray(table.identityDigest, [...digests])))
        .orderBy(asc(table.number))

/** Rows with a fault in a column; what their cells say is sealed, and so to be gone through. */
export const faultyRows = (tx: Tx, ref: Ref, fault: { column: string; code: string }): Promise<RosterRow[]> =>
  tx
    .select()
    .from(table)
    .where(and(inImport(ref), sql`${table.faults} @> ${JSON.stringify([fault])}::jsonb`))
    .orderBy(asc(table.number))
    .limit(5_000)

export async function changeRow(tx: Tx, row: NewRosterRow): Promise<void> {
  const { chainId, importId, number, ...changed } = row
  await tx
    .update(table)
    .set(changed)
    .where(and(eq(table.chainId, chainId), eq(table.importId, importId), eq(table.number, number)))
}

/** Decides on duplicates: of the numbered rows, or of all of a kind; answers how many it changed. */
export async function resolveRows(
  tx: Tx,
  ref: Ref,
  {
    outcome,
    numbers,
    resolution,
  }: Pick<RosterRow, 'outcome' | 'resolution'> & { numbers: readonly number[] | null },
): Promise<number> {
  const which = numbers === null ? isNull(table.resolution) : inArray(table.number, [...numbers])
  const { rowCount } = await tx
    .update(table)
    .set({ resolution })
    .where(and(inImport(ref), eq(table.outcome, outcome), which))
  return rowCount ?? 0
}

const none: RosterCounts = {
  read: 0,
  good: 0,
  faulty: 0,
  duplicateInFile: 0,
  duplicateInDatabase: 0,
  duplicateAcrossChains: 0,
  unresolved: 0,
}

const undecided = sql<number>`(count(*) filter (where ${table.resolution} is null and ${table.outcome} like 'duplicate%'))::int`

/** What the rows are, counted anew from the rows themselves. */
export async function countRows(tx: Tx, ref: Ref): Promise<RosterCounts> {
  const found = await tx
    .select({ outcome: table.outcome, rows: sql<number>`count(*)::int`, undecided })
    .from(table)
    .where(inImport(ref))
    .groupBy(table.outcome)
  return found.reduce<RosterCounts>(
    (counts, { outcome, rows, undecided: unresolved }) => ({
      ...counts,
      [outcome satisfies RowOutcome]: rows,
      read: counts.read + rows,
      unresolved: counts.unresolved + unresolved,
    }),
    none,
  )
}

/** What has become of the rows, counted from the rows themselves. */
export async function countFates(tx: Tx, ref: Ref): Promise<RosterReceipt> {
  const found = await tx
    .select({ fate: table.fate, rows: sql<number>`count(*)::int` })
    .from(table)
    .where(inImport(ref))
    .groupBy(table.fate)
  const of = (fate: RosterRow['fate']) => found.find((each) => each.fate === fate)?.rows ?? 0
  const read = found.reduce((sum, { rows }) => sum + rows, 0)
  return {
    read,
    imported: of('imported'),
    merged: of('merged'),
    skipped: of('skipped'),
    disputed: of('disputed'),
    faulty: of('left'),
  }
}

type Landing = Pick<RosterRow, 'number' | 'fate' | 'applicationId' | 'replaced' | 'mergedVersion'>

/** Sets down what became of each row, in one statement for all of them. */
export async function settleRows(tx: Tx, ref: Ref, landings: readonly Landing[]): Promise<void> {
  if (landings.length === 0) return
  const column = <K extends keyof Landing>(key: K) => sql.param(landings.map((landing) => landing[key]))
  await tx.execute(sql`
    update ${table} set fate = landing.fate, application_id = landing.application_id,
           replaced = landing.replaced, merged_version = landing.merged_version
      from unnest(${column('number')}::int[], ${column('fate')}::text[], ${column('applicationId')}::uuid[],
                  ${column('replaced')}::bytea[], ${column('mergedVersion')}::int[])
           as landing (number, fate, application_id, replaced, merged_version)
     where ${table.chainId} = ${ref.chainId} and ${table.importId} = ${ref.id} and ${table.number} = landing.number`)
}

/** Rows that are to complete an earlier row of the same file. */
export const mergesInFile = (tx: Tx, ref: Ref): Promise<RosterRow[]> =>
  tx
    .select()
    .from(table)
    .where(and(inImport(ref), eq(table.outcome, 'duplicateInFile'), eq(table.resolution, 'merge')))
    .orderBy(asc(table.number))

/** Rows that became, or changed, an application. */
export const landedRows = (tx: Tx, ref: Ref): Promise<RosterRow[]> =>
  tx
    .select()
    .from(table)
    .where(and(inImport(ref), inArray(table.fate, ['imported', 'disputed', 'merged'])))
    .orderBy(asc(table.number))

/** Marks every faulty row as left behind. */
export const leaveFaulty = async (tx: Tx, ref: Ref): Promise<void> => {
  await tx
    .update(table)
    .set({ fate: 'left' })
    .where(and(inImport(ref), eq(table.outcome, 'faulty')))
}
