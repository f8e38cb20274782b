import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Day } from '@skillchain/domain/kernel/moment'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { candidate as table } from './candidate.table.ts'
import { evaluationBatch as batch } from './evaluation-batch.table.ts'

interface Self {
  readonly personId: PersonId
  readonly chainIds: readonly ChainId[]
}

const college = alias(organisation, 'college')
const ofBatch = and(eq(batch.chainId, table.chainId), eq(batch.id, table.batchId))

/** What of a registration and its batch the person may read; what there is of results, the caller withholds in time. */
const known = {
  id: table.id,
  chainId: table.chainId,
  batchId: table.batchId,
  status: table.status,
  facts: table.facts,
  conditionId: table.conditionId,
  weak: table.weak,
  registeredAt: table.registeredAt,
  seat: table.seat,
  attendance: table.attendance,
  results: table.results,
  endedReason: table.endedReason,
  batchName: batch.name,
  batchStatus: batch.status,
  occupationCode: batch.occupationCode,
  occupationName: sql<string>`coalesce(${occupation.name}, ${batch.occupationCode})`,
  grade: batch.grade,
  standardVersion: batch.standardVersion,
  secondCertificate: batch.secondCertificate,
  secondPassMark: batch.secondPassMark,
  examOn: batch.examOn,
  siteName: batch.siteName,
  passMark: batch.passMark,
  planned: batch.planned,
  publicityEndsOn: batch.publicityEndsOn,
  bodyName: organisation.name,
  collegeName: college.name,
  chainName: chainDirectory.name,
}

const rows = (tx: Tx) =>
  tx
    .select(known)
    .from(table)
    .innerJoin(batch, ofBatch)
    .innerJoin(organisation, eq(organisation.id, table.bodyId))
    .innerJoin(college, eq(college.id, table.collegeId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, table.chainId))
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, batch.dictionaryVersion),
        eq(occupation.code, batch.occupationCode),
      ),
    )

export type OwnExamRow = Awaited<ReturnType<typeof rows>>[number]

/** Every exam somebody has been registered for, in whatever chain, the latest registration first. */
export async function ownExams(
  tx: Tx,
  { personId, chainIds }: Self,
  { limit, after }: PageRequest,
): Promise<Page<OwnExamRow>> {
  // Ids are made as time goes by: their order is that in which people were registered.
  const order: Order = { by: table.id, id: table.id, direction: 'desc' }
  const found = await rows(tx)
    .where(and(inArray(table.chainId, [...chainIds]), eq(table.personId, personId), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ id }) => id)
}

/** One of them; somebody else's is not there. */
export async function ownExam(
  tx: Tx,
  { chainId, id, personId }: { chainId: ChainId; id: CandidateId; personId: PersonId },
): Promise<Outcome<OwnExamRow>> {
  const [found] = await rows(tx).where(
    and(eq(table.chainId, chainId), eq(table.id, id), eq(table.personId, personId)),
  )
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

/** Exams of which somebody still has to know something: until their day, and afterwards until their records are sealed. */
export const examsOnTheWay = (tx: Tx, { personId, chainIds, today }: Self & { readonly today: Day }) =>
  tx
    .select({
      id: table.id,
      chainId: table.chainId,
      status: table.status,
      registeredAt: table.registeredAt,
      seat: table.seat,
      endedReason: table.endedReason,
      batchId: table.batchId,
      batchName: batch.name,
      batchStatus: batch.status,
      examOn: batch.examOn,
      siteName: batch.siteName,
      planned: batch.planned,
      reached: batch.reached,
      publicityEndsOn: batch.publicityEndsOn,
      bodyName: organisation.name,
    })
    .from(table)
    .innerJoin(batch, ofBatch)
    .innerJoin(organisation, eq(organisation.id, table.bodyId))
    .where(
      and(
        inArray(table.chainId, [...chainIds]),
        eq(table.personId, personId),
        sql`${batch.planned} ->> 'completion' >= ${today}`,
        sql`${batch.status} <> 'archived'`,
      ),
    )
    .orderBy(batch.examOn, table.id)
    .limit(20)
