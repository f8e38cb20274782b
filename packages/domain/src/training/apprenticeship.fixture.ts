import { anApplicationId } from '../enrolment/application.fixture.ts'
import { anEnrolmentPlanId } from '../enrolment/enrolment-plan.fixture.ts'
import { aChainId, aPersonId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { type Apprenticeship, ApprenticeshipId } from './apprenticeship.ts'
import type { Facts } from './apprenticeship.rules.ts'
import type { Limits } from './conflict.ts'
import { type Mentor, MentorId } from './mentor.ts'
import { type Segment, SegmentId } from './segment.ts'

const uuid = (head: string, n: number) =>
  `01980000-0000-7000-8000-0000000${head}${String(n).padStart(4, '0')}`
export const anApprenticeshipId = (n: number) => ApprenticeshipId.parse(uuid('a', n))
export const aMentorId = (n: number) => MentorId.parse(uuid('b', n))
export const aSegmentId = (n: number) => SegmentId.parse(uuid('c', n))

export const someLimits: Limits = { internHours: 8, labourHours: 8, adult: 18, mentorMost: 5 }

/** March on the line, by day, eight hours. */
export const aSegment = (n: number, given: Partial<Segment> = {}): Segment => ({
  id: aSegmentId(n),
  kind: 'post',
  title: '总装线装配',
  place: '总装车间 2 号线',
  shift: 'day',
  hoursPerDay: 8,
  fromOn: '2027-03-01',
  toOn: '2027-03-31',
  ...given,
})

/** Somebody of college 1 at enterprise 3, of age, insured and trained in safety; a test names only what matters to it. */
export const anApprenticeship = (given: Partial<Apprenticeship> = {}): Apprenticeship => ({
  chainId: aChainId(1),
  id: anApprenticeshipId(1),
  applicationId: anApplicationId(1),
  planId: anEnrolmentPlanId(1),
  enterpriseId: anOrganisationId(3),
  collegeId: anOrganisationId(1),
  personId: aPersonId(90),
  postName: '总装线装调工',
  goal: 'level4',
  birthYear: 2006,
  startsOn: '2027-03-01',
  endsOn: '2027-08-31',
  status: 'planning',
  mentorId: aMentorId(1),
  mentorGrade: 'level2',
  tutored: true,
  segments: [aSegment(1)],
  covers: [{ kind: 'workInjury', policyNumber: 'GS-2027-0001', fromOn: '2027-03-01', toOn: '2027-08-31' }],
  safetyTrainedOn: '2027-02-26',
  labourContractFromOn: null,
  pausedFromOn: null,
  endedOn: null,
  reason: null,
  registeredAt: '2027-02-20T02:00:00.000Z',
  version: 0,
  ...given,
})

export const aMentor = (given: Partial<Mentor> = {}): Mentor => ({
  chainId: aChainId(1),
  id: aMentorId(1),
  enterpriseId: anOrganisationId(3),
  name: '卢志强',
  grade: 'level2',
  status: 'serving',
  version: 0,
  ...given,
})

export const someApprenticeshipFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2027-03-01T02:00:00.000Z',
  today: '2027-03-01',
  limits: someLimits,
  mentor: { grade: 'level2', load: 1 },
  agreement: { startsOn: '2027-03-01', endsOn: '2028-02-29' },
  segmentId: aSegmentId(900),
  ...given,
})
