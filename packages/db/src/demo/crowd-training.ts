import { plusMonths } from '@skillchain/domain/kernel/calendar'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'

import { ApprenticeAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import type { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { DivisionCode } from '@skillchain/domain/standard/region'
import { ApprenticeshipId } from '@skillchain/domain/training/apprenticeship'
import { AttendanceEvidenceId } from '@skillchain/domain/training/attendance-evidence'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { MentorId } from '@skillchain/domain/training/mentor'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'
import { TrainingStationId } from '@skillchain/domain/training/training-station'

import type { ApplicationRow } from '../enrolment/application.store.ts'
import { apprenticeAgreement } from '../enrolment/apprentice-agreement.table.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { attendanceEvidence } from '../training/attendance-evidence.table.ts'
import { baseBooking } from '../training/base-booking.table.ts'
import { mentor } from '../training/mentor.table.ts'
import { sessionPlace } from '../training/session-place.table.ts'
import { trainingSession } from '../training/training-session.table.ts'
import { trainingStation } from '../training/training-station.table.ts'
import { plusDays } from './calendar.ts'
import { copyRecords } from './copy-rows.ts'
import type { Models } from './model-records.ts'

/** Where people of one chain are trained, examined and hired, and by whom. */
export interface Place {
  readonly chainId: ChainId
  readonly planId: EnrolmentPlan['id']
  readonly demandId: SkillDemandId
  readonly enterpriseId: OrganisationId
  readonly collegeId: OrganisationId
  readonly bodyId: OrganisationId
  readonly bodyName: string
  /** Of the evaluation body: 13 characters. */
  readonly bodyCode: string
  readonly baseId: OrganisationId
  readonly occupationName: string
  readonly divisionCode: DivisionCode
}

/** Apprentices of one mentor: as many as the law allows, and no more. */
const OF_A_MENTOR = 2
/** Sessions of a class, one a week; each of the class has been to two of them. */
const SESSIONS = 20
const CLASSES = 10

interface Means {
  readonly client: PoolClient
  readonly models: Models
}

const newId = <Id>(kind: { readonly parse: (id: string) => Id }): Id => kind.parse(uuidv7())
const earlier = (at: string, days: number) => new Date(Date.parse(at) - days * 86_400_000).toISOString()

/** Lets the admitted of one plan sign, be apprentices, and come to sessions at a base of the chain's own. */
export async function letLearn(means: Means, admitted: readonly ApplicationRow[], place: Place) {
  await apprentice(means, admitted, place)
  await meet(means, admitted, place)
}

async function apprentice({ client, models }: Means, admitted: readonly ApplicationRow[], place: Place) {
  const { chainId, planId, enterpriseId, collegeId } = place
  const parties = { chainId, planId, enterpriseId, collegeId }
  const mentors = Array.from({ length: Math.ceil(admitted.length / OF_A_MENTOR) }, () => ({
    ...models.mentor,
    chainId,
    enterpriseId,
    id: newId(MentorId),
  }))
  await copyRecords(client, mentor, mentors)
  await copyRecords(
    client,
    apprenticeAgreement,
    admitted.map(({ id: applicationId, personId, name: personName, documentMask }) => ({
      ...models.agreement,
      amendment: null,
      amendmentNames: null,
      ...parties,
      id: newId(ApprenticeAgreementId),
      applicationId,
      personId,
      signatoryId: personId,
      startsOn: models.apprenticeship.startsOn,
      personName,
      documentMask,
    })),
  )
  await copyRecords(
    client,
    apprenticeship,
    admitted.map(({ id: applicationId, personId, name, birthYear }, n) => ({
      ...models.apprenticeship,
      ...parties,
      id: newId(ApprenticeshipId),
      applicationId,
      personId,
      name,
      birthYear,
      mentorId: mentors[Math.floor(n / OF_A_MENTOR)]?.id ?? null,
      // Within a year of the exam: who sits it is in the last year of school.
      endsOn: plusMonths(models.batch.examOn, 12),
    })),
  )
}

async function meet(
  { client, models }: Means,
  admitted: readonly ApplicationRow[],
  { chainId, baseId, collegeId }: Place,
) {
  const station = { ...models.station, chainId, id: newId(TrainingStationId), baseId, seats: 60 }
  await copyRecords(client, trainingStation, [station])
  const held = Array.from({ length: SESSIONS }, (_, n) => {
    const days = 7 * n
    const where = { chainId, baseId, stationId: station.id }
    const booking = {
      ...models.booking,
      ...where,
      id: newId(BaseBookingId),
      askerId: collegeId,
      heldOn: plusDays(models.booking.heldOn, -days),
      startsAt: earlier(models.booking.startsAt, days),
    }
    const people = admitted.filter((__, person) => person % CLASSES === n % CLASSES)
    const session = {
      ...models.session,
      ...where,
      id: newId(TrainingSessionId),
      bookingId: booking.id,
      hostId: collegeId,
      heldOn: plusDays(models.session.heldOn, -days),
      startsAt: earlier(models.session.startsAt, days),
      endsAt: earlier(models.session.endsAt, days),
      seats: station.seats,
      enlisted: people.length,
    }
    return { booking, session, people }
  })
  await copyRecords(
    client,
    baseBooking,
    held.map(({ booking }) => booking),
  )
  await copyRecords(
    client,
    trainingSession,
    held.map(({ session }) => session),
  )
  const places = held.flatMap(({ session, people }) =>
    people.map(({ personId, name }) => {
      const { id: sessionId, startsAt, endsAt } = session
      return {
        ...models.place,
        chainId,
        sessionId,
        personId,
        hostId: collegeId,
        baseId,
        startsAt,
        endsAt,
        name,
      }
    }),
  )
  await copyRecords(client, sessionPlace, places)
  await copyRecords(
    client,
    attendanceEvidence,
    places.map(({ sessionId, personId, startsAt }) => ({
      ...models.evidence,
      chainId,
      id: newId(AttendanceEvidenceId),
      sessionId,
      personId,
      hostId: collegeId,
      baseId,
      saidAt: startsAt,
      at: startsAt,
    })),
  )
}
