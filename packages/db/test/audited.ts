import {
  aCertificate,
  aCertificateId,
  aCertificateNumber,
} from '@skillchain/domain/certificate/certificate.fixture'
import { aConfirmed } from '@skillchain/domain/employment/employment.fixture'
import {
  anAgreement,
  someAgreementTerms,
  someNames,
} from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { anAssessor } from '@skillchain/domain/evaluation/assessor.fixture'
import { aBodyFiling, aScopeRow, aScopeRowId } from '@skillchain/domain/evaluation/body-filing.fixture'
import { aCandidate, aCandidateId } from '@skillchain/domain/evaluation/candidate.fixture'
import { aBatch, aBatchId, anAssessorId } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import { aChainId, aPersonId, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'
import {
  aMentor,
  aMentorId,
  anApprenticeship,
  anApprenticeshipId,
} from '@skillchain/domain/training/apprenticeship.fixture'
import { aTrainingSession, aTrainingSessionId } from '@skillchain/domain/training/session.fixture'
import { aBaseBooking, aBaseBookingId, aTrainingStation } from '@skillchain/domain/training/training.fixture'

import { insert as insertCertificate } from '../src/certificate/certificate.store.ts'
import { employment } from '../src/employment/employment.table.ts'
import { insert as insertAgreement } from '../src/enrolment/apprentice-agreement.store.ts'
import { bodyFiling } from '../src/evaluation/body-filing.table.ts'
import { candidate, mark } from '../src/evaluation/candidate.table.ts'
import { assessor, evaluationBatch } from '../src/evaluation/evaluation-batch.table.ts'
import { asActor, type openDatabase } from '../src/kernel/database.ts'
import { apprenticeship } from '../src/training/apprenticeship.table.ts'
import { baseBooking } from '../src/training/base-booking.table.ts'
import { mentor } from '../src/training/mentor.table.ts'
import { sessionPlace } from '../src/training/session-place.table.ts'
import { trainingSession } from '../src/training/training-session.table.ts'
import { trainingStation } from '../src/training/training-station.table.ts'
import { anEnrolment } from './enrolment.ts'

type Database = ReturnType<typeof openDatabase>

const NAME = '欧阳小明'
const MASK = '4403**********1233'
/** The sites of the filing; the last has room for many. */
export const scope = [
  aScopeRow(),
  aScopeRow({ id: aScopeRowId(2), siteName: '二号考点' }),
  aScopeRow({ id: aScopeRowId(3), siteName: '大考点', seats: 100 }),
]
export const results = [
  { part: 'theory', points: 80, passed: true },
  { part: 'practical', points: 82, passed: true },
] as const
/** Those who were examined, by their applications. */
export const examined = [11, 21] as const

/** A batch that is announced, examines nobody and has no assessor yet. */
export const aQuietBatch = (n: number, given: Partial<EvaluationBatch> = {}) =>
  aBatch({ id: aBatchId(n), status: 'announced', examOn: '2026-11-10', assessorIds: [], ...given })

/** What two assessors gave the `n`th candidate: the results are the means. */
const marksOf = (n: number) =>
  results.flatMap(({ part, points }) =>
    [-2, 2].map((more, at) => ({
      chainId: aChainId(1),
      batchId: aBatchId(1),
      candidateId: aCandidateId(n),
      bodyId: anOrganisationId(6),
      part,
      accountId: aPersonId(at + 1),
      points: points + more,
      givenAt: `2026-11-13T0${at + 2}:00:00.000Z`,
    })),
  )

async function evaluate(db: Database): Promise<void> {
  await db.insert(bodyFiling).values({ ...aBodyFiling(), scope })
  await db.insert(assessor).values(anAssessor())
  const concluded = { status: 'concluded', examOn: '2026-11-12', publicityEndsOn: '2026-11-18' } as const
  await db
    .insert(evaluationBatch)
    .values([
      aBatch({ ...concluded, concludedAt: '2026-11-19T02:00:00.000Z', assessorIds: [anAssessorId(1)] }),
      aQuietBatch(2, { examOn: '2026-12-05', scopeRowId: aScopeRowId(2), siteName: '二号考点' }),
    ])
  await db.insert(candidate).values(
    examined.map((n, at) => ({
      ...aCandidate({
        id: aCandidateId(at + 1),
        applicationId: anApplicationId(n),
        personId: aPersonId(n),
        status: 'passed',
        seat: at + 1,
        attendance: 'present',
        results: [...results],
      }),
      name: NAME,
      documentMask: MASK,
    })),
  )
  await db.insert(mark).values(examined.flatMap((_, at) => marksOf(at + 1)))
  for (const [at, n] of examined.entries()) {
    const issuedOn = `2026-11-2${at}`
    const own = { id: aCertificateId(at + 1), candidateId: aCandidateId(at + 1), personId: aPersonId(n) }
    const issued = aCertificate({
      status: 'issued',
      ...own,
      batchId: aBatchId(1),
      issuedOn,
      number: aCertificateNumber(at + 1),
    })
    // oxlint-disable-next-line no-await-in-loop
    await asActor(db, cast.evaluator, (tx) =>
      insertCertificate(tx, issued, { holderName: NAME, documentMask: MASK }),
    )
  }
}

/** The `n`th record, of whoever applied under the other number; the first is in training, the last has a mentor of their own. */
const recordOf = (n: number, applicationN: number) =>
  anApprenticeship({
    id: anApprenticeshipId(n),
    applicationId: anApplicationId(applicationN),
    personId: aPersonId(applicationN),
    mentorId: aMentorId(n === 6 ? 2 : 1),
    ...(n === 1 && { status: 'training', startsOn: '2026-10-01' }),
  })

async function train(db: Database): Promise<void> {
  await db.insert(mentor).values([aMentor(), aMentor({ id: aMentorId(2), name: '麦锦荣' })])
  const rows = [
    recordOf(1, 11),
    ...[40, 41, 42, 43, 44].map((application, at) => recordOf(at + 2, application)),
  ]
  await db.insert(apprenticeship).values(rows.map((row) => ({ ...row, name: NAME })))
  const terms = someAgreementTerms({ startsOn: '2026-10-01', endsOn: '2027-09-30' })
  const signed = anAgreement({
    status: 'inForce',
    applicationId: anApplicationId(11),
    personId: aPersonId(11),
    terms,
  })
  await asActor(db, cast.enterprise, (tx) =>
    insertAgreement(
      tx,
      { ...signed, planId: anEnrolmentPlanId(1) },
      { ...someNames(), person: NAME, documentMask: MASK },
    ),
  )
}

/** Two sessions of one person on one day: in the morning, and in the hour after it. */
const sessions = [
  aTrainingSession({ enlisted: 1 }),
  aTrainingSession({
    id: aTrainingSessionId(2),
    bookingId: aBaseBookingId(2),
    enlisted: 1,
    fromMinute: 720,
    toMinute: 780,
    startsAt: '2026-12-01T04:00:00.000Z',
    endsAt: '2026-12-01T05:00:00.000Z',
  }),
]

async function attend(db: Database): Promise<void> {
  await db.insert(trainingStation).values(aTrainingStation())
  const confirmed = { status: 'confirmed' } as const
  await db
    .insert(baseBooking)
    .values([
      aBaseBooking(confirmed),
      aBaseBooking({ ...confirmed, id: aBaseBookingId(2), fromMinute: 720, toMinute: 780 }),
    ])
  await db.insert(trainingSession).values(sessions)
  await db.insert(sessionPlace).values(
    sessions.map(({ chainId, id, hostId, baseId, startsAt, endsAt }) => ({
      chainId,
      sessionId: id,
      personId: aPersonId(11),
      hostId,
      baseId,
      startsAt,
      endsAt,
      name: NAME,
      enlistedAt: '2026-11-20T02:00:00.000Z',
    })),
  )
}

/** In chain 1, on top of two enrolments: people examined, certified, trained, in sessions and hired, all of it in order. */
export async function anAuditedChain(db: Database): Promise<void> {
  await anEnrolment(db, { n: 4, applicants: Array.from({ length: 5 }, () => 'admitted') })
  await evaluate(db)
  await train(db)
  await attend(db)
  const hired = aConfirmed({ personId: aPersonId(11), applicationId: anApplicationId(11) })
  await db.insert(employment).values({ ...hired, name: NAME })
}
