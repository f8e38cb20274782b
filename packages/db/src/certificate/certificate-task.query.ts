import { type SQL, and, eq, inArray, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { candidate } from '../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../evaluation/evaluation-batch.table.ts'
import type { Tx } from '../kernel/database.ts'
import { certificate as table } from './certificate.table.ts'

interface Whose {
  readonly bodyId: OrganisationId
  readonly accountId: PersonId
  readonly chainIds: readonly ChainId[]
}

/** What waits in one batch. */
export interface CertificatesWaiting {
  readonly step: 'propose' | 'sign' | 'issue'
  readonly chainId: ChainId
  readonly batchId: string
  readonly batchName: string
  readonly count: number
  readonly since: string
}

const MOST = 50

interface Waiting {
  readonly which: SQL | undefined
  readonly since: SQL<string>
}

const toSign = (tx: Tx, { bodyId, chainIds }: Whose, { which, since }: Waiting) =>
  tx
    .select({
      chainId: table.chainId,
      batchId: table.batchId,
      batchName: batch.name,
      count: sql<number>`count(*)::int`,
      since,
    })
    .from(table)
    .innerJoin(batch, and(eq(batch.chainId, table.chainId), eq(batch.id, table.batchId)))
    .where(and(inArray(table.chainId, [...chainIds]), eq(table.bodyId, bodyId), which))
    .groupBy(table.chainId, table.batchId, batch.name)
    .limit(MOST)

/** Those of concluded batches who have passed and for whom nothing has been proposed. */
const toPropose = (tx: Tx, { bodyId, chainIds }: Whose) =>
  tx
    .select({
      chainId: batch.chainId,
      batchId: batch.id,
      batchName: batch.name,
      count: sql<number>`count(*)::int`,
      since: sql<string>`min(${batch.concludedAt})`,
    })
    .from(batch)
    .innerJoin(candidate, and(eq(candidate.chainId, batch.chainId), eq(candidate.batchId, batch.id)))
    .leftJoin(table, and(eq(table.chainId, candidate.chainId), eq(table.candidateId, candidate.id)))
    .where(
      and(
        inArray(batch.chainId, [...chainIds]),
        eq(batch.bodyId, bodyId),
        eq(batch.status, 'concluded'),
        eq(candidate.status, 'passed'),
        sql`${table.id} is null`,
      ),
    )
    .groupBy(batch.chainId, batch.id, batch.name)
    .limit(MOST)

const iso = (since: string) => new Date(since).toISOString()

/** What waits for an account of a body: to be proposed, signed first, or signed second where somebody else was first. */
export async function certificatesWaiting(tx: Tx, whose: Whose): Promise<CertificatesWaiting[]> {
  const notMine = and(eq(table.status, 'signed'), sql`${table.firstAccountId} <> ${whose.accountId}::uuid`)
  // They share one connection: one after another.
  const propose = await toPropose(tx, whose)
  const sign = await toSign(tx, whose, {
    which: eq(table.status, 'proposed'),
    since: sql<string>`min(${table.proposedAt})`,
  })
  const issue = await toSign(tx, whose, { which: notMine, since: sql<string>`min(${table.firstSignedAt})` })
  const steps = { propose, sign, issue }
  return (['propose', 'sign', 'issue'] as const).flatMap((step) =>
    steps[step].map((row) => ({ step, ...row, since: iso(row.since) })),
  )
}
