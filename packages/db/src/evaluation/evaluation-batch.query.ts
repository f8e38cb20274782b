import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'

import { type BatchStatus, EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { evaluationBatch as table } from './evaluation-batch.table.ts'

/** A batch with the names that lists and pages show. */
export interface BatchRow extends EvaluationBatch {
  readonly bodyName: string
  /** Null where the dictionary no longer lists the code. */
  readonly occupationName: string | null
}

const named = { ...getTableColumns(table), bodyName: organisation.name, occupationName: occupation.name }
const rows = () =>
  reads
    .select(named)
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.bodyId))
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, table.dictionaryVersion),
        eq(occupation.code, table.occupationCode),
      ),
    )

type Found = Awaited<ReturnType<typeof rows>>[number]
const rowOf = ({ bodyName, occupationName, ...batch }: Found): BatchRow => ({
  ...EvaluationBatch.parse(batch),
  bodyName,
  occupationName,
})

const one = rows()
  .where(and(eq(table.chainId, sql.placeholder('chainId')), eq(table.id, sql.placeholder('id'))))
  .prepare('evaluation_batch_one')

export async function batchById(ref: Pick<EvaluationBatch, 'chainId' | 'id'>): Promise<Outcome<BatchRow>> {
  const [found] = await one.execute(ref)
  return found ? ok(rowOf(found)) : refuse(problem('record.missing', { id: ref.id }))
}

interface BatchList extends PageRequest {
  readonly chainId: ChainId
  readonly status?: readonly BatchStatus[] | undefined
  /** The body whose batches they are; of every body without it. */
  readonly bodyId?: OrganisationId | undefined
}

const matching = ({ chainId, status, bodyId }: Omit<BatchList, 'limit'>) =>
  and(
    eq(table.chainId, chainId),
    status?.length ? inArray(table.status, [...status]) : undefined,
    bodyId && eq(table.bodyId, bodyId),
  )

/** The batches of a chain as far as the reader may see them, the latest exam first. */
export async function batches(asked: BatchList): Promise<Page<BatchRow>> {
  const order: Order = { by: table.examOn, id: table.id, direction: 'desc' }
  const found = await rows()
    .where(and(matching(asked), beyond(order, asked.after)))
    .orderBy(...inOrder(order))
    .limit(asked.limit + 1)
  return pageFrom(found.map(rowOf), asked.limit, (row) => row.examOn)
}

export const countBatches = (
  asked: Omit<BatchList, 'limit'>,
  from: Pick<Tx, 'select'> = reads,
): Promise<number> =>
  from
    .select({ count: sql<number>`count(*)::int` })
    .from(table)
    .where(matching(asked))
    .then(([found]) => found?.count ?? 0)

/** A body's batches under way, in all chains of the request. */
export const batchesUnderWay = (tx: Tx, bodyId: OrganisationId, chainIds: readonly ChainId[]) =>
  tx
    .select()
    .from(table)
    .where(
      and(
        inArray(table.chainId, [...chainIds]),
        eq(table.bodyId, bodyId),
        sql`${table.status} not in ('archived', 'cancelled')`,
      ),
    )
    .orderBy(table.examOn, table.id)
    .limit(50)

/** Batches of the request's chains that are open for registration. */
export const batchesOpen = (tx: Tx, chainIds: readonly ChainId[]) =>
  tx
    .select(named)
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.bodyId))
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, table.dictionaryVersion),
        eq(occupation.code, table.occupationCode),
      ),
    )
    .where(and(inArray(table.chainId, [...chainIds]), eq(table.status, 'registering')))
    .orderBy(table.examOn, table.id)
    .limit(50)
