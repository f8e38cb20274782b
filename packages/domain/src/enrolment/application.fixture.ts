import { aChainId, aPersonId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { type Application, ApplicationId } from './application.ts'
import type { Facts } from './application.rules.ts'
import { aPlanPostId, anEnrolmentPlanId } from './enrolment-plan.fixture.ts'
import { aRosterImportId } from './roster-import.fixture.ts'

export const anApplicationId = (n: number) =>
  ApplicationId.parse(`01980000-0000-7000-8000-00000000d${String(n).padStart(3, '0')}`)

/** Somebody's application to college 1 for a place at enterprise 3; a test names only what matters to it. */
export const anApplication = (given: Partial<Application> = {}): Application => ({
  chainId: aChainId(1),
  id: anApplicationId(1),
  planId: anEnrolmentPlanId(1),
  postId: aPlanPostId(1),
  collegeId: anOrganisationId(1),
  enterpriseId: anOrganisationId(3),
  year: 2027,
  personId: aPersonId(90),
  importId: aRosterImportId(1),
  status: 'submitted',
  disputed: false,
  returned: [],
  submittedAt: '2026-12-10T03:00:00.000Z',
  reviewDueOn: '2026-12-17',
  admittedAt: null,
  endedReason: null,
  version: 0,
  ...given,
})

export const someApplicationFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-12-12T03:00:00.000Z',
  today: '2026-12-12',
  planInForce: true,
  post: { quota: 16, admitted: 0 },
  admittedElsewhere: false,
  reviewDueOn: '2026-12-19',
  personId: aPersonId(90),
  ...given,
})
