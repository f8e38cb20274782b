import { type SQL, and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'

import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { FaultCode } from '@skillchain/domain/enrolment/roster-cell'
import type { RosterImport, RowOutcome } from '@skillchain/domain/enrolment/roster-import'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import { reads } from '../kernel/in-scope.ts'
import { rosterImport as table, rosterRow } from './roster-import.table.ts'

type Ref = Pick<RosterImport, 'chainId' | 'id'>

/** Answers `record.missing` alike for an import that does not exist and one the actor may not see. */
export async function importById({ chainId, id }: Ref): Promise<Outcome<RosterImport>> {
  const [found] = await reads
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.id, id)))
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

/** The latest imports of a college in a chain, the newest first. */
export const importsOf = (
  chainId: ChainId,
  { planId, limit }: { planId?: EnrolmentPlanId | undefined; limit: number },
): Promise<RosterImport[]> =>
  reads
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), planId ? eq(table.planId, planId) : undefined))
    .orderBy(desc(table.uploadedAt), desc(table.id))
    .limit(limit)

export interface RowFilter {
  readonly outcomes?: readonly RowOutcome[] | undefined
  readonly code?: FaultCode | undefined
  /** Only rows with anything to say about them. */
  readonly notable?: boolean | undefined
}

export interface RowPage extends RowFilter {
  readonly ref: Ref
  readonly limit: number
  /** The number of the page before's last row. */
  readonly after: number
}

/** Rows by their number in the sheet, past `after`. */
export const rowsOf = ({ ref, limit, after, ...filter }: RowPage) =>
  reads
    .select()
    .from(rosterRow)
    .where(and(inImport(ref), gt(rosterRow.number, after), matching(filter)))
    .orderBy(asc(rosterRow.number))
    .limit(limit)

export const inImport = ({ chainId, id }: Ref): SQL | undefined =>
  and(eq(rosterRow.chainId, chainId), eq(rosterRow.importId, id))

function matching({ outcomes, code, notable }: RowFilter): SQL | undefined {
  return and(
    outcomes?.length ? inArray(rosterRow.outcome, [...outcomes]) : undefined,
    code ? sql`${rosterRow.faults} @> ${JSON.stringify([{ code }])}::jsonb` : undefined,
    notable ? sql`(${rosterRow.outcome} <> 'good' or ${rosterRow.faults} <> '[]'::jsonb)` : undefined,
  )
}

/** How often each fault was found, the most frequent first. */
export async function faultsOf(
  ref: Ref,
): Promise<{ code: string; column: string; severity: string; rows: number }[]> {
  const fault = sql`jsonb_array_elements(${rosterRow.faults}) as fault`
  return reads
    .select({
      code: sql<string>`fault->>'code'`,
      column: sql<string>`fault->>'column'`,
      severity: sql<string>`fault->>'severity'`,
      rows: sql<number>`count(*)::int`,
    })
    .from(sql`${rosterRow}, ${fault}`)
    .where(inImport(ref))
    .groupBy(sql`1, 2, 3`)
    .orderBy(sql`4 desc, 1, 2`)
}
