import { type SQL, and, asc, count, eq, getTableColumns, inArray, lt, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Day } from '@skillchain/domain/kernel/moment'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { EvidenceRequest, EvidenceRequestStatus } from '@skillchain/domain/supervision/evidence-request'
import type { Inspection, InspectionStatus } from '@skillchain/domain/supervision/inspection'
import type { Rectification, RectificationStatus } from '@skillchain/domain/supervision/rectification'

import type { Tx } from '../kernel/database.ts'
import { event } from '../kernel/event.table.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { evidenceRequest } from './evidence-request.table.ts'
import { inspectionOf } from './inspection.store.ts'
import { inspection } from './inspection.table.ts'
import { rectification } from './rectification.table.ts'

interface Names {
  readonly chainName: string
  readonly organisationName: string
}
interface Asked<Status> {
  readonly limit: number
  readonly after?: string | undefined
  readonly status?: readonly Status[] | undefined
  readonly chainId?: ChainId | undefined
  readonly inspectionId?: string | undefined
}

const names = {
  // Neither is ever missing; a join that might drop a row could not be read in the order of the index.
  chainName: sql<string>`coalesce(${chainDirectory.name}, '')`,
  organisationName: sql<string>`coalesce(${organisation.name}, '')`,
}

const inspections = (tx: Tx) =>
  tx
    .select({ ...getTableColumns(inspection), ...names })
    .from(inspection)
    .leftJoin(chainDirectory, eq(chainDirectory.chainId, inspection.chainId))
    .leftJoin(organisation, eq(organisation.id, inspection.organisationId))

export type InspectionRow = Inspection & Names
type Found = Awaited<ReturnType<typeof inspections>>[number]
const rowOf = ({ chainName, organisationName, ...row }: Found): InspectionRow => ({
  ...inspectionOf(row),
  chainName,
  organisationName,
})

/** The name of the authority that concluded an inspection, from the log; null before. */
export async function concludedBy(
  tx: Tx,
  { chainId, id }: { readonly chainId: ChainId; readonly id: string },
): Promise<string | null> {
  const [found] = await tx
    .select({ name: organisation.name })
    .from(event)
    .innerJoin(organisation, eq(organisation.id, event.organisationId))
    .where(
      and(
        eq(event.chainId, chainId),
        eq(event.aggregate, 'inspection'),
        eq(event.aggregateId, id),
        eq(event.type, 'concluded'),
      ),
    )
    .limit(1)
  return found?.name ?? null
}

const ofInspections = ({
  status,
  chainId,
}: Pick<Asked<InspectionStatus>, 'status' | 'chainId'>): SQL | undefined =>
  and(
    status?.length ? inArray(inspection.status, [...status]) : undefined,
    chainId ? eq(inspection.chainId, chainId) : undefined,
  )

/** Inspections that the reader may see, those opened last first. */
export async function inspectionsOf(tx: Tx, asked: Asked<InspectionStatus>): Promise<Page<InspectionRow>> {
  const order: Order = { by: inspection.openedAt, id: inspection.id, direction: 'desc' }
  const found = await inspections(tx)
    .where(and(ofInspections(asked), beyond(order, asked.after)))
    .orderBy(...inOrder(order))
    .limit(asked.limit + 1)
  const { rows, next } = pageFrom(found, asked.limit, (row) => row.openedAt)
  return { rows: rows.map(rowOf), next }
}

export async function countInspections(
  tx: Tx,
  asked: Pick<Asked<InspectionStatus>, 'status' | 'chainId'>,
): Promise<number> {
  const [found] = await tx.select({ rows: count() }).from(inspection).where(ofInspections(asked))
  return found?.rows ?? 0
}

const missing = (id: string) => refuse(problem('record.missing', { id }))
interface Ref {
  readonly chainId: ChainId
  readonly id: string
}

/** Answers `record.missing` alike for one that does not exist and one that the reader may not see. */
export async function inspectionById(tx: Tx, { chainId, id }: Ref): Promise<Outcome<InspectionRow>> {
  const [found] = await inspections(tx).where(
    and(eq(inspection.chainId, chainId), sql`${inspection.id} = ${id}::uuid`),
  )
  return found ? ok(rowOf(found)) : missing(id)
}

const requests = (tx: Tx) =>
  tx
    .select({ ...getTableColumns(evidenceRequest), ...names })
    .from(evidenceRequest)
    .leftJoin(chainDirectory, eq(chainDirectory.chainId, evidenceRequest.chainId))
    .leftJoin(organisation, eq(organisation.id, evidenceRequest.organisationId))

export type EvidenceRow = EvidenceRequest & Names

/** Requests for evidence that the reader may see, those asked last first. */
export async function requestsOf(tx: Tx, asked: Asked<EvidenceRequestStatus>): Promise<Page<EvidenceRow>> {
  const order: Order = { by: evidenceRequest.askedAt, id: evidenceRequest.id, direction: 'desc' }
  const { status, chainId, inspectionId } = asked
  const found = await requests(tx)
    .where(
      and(
        status?.length ? inArray(evidenceRequest.status, [...status]) : undefined,
        chainId ? eq(evidenceRequest.chainId, chainId) : undefined,
        inspectionId ? sql`${evidenceRequest.inspectionId} = ${inspectionId}::uuid` : undefined,
        beyond(order, asked.after),
      ),
    )
    .orderBy(...inOrder(order))
    .limit(asked.limit + 1)
  return pageFrom(found, asked.limit, (row) => row.askedAt)
}

export async function requestById(tx: Tx, { chainId, id }: Ref): Promise<Outcome<EvidenceRow>> {
  const [found] = await requests(tx).where(
    and(eq(evidenceRequest.chainId, chainId), sql`${evidenceRequest.id} = ${id}::uuid`),
  )
  return found ? ok(found) : missing(id)
}

const rectifications = (tx: Tx) =>
  tx
    .select({ ...getTableColumns(rectification), ...names })
    .from(rectification)
    .leftJoin(chainDirectory, eq(chainDirectory.chainId, rectification.chainId))
    .leftJoin(organisation, eq(organisation.id, rectification.organisationId))

export type RectificationRow = Rectification & Names

interface AskedRectifications extends Asked<RectificationStatus> {
  /** Only those that should have been done before this day. */
  readonly overdueOn?: Day | undefined
}

const ofRectifications = ({
  status,
  chainId,
  overdueOn,
}: Omit<AskedRectifications, 'limit'>): SQL | undefined =>
  and(
    overdueOn ? lt(rectification.dueOn, overdueOn) : undefined,
    status?.length ? inArray(rectification.status, [...status]) : undefined,
    chainId ? eq(rectification.chainId, chainId) : undefined,
  )

/** Rectifications that the reader may see, those ordered last first. */
export async function rectificationsOf(tx: Tx, asked: AskedRectifications): Promise<Page<RectificationRow>> {
  const order: Order = { by: rectification.openedAt, id: rectification.id, direction: 'desc' }
  const found = await rectifications(tx)
    .where(and(ofRectifications(asked), beyond(order, asked.after)))
    .orderBy(...inOrder(order))
    .limit(asked.limit + 1)
  return pageFrom(found, asked.limit, (row) => row.openedAt)
}

export async function countRectifications(
  tx: Tx,
  asked: Omit<AskedRectifications, 'limit'>,
): Promise<number> {
  const [found] = await tx.select({ rows: count() }).from(rectification).where(ofRectifications(asked))
  return found?.rows ?? 0
}

export async function rectificationById(tx: Tx, { chainId, id }: Ref): Promise<Outcome<RectificationRow>> {
  const [found] = await rectifications(tx).where(
    and(eq(rectification.chainId, chainId), sql`${rectification.id} = ${id}::uuid`),
  )
  return found ? ok(found) : missing(id)
}

/** As many tasks of one kind as an inbox holds. */
const MOST = 50

/** What waits, with whoever it waits for: for the inbox of both sides. */
export const unsettledInspections = (tx: Tx) =>
  inspections(tx)
    .where(inArray(inspection.status, ['open', 'hearing']))
    .orderBy(asc(inspection.openedAt))
    .limit(MOST)

export const unsettledRequests = (tx: Tx) =>
  requests(tx)
    .where(inArray(evidenceRequest.status, ['asked', 'answered']))
    .orderBy(asc(evidenceRequest.dueOn))
    .limit(MOST)

export const unsettledRectifications = (tx: Tx) =>
  rectifications(tx)
    .where(inArray(rectification.status, ['planning', 'doing', 'rechecking']))
    .orderBy(asc(rectification.dueOn))
    .limit(MOST)
