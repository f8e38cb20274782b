import { aCertificateId } from '../certificate/certificate.fixture.ts'
import { aSkillDemandId } from '../demand/skill-demand.fixture.ts'
import { anApplicationId } from '../enrolment/application.fixture.ts'
import { anEnrolmentPlanId } from '../enrolment/enrolment-plan.fixture.ts'
import { aChainId, aPersonId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { DivisionCode } from '../standard/region.ts'
import { anApprenticeshipId } from '../training/apprenticeship.fixture.ts'
import type { Facts } from './employment.rules.ts'
import { type Employment, EmploymentId, type EmploymentTerms } from './employment.ts'
import type { Known, Report, ReportFacts } from './report-employment.ts'
import { staysFrom } from './stay.ts'

export const anEmploymentId = (n: number) =>
  EmploymentId.parse(`01980000-0000-7000-8000-0000000d${String(n).padStart(4, '0')}`)

/** Somebody hired on the line in Guangzhou, from the first of March 2027. */
export const someEmploymentTerms = (given: Partial<EmploymentTerms> = {}): EmploymentTerms => ({
  postTitle: '总装线装调工',
  dictionaryVersion: '2022',
  occupationCode: OccupationCode.parse('6-22-02-01'),
  grade: 'level3',
  divisionCode: DivisionCode.parse('440100'),
  payFromFen: 600_000,
  payToFen: 800_000,
  contractKind: 'fixedTerm',
  contractOn: '2027-02-20',
  firstOn: '2027-03-01',
  ...given,
})

/** Of enterprise 3, about somebody of college 1; a test names only what matters to it. */
export const anEmployment = (given: Partial<Employment> = {}): Employment => ({
  chainId: aChainId(1),
  id: anEmploymentId(1),
  enterpriseId: anOrganisationId(3),
  personId: aPersonId(90),
  collegeId: anOrganisationId(1),
  applicationId: anApplicationId(1),
  planId: anEnrolmentPlanId(1),
  demandId: aSkillDemandId(1),
  apprenticeshipId: anApprenticeshipId(1),
  certificateId: aCertificateId(1),
  trainedIn: OccupationCode.parse('6-22-02-01'),
  certifiedIn: OccupationCode.parse('6-22-02-01'),
  goal: 'level3',
  ...someEmploymentTerms(),
  status: 'reported',
  reportedAt: '2027-03-02T02:00:00.000Z',
  confirmedAt: null,
  dispute: null,
  stays: staysFrom('2027-03-01', [6, 12]),
  endedOn: null,
  endCause: null,
  endNote: null,
  withdrawnReason: null,
  version: 0,
  ...given,
})

export const aConfirmed = (given: Partial<Employment> = {}): Employment =>
  anEmployment({ status: 'confirmed', confirmedAt: '2027-03-03T02:00:00.000Z', ...given })

export const someEmploymentFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2027-09-15T02:00:00.000Z',
  today: '2027-09-15',
  occupationKnown: true,
  stayMonths: [6, 12],
  ...given,
})

export const aReport = (given: Partial<EmploymentTerms> = {}): Report => ({
  applicationId: anApplicationId(1),
  terms: someEmploymentTerms(given),
})

const {
  personId,
  collegeId,
  planId,
  demandId,
  apprenticeshipId,
  certificateId,
  trainedIn,
  certifiedIn,
  goal,
} = anEmployment()
export const someKnown = (given: Partial<Known> = {}): Known => ({
  personId,
  collegeId,
  planId,
  demandId,
  apprenticeshipId,
  certificateId,
  trainedIn,
  certifiedIn,
  goal,
  status: 'admitted',
  open: false,
  ...given,
})

export const someReportFacts = (given: Partial<ReportFacts> = {}): ReportFacts => ({
  ...someEmploymentFacts(),
  actor: cast.enterprise,
  isMember: true,
  person: someKnown(),
  ...given,
})
