import { and, asc, eq, inArray, sql } from 'drizzle-orm'

import type { Assessor } from '@skillchain/domain/evaluation/assessor'
import type { AssessorId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { candidate } from './candidate.table.ts'
import { assessor as table } from './evaluation-batch.table.ts'

/** Everybody a body has of a chain, by name. */
export const assessorsOf = (tx: Tx, { chainId, bodyId }: { chainId: ChainId; bodyId?: OrganisationId }) =>
  tx
    .select({ assessor: table, employerName: organisation.name })
    .from(table)
    .leftJoin(organisation, eq(organisation.id, table.employerId))
    .where(and(eq(table.chainId, chainId), bodyId === undefined ? undefined : eq(table.bodyId, bodyId)))
    .orderBy(asc(table.id))
    .limit(200)

export const assessorsIn = (tx: Tx, chainId: ChainId, ids: readonly AssessorId[]): Promise<Assessor[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(table)
        .where(and(eq(table.chainId, chainId), inArray(table.id, [...ids])))

/** Whether one of the assessors named marks under this account. */
export async function isAssessor(
  tx: Tx,
  { chainId, assessorIds }: { chainId: ChainId; assessorIds: readonly AssessorId[] },
  accountId: PersonId,
): Promise<boolean> {
  const found = await assessorsIn(tx, chainId, assessorIds)
  return found.some((one) => one.accountId === accountId)
}

/** Adds an assessor; an account is one assessor of a body in a chain. */
export async function insert(tx: Tx, assessor: Assessor): Promise<void> {
  await tx.insert(table).values(assessor)
}

export async function assessorOfAccount(
  tx: Tx,
  { chainId, bodyId, accountId }: Pick<Assessor, 'chainId' | 'bodyId' | 'accountId'>,
): Promise<Outcome<Assessor>> {
  const [found] = await tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.bodyId, bodyId), eq(table.accountId, accountId)))
  return found ? ok(found) : refuse(problem('record.missing', {}))
}

/** Colleges and enterprises of the people registered for a batch. */
export async function organisationsOf(
  tx: Tx,
  { chainId, id }: { chainId: ChainId; id: string },
): Promise<ReadonlySet<string>> {
  const found = await tx
    .selectDistinct({ collegeId: candidate.collegeId, enterpriseId: candidate.enterpriseId })
    .from(candidate)
    .where(
      and(
        eq(candidate.chainId, chainId),
        sql`${candidate.batchId} = ${id}::uuid`,
        sql`${candidate.status} not in ('rejected', 'withdrawn')`,
      ),
    )
  return new Set(found.flatMap(({ collegeId, enterpriseId }) => [collegeId, enterpriseId]))
}
