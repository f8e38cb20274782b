import { type SQL, and, eq, inArray, sql } from 'drizzle-orm'

import type { CertificateId, CertificateStatus } from '@skillchain/domain/certificate/certificate'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { evaluationBatch as batch } from '../evaluation/evaluation-batch.table.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { type CertificateRow, fromFlat } from './certificate.store.ts'
import { certificate as table } from './certificate.table.ts'

/** A certificate with the names that lists and papers show. */
export interface CertificateLine extends CertificateRow {
  readonly bodyName: string
  readonly batchName: string
  readonly chainName: string
  /** The code stands for it where the dictionary no longer lists it. */
  readonly occupationName: string
}

export interface CertificateFilter {
  readonly chainId: ChainId
  readonly batchId?: string | undefined
  readonly status?: readonly CertificateStatus[] | undefined
}

const named = {
  certificate: table,
  bodyName: organisation.name,
  batchName: sql<string>`coalesce(${batch.name}, '')`,
  chainName: chainDirectory.name,
  occupationName: sql<string>`coalesce(${occupation.name}, ${table.occupationCode})`,
}

const rows = (tx: Tx) =>
  tx
    .select(named)
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.bodyId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, table.chainId))
    .leftJoin(batch, and(eq(batch.chainId, table.chainId), eq(batch.id, table.batchId)))
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, table.dictionaryVersion),
        eq(occupation.code, table.occupationCode),
      ),
    )

type Found = Awaited<ReturnType<typeof rows>>[number]
const lineOf = ({ certificate, ...names }: Found): CertificateLine => ({ ...fromFlat(certificate), ...names })

async function pageOf(
  tx: Tx,
  where: SQL | undefined,
  { limit, after }: PageRequest,
): Promise<Page<CertificateLine>> {
  // Ids are made as time goes by: their order is that in which certificates were proposed.
  const order: Order = { by: table.id, id: table.id, direction: 'desc' }
  const found = await rows(tx)
    .where(and(where, beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found.map(lineOf), limit, ({ id }) => id)
}

/** Certificates of a chain as far as the reader sees them, the latest first. */
export const certificatesOf = (
  tx: Tx,
  { chainId, batchId, status }: CertificateFilter,
  page: PageRequest,
): Promise<Page<CertificateLine>> => {
  const inBatch = batchId ? sql`${table.batchId} = ${batchId}::uuid` : undefined
  const within = status?.length ? inArray(table.status, [...status]) : undefined
  return pageOf(tx, and(eq(table.chainId, chainId), inBatch, within), page)
}

/** What somebody holds or has held themselves, in whatever chain; not what is still to be signed. */
export const ownCertificates = (
  tx: Tx,
  {
    personId,
    chainIds,
    candidateId,
  }: {
    readonly personId: PersonId
    readonly chainIds: readonly ChainId[]
    /** Of the one exam that they came of. */
    readonly candidateId?: CandidateId | undefined
  },
  page: PageRequest,
): Promise<Page<CertificateLine>> =>
  pageOf(
    tx,
    and(
      inArray(table.chainId, [...chainIds]),
      eq(table.personId, personId),
      candidateId && eq(table.candidateId, candidateId),
      inArray(table.status, ['issued', 'replaced', 'revoked']),
    ),
    page,
  )

/** Certificates by id, as they stand. */
export async function certificateLines(
  tx: Tx,
  chainId: ChainId,
  ids: readonly CertificateId[],
): Promise<CertificateLine[]> {
  if (ids.length === 0) return []
  const found = await rows(tx).where(and(eq(table.chainId, chainId), inArray(table.id, [...ids])))
  return found.map(lineOf)
}

/** How many certificates of a batch there are of each status. */
export const countByStatus = (
  tx: Tx,
  { chainId, batchId }: { readonly chainId: ChainId; readonly batchId: string },
): Promise<{ status: CertificateStatus; count: number }[]> =>
  tx
    .select({ status: table.status, count: sql<number>`count(*)::int` })
    .from(table)
    .where(and(eq(table.chainId, chainId), sql`${table.batchId} = ${batchId}::uuid`))
    .groupBy(table.status)
