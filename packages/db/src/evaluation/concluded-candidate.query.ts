import { and, asc, eq, sql } from 'drizzle-orm'

import type { BodyCode } from '@skillchain/domain/evaluation/body-filing'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { StandardGeneration } from '@skillchain/domain/evaluation/entry-rule'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { PartResult } from '@skillchain/domain/evaluation/exam-part'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'

import type { Tx } from '../kernel/database.ts'
import { candidate } from './candidate.table.ts'
import { evaluationBatch as batch } from './evaluation-batch.table.ts'

/** Somebody whose batch is concluded, with all that a certificate is made from. */
export interface ConcludedCandidate {
  readonly chainId: ChainId
  readonly batchId: EvaluationBatchId
  readonly candidateId: CandidateId
  readonly personId: PersonId
  readonly bodyId: OrganisationId
  /** The first 13 characters of every certificate of the body. */
  readonly bodyCode: BodyCode
  readonly collegeId: OrganisationId
  readonly enterpriseId: OrganisationId
  readonly name: string
  readonly documentMask: string
  readonly dictionaryVersion: string
  readonly occupationCode: OccupationCode
  readonly grade: Grade
  readonly standardVersion: StandardGeneration
  /** Every part with its points and whether it was passed. */
  readonly results: readonly PartResult[]
  /** Whether every part was. */
  readonly passed: boolean
  readonly examinedOn: string | null
  readonly publicityEndsOn: string | null
  readonly concludedAt: string | null
  /** The title of the second certificate of the one exam (一试双证); null where there is none. */
  readonly secondCertificate: string | null
  readonly secondPassMark: number | null
}

/** Everybody of a concluded batch, passed or failed, in the order of seats. What certificates are made from. */
export const concludedCandidates = (
  tx: Tx,
  { chainId, batchId }: { readonly chainId: ChainId; readonly batchId: EvaluationBatchId },
): Promise<ConcludedCandidate[]> =>
  tx
    .select({
      chainId: candidate.chainId,
      batchId: candidate.batchId,
      candidateId: candidate.id,
      personId: candidate.personId,
      bodyId: candidate.bodyId,
      bodyCode: batch.bodyCode,
      collegeId: candidate.collegeId,
      enterpriseId: candidate.enterpriseId,
      name: candidate.name,
      documentMask: candidate.documentMask,
      dictionaryVersion: batch.dictionaryVersion,
      occupationCode: batch.occupationCode,
      grade: batch.grade,
      standardVersion: batch.standardVersion,
      results: candidate.results,
      passed: sql<boolean>`${candidate.status} = 'passed'`,
      examinedOn: batch.examinedOn,
      publicityEndsOn: batch.publicityEndsOn,
      concludedAt: candidate.concludedAt,
      secondCertificate: batch.secondCertificate,
      secondPassMark: batch.secondPassMark,
    })
    .from(candidate)
    .innerJoin(batch, and(eq(batch.chainId, candidate.chainId), eq(batch.id, candidate.batchId)))
    .where(
      and(
        eq(candidate.chainId, chainId),
        eq(candidate.batchId, batchId),
        sql`${candidate.status} in ('passed', 'failed')`,
      ),
    )
    .orderBy(asc(candidate.seat))
