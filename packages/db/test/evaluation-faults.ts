import { eq } from 'drizzle-orm'

import { aCertificateId, aCertificateNumber } from '@skillchain/domain/certificate/certificate.fixture'
import { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anAssessor } from '@skillchain/domain/evaluation/assessor.fixture'
import type { ScopeRow } from '@skillchain/domain/evaluation/body-filing'
import { aBodyFilingId } from '@skillchain/domain/evaluation/body-filing.fixture'
import { aCandidate, aCandidateId } from '@skillchain/domain/evaluation/candidate.fixture'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import { aBatchId, anAssessorId } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import { aPersonId } from '@skillchain/domain/organisation/actor.fixture'
import { ScoreCorrectionId } from '@skillchain/domain/evaluation/score-correction'
import { anApprenticeshipId } from '@skillchain/domain/training/apprenticeship.fixture'
import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'

import { aQuietBatch, results, scope } from './audited.ts'
import { certificate } from '../src/certificate/certificate.table.ts'
import { application } from '../src/enrolment/application.table.ts'
import { scoreCorrection } from '../src/evaluation/appeal.table.ts'
import { bodyFiling } from '../src/evaluation/body-filing.table.ts'
import { candidate } from '../src/evaluation/candidate.table.ts'
import { assessor, evaluationBatch as batch } from '../src/evaluation/evaluation-batch.table.ts'
import type { Fault } from './fault.ts'
import { aFact } from '../src/kernel/event.fixture.ts'
import { append } from '../src/kernel/event.store.ts'
import { apprenticeship } from '../src/training/apprenticeship.table.ts'
import type { openDatabase } from '../src/kernel/database.ts'

type Database = ReturnType<typeof openDatabase>

/** The correction that puts a changed result in order. */
export const aCorrectionId = ScoreCorrectionId.parse('01980000-0000-7000-8000-0000000c0001')

async function correctTheory(db: Database): Promise<void> {
  const { chainId, id: candidateId, batchId, bodyId } = aCandidate()
  await db.insert(scoreCorrection).values({
    chainId,
    id: aCorrectionId,
    batchId,
    candidateId,
    bodyId,
    part: 'theory',
    before: 80,
    after: 90,
    reason: '第三大题漏计十分',
    proposedBy: aPersonId(1),
    approvedBy: [aPersonId(2), aPersonId(3)],
    status: 'applied',
    rejectedReason: null,
    version: 2,
  })
  const approved = { type: 'approved', payload: { type: 'approved', to: 'applied' }, version: 2 }
  await db.transaction((tx) =>
    append(
      tx,
      aFact({
        ...approved,
        aggregate: 'score-correction',
        aggregateId: aCorrectionId,
        organisationId: bodyId,
      }),
    ),
  )
}

/** Faults of exams and certificates, for an audited chain. */
export const evaluationFaults = (db: Database) => {
  const certificateId = aCertificateId(1)
  const [theory, practical] = results
  const changed = {
    filing: (row: Partial<ScopeRow>) =>
      db.update(bodyFiling).set({ scope: scope.map((each, at) => (at === 0 ? { ...each, ...row } : each)) }),
    batch: (n: number, to: Partial<EvaluationBatch>) =>
      db
        .update(batch)
        .set(to)
        .where(eq(batch.id, aBatchId(n))),
    certificate: (n: number, to: Partial<typeof certificate.$inferInsert>) =>
      db
        .update(certificate)
        .set(to)
        .where(eq(certificate.id, aCertificateId(n))),
    candidate: (to: Partial<typeof candidate.$inferInsert>) =>
      db
        .update(candidate)
        .set(to)
        .where(eq(candidate.id, aCandidateId(1))),
  }
  const ofBatch = { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) }
  const ofCertificate = { aggregate: 'certificate', aggregateId: certificateId }
  const ofCandidate = { aggregate: 'candidate', aggregateId: aCandidateId(1) }
  const ofFiling = { aggregate: 'body-filing', aggregateId: aBodyFilingId(1) }
  const aged = (birthYear: number) =>
    db
      .update(application)
      .set({ birthYear })
      .where(eq(application.id, anApplicationId(11)))
  const trainedFrom = (startsOn: string) =>
    db
      .update(apprenticeship)
      .set({ startsOn, mentorName: anAssessor().name })
      .where(eq(apprenticeship.id, anApprenticeshipId(1)))
  const better = [{ ...theory, points: 90 }, practical]
  const extra = Array.from({ length: 9 }, (_, at) => aQuietBatch(at + 10))
  return {
    'R-02': {
      fault: () => changed.certificate(2, { personId: aPersonId(11) }),
      sound: () => changed.certificate(2, { personId: aPersonId(21) }),
      key: aCertificateId(2),
      happened: ofCertificate,
    },
    'R-03': {
      fault: () => trainedFrom('2026-11-12'),
      sound: () => trainedFrom('2026-11-13'),
      key: aBatchId(1),
      happened: { aggregate: 'apprenticeship', aggregateId: anApprenticeshipId(1) },
    },
    'R-05': {
      fault: () => db.update(assessor).set({ validToOn: '2026-11-11' }),
      sound: () => db.update(assessor).set({ validToOn: '2026-11-12' }),
      key: aBatchId(1),
      happened: { aggregate: 'assessor', aggregateId: anAssessorId(1) },
    },
    'R-06': {
      fault: () => changed.batch(2, { examOn: '2026-11-12', assessorIds: [anAssessorId(1)] }),
      sound: () => changed.batch(2, { examOn: '2026-11-12', assessorIds: [] }),
      key: aBatchId(2),
      happened: ofBatch,
    },
    'R-07': {
      fault: () => changed.filing({ seats: 1 }),
      sound: () => changed.filing({ seats: 2 }),
      key: aBatchId(1),
      happened: ofCandidate,
    },
    'R-13': {
      fault: async () => {
        await db.update(bodyFiling).set({ filedOn: '2026-11-01' })
        await db.insert(batch).values(extra)
      },
      sound: () => changed.batch(10, { status: 'cancelled', endedReason: '考点停电' }),
      key: aBodyFilingId(1),
      happened: ofCertificate,
    },
    'R-14': {
      fault: () => changed.batch(1, { siteName: '三号考点' }),
      sound: () => changed.batch(1, { siteName: '一号考点' }),
      key: aBatchId(1),
      happened: ofFiling,
    },
    'R-15': {
      fault: () => changed.filing({ validToOn: '2026-11-11' }),
      sound: () => changed.filing({ validToOn: '2026-11-12' }),
      key: aBatchId(1),
      happened: ofFiling,
    },
    'R-19': {
      fault: () => changed.candidate({ results: [theory, { ...practical, passed: false }] }),
      sound: () => changed.candidate({ results: [...results] }),
      key: certificateId,
      happened: ofCandidate,
    },
    'R-20': {
      fault: () => changed.certificate(1, { number: CertificateNumber.parse('S000044000123264000001') }),
      sound: () => changed.certificate(1, { number: aCertificateNumber(1) }),
      key: certificateId,
      happened: ofCertificate,
    },
    'R-21': {
      fault: () => changed.batch(1, { publicityEndsOn: '2026-11-20' }),
      sound: () => changed.batch(1, { publicityEndsOn: '2026-11-19' }),
      key: certificateId,
      happened: ofBatch,
    },
    'R-22': {
      fault: () => aged(2011),
      sound: () => aged(2010),
      key: aCandidateId(1),
      happened: { aggregate: 'application', aggregateId: anApplicationId(11) },
    },
    'R-33': {
      fault: () => changed.candidate({ results: better }),
      // The same result, by a correction that two have approved.
      sound: () => correctTheory(db),
      key: aCandidateId(1),
      happened: ofCandidate,
    },
    'R-24': {
      fault: () => changed.candidate({ weak: true }),
      sound: () => changed.candidate({ weak: false }),
      key: aBatchId(1),
      happened: ofCandidate,
    },
  } satisfies Partial<Record<AuditRuleCode, Fault>>
}
