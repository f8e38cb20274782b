import { type SQL, and, eq, ilike, inArray, sql } from 'drizzle-orm'

import type { Candidate, CandidateStatus } from '@skillchain/domain/evaluation/candidate'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { candidate as table, personYear } from './candidate.table.ts'
import { evaluationBatch } from './evaluation-batch.table.ts'

/** A candidate with the names that lists show; who may see the person's is for the caller to say. */
export interface CandidateRow extends Candidate {
  readonly name: string
  readonly documentMask: string
  readonly collegeName: string
}

interface CandidateList extends PageRequest {
  readonly chainId: ChainId
  readonly batchId: string
  readonly status?: readonly CandidateStatus[] | undefined
  /** Part of the name. */
  readonly search?: string | undefined
}

function matching({ chainId, batchId, status, search }: Omit<CandidateList, 'limit'>): SQL | undefined {
  return and(
    eq(table.chainId, chainId),
    sql`${table.batchId} = ${batchId}::uuid`,
    status?.length ? inArray(table.status, [...status]) : undefined,
    search ? ilike(table.name, containing(search)) : undefined,
  )
}

/** The people of a batch as far as the reader may see them, by name. */
export async function candidates(tx: Tx, asked: CandidateList): Promise<Page<CandidateRow>> {
  const order: Order = { by: table.name, id: table.id, direction: 'asc' }
  const found = await tx
    .select({ row: table, collegeName: organisation.name })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.collegeId))
    .where(and(matching(asked), beyond(order, asked.after)))
    .orderBy(...inOrder(order))
    .limit(asked.limit + 1)
  const rows = found.map(({ row, collegeName }) => ({ ...row, collegeName }))
  return pageFrom(rows, asked.limit, (row) => row.name)
}

export const countCandidates = (
  tx: Tx,
  asked: Omit<CandidateList, 'limit'>,
): Promise<{ status: CandidateStatus; count: number }[]> =>
  tx
    .select({ status: table.status, count: sql<number>`count(*)::int` })
    .from(table)
    .where(matching(asked))
    .groupBy(table.status)

/**
 * People whom the reader's college has admitted and not registered for the batch yet, by name; with whether somebody
 * examines them in the batch's year already, or they have a certificate of it.
 */
export async function admittedFor(
  tx: Tx,
  {
    chainId,
    batchId,
    collegeId,
    year,
    search,
    limit,
    after,
  }: CandidateList & { collegeId: string; year: number },
) {
  const order: Order = { by: application.name, id: application.id, direction: 'asc' }
  const found = await tx
    .select({
      id: application.id,
      personId: application.personId,
      name: application.name,
      documentMask: application.documentMask,
      education: application.education,
      birthYear: application.birthYear,
      yearTaken: sql<boolean>`${personYear.personId} is not null`,
    })
    .from(application)
    .leftJoin(personYear, and(eq(personYear.personId, application.personId), eq(personYear.year, year)))
    .where(
      and(
        eq(application.chainId, chainId),
        sql`${application.collegeId} = ${collegeId}::uuid`,
        eq(application.status, 'admitted'),
        search ? ilike(application.name, containing(search)) : undefined,
        sql`not exists (select from ${table} c where c.chain_id = ${application.chainId}
          and c.application_id = ${application.id} and c.batch_id = ${batchId}::uuid
          and c.status not in ('rejected', 'withdrawn'))`,
        beyond(order, after),
      ),
    )
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.name)
}

/** Which people some admissions are of, as far as the reader sees admissions. */
export async function admittedPeople(
  tx: Tx,
  { chainId, applicationIds }: { chainId: ChainId; applicationIds: readonly string[] },
): Promise<PersonId[]> {
  if (applicationIds.length === 0) return []
  const found = await tx
    .select({ personId: application.personId })
    .from(application)
    .where(
      and(eq(application.chainId, chainId), inArray(sql<string>`${application.id}`, [...applicationIds])),
    )
  return found.map(({ personId }) => personId)
}

/** Registrations that wait for the body's decision, by batch. */
export const registrationsWaiting = (tx: Tx, bodyId: string, chainIds: readonly ChainId[]) =>
  tx
    .select({
      chainId: table.chainId,
      batchId: table.batchId,
      batchName: evaluationBatch.name,
      count: sql<number>`count(*)::int`,
      since: sql<string>`min(${table.registeredAt})`.mapWith(table.registeredAt),
    })
    .from(table)
    .innerJoin(
      evaluationBatch,
      and(eq(evaluationBatch.chainId, table.chainId), eq(evaluationBatch.id, table.batchId)),
    )
    .where(
      and(
        inArray(table.chainId, [...chainIds]),
        sql`${table.bodyId} = ${bodyId}::uuid`,
        eq(table.status, 'registered'),
        eq(evaluationBatch.status, 'registering'),
      ),
    )
    .groupBy(table.chainId, table.batchId, evaluationBatch.name)
    .limit(50)
