import { and, eq, inArray } from 'drizzle-orm'

import { aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { anEmploymentId } from '@skillchain/domain/employment/employment.fixture'
import { anAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { aChainId, aPersonId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { OccupationCode } from '@skillchain/domain/standard/occupation'
import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import { aMentorId, anApprenticeshipId } from '@skillchain/domain/training/apprenticeship.fixture'
import { aTrainingSessionId } from '@skillchain/domain/training/session.fixture'
import { aBaseBookingId, aTrainingStationId } from '@skillchain/domain/training/training.fixture'

import { skillDemand } from '../src/demand/skill-demand.table.ts'
import { employment } from '../src/employment/employment.table.ts'
import { apprenticeAgreement } from '../src/enrolment/apprentice-agreement.table.ts'
import { application } from '../src/enrolment/application.table.ts'
import { chainMember } from '../src/network/chain-member.table.ts'
import { contribution } from '../src/network/contribution.table.ts'
import { apprenticeship } from '../src/training/apprenticeship.table.ts'
import { baseBooking } from '../src/training/base-booking.table.ts'
import { sessionPlace } from '../src/training/session-place.table.ts'
import { trainingSession } from '../src/training/training-session.table.ts'
import type { Fault } from './fault.ts'
import type { openDatabase } from '../src/kernel/database.ts'

type Database = ReturnType<typeof openDatabase>

const MOBILE = 'a1'.repeat(32)

/** Faults of what comes before and after exams, for an audited chain. */
export const otherFaults = (db: Database) => {
  const demandId = aSkillDemandId(1)
  const planId = anEnrolmentPlanId(1)
  const setDemand = (payFromFen: number) =>
    db.update(skillDemand).set({ payFromFen }).where(eq(skillDemand.id, demandId))
  const aged = (birthYear: number) =>
    db
      .update(application)
      .set({ birthYear })
      .where(eq(application.id, anApplicationId(40)))
  const lasting = (toMinute: number) =>
    db
      .update(trainingSession)
      .set({ toMinute })
      .where(eq(trainingSession.id, aTrainingSessionId(1)))
  const booked = (toMinute: number) =>
    db
      .update(baseBooking)
      .set({ toMinute })
      .where(eq(baseBooking.id, aBaseBookingId(1)))
  const sharing = (...applicants: number[]) =>
    db
      .update(application)
      .set({ mobileDigest: Buffer.from(MOBILE, 'hex') })
      .where(
        inArray(
          application.id,
          applicants.map((n) => anApplicationId(n)),
        ),
      )
  const lateBy = (reviewDueOn: string) =>
    db
      .update(application)
      .set({ reviewDueOn })
      .where(and(eq(application.planId, planId), eq(application.status, 'submitted')))
  const taughtBy = (n: number) =>
    db
      .update(apprenticeship)
      .set({ mentorId: aMentorId(n) })
      .where(eq(apprenticeship.id, anApprenticeshipId(6)))
  const joined = (joinedOn: string) =>
    db
      .update(chainMember)
      .set({ joinedOn })
      .where(and(eq(chainMember.chainId, aChainId(1)), eq(chainMember.organisationId, anOrganisationId(2))))
  const beginning = (startsAt: string) =>
    db
      .update(sessionPlace)
      .set({ startsAt })
      .where(eq(sessionPlace.sessionId, aTrainingSessionId(2)))
  return {
    'R-01': {
      fault: () => beginning('2026-12-01T03:59:00.000Z'),
      sound: () => beginning('2026-12-01T04:00:00.000Z'),
      key: aPersonId(11),
      happened: { aggregate: 'training-session', aggregateId: aTrainingSessionId(2) },
    },
    'R-31': {
      fault: () => sharing(10, 11, 12),
      sound: () =>
        db
          .update(application)
          .set({ mobileDigest: null })
          .where(eq(application.id, anApplicationId(12))),
      key: MOBILE,
      happened: { aggregate: 'application', aggregateId: anApplicationId(11) },
    },
    'R-16': {
      // Another session of the day lasts an hour.
      fault: () => lasting(540 + 421),
      sound: () => lasting(540 + 420),
      key: aPersonId(11),
      happened: { aggregate: 'training-session', aggregateId: aTrainingSessionId(1) },
    },
    'R-17': {
      fault: () => booked(1_051),
      sound: () => booked(1_050),
      key: aBaseBookingId(1),
      happened: { aggregate: 'training-station', aggregateId: aTrainingStationId(1) },
    },
    'R-25': {
      fault: () => db.update(apprenticeAgreement).set({ startsOn: '2026-11-28' }),
      sound: () => db.update(apprenticeAgreement).set({ startsOn: '2026-11-27' }),
      key: anApprenticeshipId(1),
      happened: { aggregate: 'apprentice-agreement', aggregateId: anAgreementId(1) },
    },
    'R-26': {
      // Guangzhou's minimum of 2025 is 2,500 yuan.
      fault: () => setDemand(249_999),
      sound: () => setDemand(600_000),
      key: demandId,
      happened: { aggregate: 'skill-demand', aggregateId: demandId },
    },
    'R-27': {
      fault: () => aged(2012),
      sound: () => aged(2011),
      key: anApplicationId(40),
      happened: { aggregate: 'application', aggregateId: anApplicationId(40) },
    },
    'R-29': {
      fault: () => taughtBy(1),
      sound: () => taughtBy(2),
      key: anOrganisationId(3),
      happened: { aggregate: 'apprenticeship', aggregateId: anApprenticeshipId(6) },
    },
    'R-35': {
      fault: () => joined('2025-11-26'),
      sound: () => joined('2025-11-27'),
      key: anOrganisationId(2),
      happened: { aggregate: 'chain-member', aggregateId: anOrganisationId(2) },
    },
    'R-37': {
      fault: () => db.update(employment).set({ occupationCode: OccupationCode.parse('4-04-05-01') }),
      sound: () => db.update(employment).set({ occupationCode: OccupationCode.parse('6-22-02-02') }),
      key: anOrganisationId(3),
      happened: { aggregate: 'employment', aggregateId: anEmploymentId(1) },
    },
    'R-40': {
      fault: () => setDemand(269_999),
      sound: () => setDemand(270_000),
      key: planId,
      happened: { aggregate: 'skill-demand', aggregateId: demandId },
    },
    'R-41': {
      fault: () => lateBy('2026-11-26'),
      sound: () => lateBy('2026-11-27'),
      key: planId,
      happened: { aggregate: 'application', aggregateId: anApplicationId(10) },
    },
    'R-42': {
      fault: () => db.update(contribution).set({ dueOn: '2026-11-26' }),
      sound: () => db.update(contribution).set({ dueOn: '2026-11-27' }),
      key: aContribution().id,
      happened: { aggregate: 'contribution', aggregateId: aContribution().id },
    },
  } satisfies Partial<Record<AuditRuleCode, Fault>>
}
