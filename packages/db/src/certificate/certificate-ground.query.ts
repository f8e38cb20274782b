import { and, eq, ne } from 'drizzle-orm'

import type { Ground } from '@skillchain/domain/certificate/certificate.rules'
import { secondEarned } from '@skillchain/domain/evaluation/evaluation-batch'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { appeal } from '../evaluation/appeal.table.ts'
import { type ConcludedCandidate, concludedCandidates } from '../evaluation/concluded-candidate.query.ts'
import type { Tx } from '../kernel/database.ts'
import { certificate as table } from './certificate.table.ts'

interface Batch {
  readonly chainId: ChainId
  readonly batchId: EvaluationBatchId
}

/** Those of a concluded batch, each with what a certificate for them rests on. */
export interface Grounded extends ConcludedCandidate {
  readonly ground: Ground
}

/** Everybody of a batch by candidate; empty while it is not concluded. */
export async function groundedCandidates(tx: Tx, of: Batch): Promise<ReadonlyMap<CandidateId, Grounded>> {
  const candidates = await concludedCandidates(tx, of)
  const openAppeals = await openAppealsOf(tx, of)
  return new Map(
    candidates.map((each) => [
      each.candidateId,
      {
        ...each,
        ground: {
          passed: each.passed,
          publicUntilOn: each.publicityEndsOn,
          openAppeals,
          dual: secondEarned(each, each.results),
        },
      },
    ]),
  )
}

const openAppealsOf = (tx: Tx, { chainId, batchId }: Batch): Promise<number> =>
  tx.$count(appeal, and(eq(appeal.chainId, chainId), eq(appeal.batchId, batchId), eq(appeal.status, 'open')))

/** Candidates of a batch who have had a certificate, or have one under way; who was declined may be proposed again. */
export async function certified(tx: Tx, { chainId, batchId }: Batch): Promise<ReadonlySet<CandidateId>> {
  const found = await tx
    .select({ candidateId: table.candidateId })
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.batchId, batchId), ne(table.status, 'declined')))
  return new Set(found.map(({ candidateId }) => candidateId))
}
