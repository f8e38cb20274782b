import { and, asc, eq, inArray, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { appeal } from './appeal.table.ts'
import { candidate } from './candidate.table.ts'
import { evaluationBatch as batch } from './evaluation-batch.table.ts'

interface Asking {
  readonly organisationId: OrganisationId
  readonly chainIds: readonly ChainId[]
}

/** A page of tasks shows this many; the lists have the others. */
const MOST = 50
const iso = (since: string) => new Date(since).toISOString()
const isOfBatch = and(eq(batch.chainId, candidate.chainId), eq(batch.id, candidate.batchId))

/** Registrations of a college that their body has not decided on, by batch. */
export const undecidedOf = (tx: Tx, { organisationId, chainIds }: Asking) =>
  tx
    .select({
      chainId: candidate.chainId,
      batchId: candidate.batchId,
      batchName: batch.name,
      bodyId: candidate.bodyId,
      bodyName: organisation.name,
      dueOn: sql<string>`${batch.planned} ->> 'seating'`,
      count: sql<number>`count(*)::int`,
      since: sql<string>`min(${candidate.registeredAt})`.mapWith(iso),
    })
    .from(candidate)
    .innerJoin(batch, isOfBatch)
    .innerJoin(organisation, eq(organisation.id, candidate.bodyId))
    .where(
      and(
        inArray(candidate.chainId, [...chainIds]),
        eq(candidate.collegeId, organisationId),
        eq(candidate.status, 'registered'),
        eq(batch.status, 'registering'),
      ),
    )
    .groupBy(
      candidate.chainId,
      candidate.batchId,
      batch.name,
      candidate.bodyId,
      organisation.name,
      batch.planned,
    )
    .limit(MOST)

/** Appeals that somebody has raised and the body has not answered. */
export const unansweredAppealsOf = (tx: Tx, { organisationId, chainIds }: Asking) =>
  tx
    .select({ appeal, batchName: batch.name, endsOn: batch.publicityEndsOn, bodyName: organisation.name })
    .from(appeal)
    .innerJoin(batch, and(eq(batch.chainId, appeal.chainId), eq(batch.id, appeal.batchId)))
    .innerJoin(organisation, eq(organisation.id, appeal.bodyId))
    .where(
      and(
        inArray(appeal.chainId, [...chainIds]),
        eq(appeal.raisedById, organisationId),
        eq(appeal.status, 'open'),
      ),
    )
    .orderBy(asc(appeal.raisedAt))
    .limit(MOST)
