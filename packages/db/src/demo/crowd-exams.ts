import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'

import { BodyCode, BodyFilingId } from '@skillchain/domain/evaluation/body-filing'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'

import type { ApplicationRow } from '../enrolment/application.store.ts'
import { insert as insertFiling } from '../evaluation/body-filing.store.ts'
import { candidate, mark } from '../evaluation/candidate.table.ts'
import { evaluationBatch } from '../evaluation/evaluation-batch.table.ts'
import type { Tx } from '../kernel/database.ts'
import type { VerifiedBy } from './certificates.ts'
import { copyRecords } from './copy-rows.ts'
import type { Place } from './crowd-training.ts'
import type { Models } from './model-records.ts'

/** People who sit one exam: as many as the site has seats for. */
const SEATS = 40
/** Every so manieth fails. */
const FAILS = 5

export interface Means {
  readonly client: PoolClient
  readonly tx: Tx
  readonly models: Models
  readonly verifiedBy: VerifiedBy
}

export const newId = <Id>(kind: { readonly parse: (id: string) => Id }): Id => kind.parse(uuidv7())

export type Sat = typeof candidate.$inferSelect

/** Lets the admitted of one plan sit an exam of a body of the chain's own, with marks as the model's; some fail. */
export async function examine(
  { client, tx, models }: Means,
  admitted: readonly ApplicationRow[],
  { chainId, bodyId, bodyCode, collegeId, enterpriseId }: Place,
): Promise<Sat[]> {
  const filing = {
    ...models.filing,
    chainId,
    id: newId(BodyFilingId),
    bodyId,
    bodyCode: BodyCode.parse(bodyCode),
    filingNumber: bodyCode,
  }
  await insertFiling(tx, filing, models.batch.concludedAt ?? new Date().toISOString())
  const batches = Array.from({ length: Math.ceil(admitted.length / SEATS) }, (_, n) => ({
    ...models.batch,
    chainId,
    id: newId(EvaluationBatchId),
    bodyId,
    bodyCode: filing.bodyCode,
    filingId: filing.id,
    name: `${models.batch.name} ${n + 1}`,
    places: SEATS,
    seatsTaken: Math.min(SEATS, admitted.length - n * SEATS),
    assessorIds: [],
  }))
  await copyRecords(client, evaluationBatch, batches)
  const sat = admitted.flatMap(({ id: applicationId, personId, name, documentMask }, n) => {
    const batch = batches[Math.floor(n / SEATS)]
    if (!batch) return []
    const parties = { chainId, bodyId, collegeId, enterpriseId }
    const own = { id: newId(CandidateId), batchId: batch.id, applicationId, personId, name, documentMask }
    const model = n % FAILS === 0 ? models.failed : models.passed
    const person = { ...model.candidate, ...parties, ...own, seat: (n % SEATS) + 1 }
    const marks = model.marks.map((given) => ({
      ...given,
      chainId,
      bodyId,
      batchId: batch.id,
      candidateId: own.id,
    }))
    return [{ person, marks }]
  })
  const people = sat.map(({ person }) => person)
  await copyRecords(client, candidate, people)
  await copyRecords(
    client,
    mark,
    sat.flatMap(({ marks }) => marks),
  )
  return people
}
