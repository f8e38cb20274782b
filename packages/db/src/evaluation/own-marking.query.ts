import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Actor } from '@skillchain/domain/organisation/access'

import type { Tx } from '../kernel/database.ts'
import { scoreCorrection as correction } from './appeal.table.ts'
import { candidate, mark } from './candidate.table.ts'
import { assessor, evaluationBatch as batch } from './evaluation-batch.table.ts'

type Asking = Pick<Actor, 'organisationId' | 'personId' | 'chainIds'>

/** A page of tasks shows this many; the lists have the others. */
const MOST = 50

const ofBody = ({ organisationId, chainIds }: Asking, status: 'examined' | 'publicity') =>
  and(inArray(batch.chainId, [...chainIds]), eq(batch.bodyId, organisationId), eq(batch.status, status))

/** Batches in which two marks differ by more than they may and this account is to give the third, with how many parts. */
export function thirdMarksOf(tx: Tx, asking: Asking) {
  const { personId } = asking
  const differing = tx
    .select({ candidateId: mark.candidateId })
    .from(mark)
    .where(and(sql`${mark.chainId} = ${batch.chainId}`, sql`${mark.batchId} = ${batch.id}`))
    .groupBy(mark.candidateId, mark.part)
    .having(
      sql`count(*) = 2 and max(${mark.points}) - min(${mark.points}) > ${batch.markerGap}
        and bool_and(${mark.accountId} <> ${personId})`,
    )
    .as('differing')
  return tx
    .select({
      chainId: batch.chainId,
      batchId: batch.id,
      batchName: batch.name,
      planned: batch.planned,
      count: sql<number>`count(*)::int`,
    })
    .from(batch)
    .innerJoin(
      assessor,
      and(
        eq(assessor.chainId, batch.chainId),
        eq(assessor.bodyId, batch.bodyId),
        eq(assessor.accountId, personId),
        sql`${batch.assessorIds} ? ${assessor.id}::text`,
      ),
    )
    .crossJoinLateral(differing)
    .where(ofBody(asking, 'examined'))
    .groupBy(batch.chainId, batch.id, batch.name, batch.planned)
    .limit(MOST)
}

/** Corrections of scores that this account may decide on: somebody else's, and not approved by it yet. */
export const correctionsToDecide = (tx: Tx, asking: Asking) =>
  tx
    .select({
      chainId: correction.chainId,
      id: correction.id,
      batchId: batch.id,
      batchName: batch.name,
      name: candidate.name,
      planned: batch.planned,
      endsOn: batch.publicityEndsOn,
    })
    .from(batch)
    .innerJoin(
      correction,
      and(eq(correction.chainId, batch.chainId), sql`${correction.batchId} = ${batch.id}`),
    )
    .innerJoin(
      candidate,
      and(eq(candidate.chainId, correction.chainId), eq(candidate.id, correction.candidateId)),
    )
    .where(
      and(
        ofBody(asking, 'publicity'),
        eq(correction.status, 'proposed'),
        sql`${correction.proposedBy} <> ${asking.personId}`,
        sql`not ${correction.approvedBy} ? ${asking.personId}::text`,
      ),
    )
    .limit(MOST)
