import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { aScopeRowId } from '@skillchain/domain/evaluation/body-filing.fixture'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aCandidate } from '@skillchain/domain/evaluation/candidate.fixture'
import { aBatch, aBatchId } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import { aPersonId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { aMutualReview, aMutualReviewId, someScores } from '@skillchain/domain/quality/mutual-review.fixture'
import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import { AttendanceEvidenceId } from '@skillchain/domain/training/attendance-evidence'
import { instantOf } from '@skillchain/domain/training/clock-time'
import { aTrainingSession, aTrainingSessionId, anEvidence } from '@skillchain/domain/training/session.fixture'
import { aBaseBooking, aBaseBookingId } from '@skillchain/domain/training/training.fixture'

import { candidate } from '../src/evaluation/candidate.table.ts'
import { evaluationBatch } from '../src/evaluation/evaluation-batch.table.ts'
import type { Database } from '../src/kernel/database.ts'
import { rowOf } from '../src/quality/mutual-review.store.ts'
import { mutualReview } from '../src/quality/mutual-review.table.ts'
import { attendanceEvidence } from '../src/training/attendance-evidence.table.ts'
import { baseBooking } from '../src/training/base-booking.table.ts'
import { sessionPlace } from '../src/training/session-place.table.ts'
import { trainingSession } from '../src/training/training-session.table.ts'
import type { Fault } from './fault.ts'

const NAME = '欧阳小明'
const lastCandidateId = CandidateId.parse(uuidv7())

/** An exam of before the summer that 58 people sat for, and passed: with two others of the body they are sixty. */
async function everybodyPasses(db: Database): Promise<void> {
  await db.insert(evaluationBatch).values(
    aBatch({
      id: aBatchId(3),
      scopeRowId: aScopeRowId(3),
      siteName: '大考点',
      examOn: '2026-06-10',
      status: 'concluded',
      publicityEndsOn: '2026-06-18',
      assessorIds: [],
    }),
  )
  await db.insert(candidate).values(
    Array.from({ length: 58 }, (_, at) => ({
      ...aCandidate({
        id: at === 0 ? lastCandidateId : CandidateId.parse(uuidv7()),
        batchId: aBatchId(3),
        applicationId: anApplicationId(21),
        personId: PersonId.parse(uuidv7()),
        status: 'passed',
        attendance: 'present',
      }),
      name: NAME,
      documentMask: '****',
    })),
  )
}

const DAYS = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'] as const

/** What a gate recorded of somebody in the `n`th session. */
const gateSaw = (db: Database, n: number, person: number) => {
  const at = `${DAYS[n] ?? DAYS[0]}T01:00:00.000Z`
  const word = anEvidence({ source: 'gate', personId: aPersonId(person), saidAt: at, at })
  const id = AttendanceEvidenceId.parse(uuidv7())
  return db.insert(attendanceEvidence).values({ ...word, id, sessionId: aTrainingSessionId(10 + n) })
}

/** Five mornings at which two people are said to have been, and a gate that saw one of them. */
async function unseen(db: Database): Promise<void> {
  for (const [n, heldOn] of DAYS.entries()) {
    const [startsAt, endsAt] = [instantOf(heldOn, 540), instantOf(heldOn, 720)]
    const settled = { openedAt: startsAt, closedAt: endsAt, settledAt: endsAt, status: 'settled' } as const
    const booking = aBaseBooking({ id: aBaseBookingId(10 + n), heldOn, status: 'used' })
    const times = { heldOn, startsAt, endsAt, enlisted: 2, bookingId: booking.id }
    const session = aTrainingSession({ id: aTrainingSessionId(10 + n), ...times, ...settled })
    const { chainId, id: sessionId, hostId, baseId } = session
    const place = { chainId, sessionId, hostId, baseId, startsAt, endsAt, name: NAME, enlistedAt: startsAt }
    // One after another: each refers to the one before.
    // oxlint-disable no-await-in-loop
    await db.insert(baseBooking).values(booking)
    await db.insert(trainingSession).values(session)
    const proven = { ...place, grade: 'A', validMinutes: 180 } as const
    await db.insert(sessionPlace).values([11, 40].map((at) => ({ ...proven, personId: aPersonId(at) })))
    await gateSaw(db, n, 40)
    // oxlint-enable no-await-in-loop
  }
}

/** What one member says of another, open to both. */
const review = (n: number, [rater, rated]: readonly [number, number], points: number) =>
  rowOf(
    aMutualReview({
      id: aMutualReviewId(n),
      occasion: { kind: 'plan', id: uuidv7(), title: '联合招生' },
      raterId: anOrganisationId(rater),
      ratedId: anOrganisationId(rated),
      status: 'open',
      scores: someScores(points),
    }),
  )

/** Two who give each other five points, twice, and two others who give each of them four. */
const praise = () => [
  ...[1, 2].flatMap((n) => [review(n, [1, 3], 5), review(n + 2, [3, 1], 5)]),
  review(5, [2, 1], 4),
  review(6, [4, 3], 4),
]

/** Faults that no single record shows, for an audited chain. */
export const patternFaults = (db: Database) =>
  ({
    'R-12': {
      fault: () => everybodyPasses(db),
      sound: () => db.update(candidate).set({ status: 'failed' }).where(eq(candidate.id, lastCandidateId)),
      key: anOrganisationId(6),
      happened: { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) },
    },
    'R-18': {
      fault: () => unseen(db),
      sound: () => gateSaw(db, 4, 11),
      key: aPersonId(11),
      happened: { aggregate: 'training-session', aggregateId: aTrainingSessionId(10) },
    },
    'R-30': {
      fault: () => db.insert(mutualReview).values(praise()),
      sound: () =>
        db
          .update(mutualReview)
          .set({ scores: someScores(4) })
          .where(eq(mutualReview.id, aMutualReviewId(4))),
      key: `${anOrganisationId(1)} ${anOrganisationId(3)}`,
      // A review of one of the two by somebody else.
      happened: { aggregate: 'mutual-review', aggregateId: aMutualReviewId(6) },
    },
  }) satisfies Partial<Record<AuditRuleCode, Fault>>
