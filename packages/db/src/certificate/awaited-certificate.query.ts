import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { candidate } from '../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../evaluation/evaluation-batch.table.ts'
import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { certificate } from './certificate.table.ts'

/** Batches that somebody has passed, and whose body has not issued their certificate yet. */
export const awaitedBy = (
  tx: Tx,
  { personId, chainIds }: { readonly personId: PersonId; readonly chainIds: readonly ChainId[] },
) =>
  tx
    .select({
      chainId: candidate.chainId,
      batchId: candidate.batchId,
      batchName: batch.name,
      bodyId: candidate.bodyId,
      bodyName: organisation.name,
      dueOn: sql<string>`${batch.planned} ->> 'certificate'`,
      concludedAt: candidate.concludedAt,
    })
    .from(candidate)
    .innerJoin(batch, and(eq(batch.chainId, candidate.chainId), eq(batch.id, candidate.batchId)))
    .innerJoin(organisation, eq(organisation.id, candidate.bodyId))
    .leftJoin(
      certificate,
      and(
        eq(certificate.chainId, candidate.chainId),
        eq(certificate.candidateId, candidate.id),
        // What was declined leads to nothing; of any other there is one, or will be.
        inArray(certificate.status, ['proposed', 'signed', 'issued', 'revoked', 'replaced']),
      ),
    )
    .where(
      and(
        inArray(candidate.chainId, [...chainIds]),
        eq(candidate.personId, personId),
        eq(candidate.status, 'passed'),
        inArray(batch.status, ['concluded', 'archived']),
        or(isNull(certificate.id), inArray(certificate.status, ['proposed', 'signed'])),
      ),
    )
    .orderBy(asc(candidate.concludedAt))
    .limit(20)
