import { type SQL, and, desc, eq, sql } from 'drizzle-orm'

import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
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

const inImport = ({ chainId, id }: Ref): SQL | undefined =>
  and(eq(rosterRow.chainId, chainId), eq(rosterRow.importId, id))

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
