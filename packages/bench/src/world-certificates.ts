import { certificate } from '@skillchain/db/certificate/certificate.table'
import { personCertificate } from '@skillchain/db/certificate/person-certificate.table'
import { publicCertificate } from '@skillchain/db/certificate/public-certificate.table'
import { insert as insertCertificate } from '@skillchain/db/certificate/certificate.store'
import { application } from '@skillchain/db/enrolment/application.table'
import { bodyFiling } from '@skillchain/db/evaluation/body-filing.table'
import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { aCertificate } from '@skillchain/domain/certificate/certificate.fixture'
import { BodyFilingId } from '@skillchain/domain/evaluation/body-filing'
import { aBodyFiling } from '@skillchain/domain/evaluation/body-filing.fixture'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aCandidate } from '@skillchain/domain/evaluation/candidate.fixture'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { aBatch } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { Ground } from './ground.ts'
import { inDays } from './world-outline.ts'

const SEATS = 200

/** A concluded batch of as many as are signed at a time. */
async function aConcludedBatch({ db, chain: { chainId, members } }: Ground, filingId: BodyFilingId) {
  const batch = aBatch({
    chainId,
    id: EvaluationBatchId.parse(uuidv7()),
    bodyId: members.evaluationBody,
    filingId,
    status: 'concluded',
    examOn: inDays(-10),
    publicityEndsOn: inDays(-3),
    concludedAt: new Date().toISOString(),
    assessorIds: [],
    places: SEATS,
    seatsTaken: SEATS,
  })
  await db.insert(evaluationBatch).values(batch)
  return batch
}

/** People who have passed, in batches that are concluded: for each of them a certificate may be signed. */
export async function thosePassed(ground: Ground, count: number) {
  const { db, chain } = ground
  const { chainId, planId, members } = chain
  const filingId = BodyFilingId.parse(uuidv7())
  const bodyId = members.evaluationBody
  await db.insert(bodyFiling).values(aBodyFiling({ chainId, id: filingId, bodyId }))
  const admitted = await db
    .select({ id: application.id, personId: application.personId, name: application.name })
    .from(application)
    .where(and(eq(application.chainId, chainId), eq(application.planId, planId)))
    .limit(count)
  const passed = []
  for (let from = 0; from < count; from += SEATS) {
    // Batch after batch, as they were held.
    // oxlint-disable no-await-in-loop
    const batch = await aConcludedBatch(ground, filingId)
    const sat = admitted.slice(from, from + SEATS).map(({ id: applicationId, personId, name }, seat) => ({
      ...aCandidate({
        chainId,
        id: CandidateId.parse(uuidv7()),
        batchId: batch.id,
        bodyId,
        collegeId: members.college,
        enterpriseId: members.upstream,
        applicationId,
        personId,
        status: 'passed',
        seat: seat + 1,
        results: [
          { part: 'theory', points: 80, passed: true },
          { part: 'practical', points: 82, passed: true },
        ],
      }),
      name,
      documentMask: '4403**********1233',
    }))
    await db.insert(candidate).values(sat)
    passed.push(...sat.map(({ id, personId, name }) => ({ batch, candidateId: id, personId, name })))
    // oxlint-enable no-await-in-loop
  }
  return passed
}
export type Passed = Awaited<ReturnType<typeof thosePassed>>

/** Certificates for them, all signed once and none of them issued; what there was before is gone. */
export async function signedOnce({ db, chain }: Ground, passed: Passed) {
  const { chainId, members } = chain
  const bodyId = members.evaluationBody
  const first = { accountId: PersonId.parse(uuidv7()), at: new Date().toISOString() }
  const signed = passed.map(({ batch, candidateId, personId, name }) => ({
    state: aCertificate({
      chainId,
      id: CertificateId.parse(uuidv7()),
      batchId: batch.id,
      bodyCode: batch.bodyCode,
      grade: batch.grade,
      publicUntilOn: inDays(-3),
      status: 'signed',
      bodyId,
      candidateId,
      personId,
      first,
    }),
    holder: { holderName: name, documentMask: '4403**********1233' },
  }))
  await db.transaction(async (tx) => {
    await tx.delete(publicCertificate).where(eq(publicCertificate.bodyId, bodyId))
    await tx.delete(personCertificate).where(eq(personCertificate.bodyId, bodyId))
    await tx.delete(certificate).where(eq(certificate.chainId, chainId))
    // oxlint-disable-next-line no-await-in-loop
    for (const { state, holder } of signed) await insertCertificate(tx, state, holder)
  })
  return signed.map(({ state: { id, version } }) => ({ id, version }))
}
