import { aSkillDemand } from '@skillchain/domain/demand/skill-demand.fixture'
import { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { aConfirmed } from '@skillchain/domain/employment/employment.fixture'
import { EmploymentId } from '@skillchain/domain/employment/employment'
import { anApplication } from '@skillchain/domain/enrolment/application.fixture'
import { ApplicationId, type ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { anEnrolmentPlan, somePlanTerms } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { ContributionId } from '@skillchain/domain/network/contribution'
import { aContribution } from '@skillchain/domain/network/contribution.fixture'

import {
  ADMITTED,
  APPRENTICES,
  COLLEGES_FROM,
  EXAMINED,
  FIRMS,
  type Making,
  WAITING,
  chainIdOf,
  idOf,
  organisationOf,
  personOf,
} from './world.ts'

export const NAME = '欧阳小明'
export const MASK = '4403**********1233'
const PAY = 600_000

export const planIdOf = (c: number, firm: number) => EnrolmentPlanId.parse(idOf('plan', c * FIRMS + firm))
export const demandIdOf = (c: number, firm: number) => SkillDemandId.parse(idOf('demand', c * FIRMS + firm))
export const applicationIdOf = (c: number, n: number) =>
  ApplicationId.parse(idOf('application', c * 2_000 + n))
export const postIdOf = (c: number, firm: number) => PlanPostId.parse(idOf('post', c * FIRMS + firm))
export const collegeOf = (c: number, firm: number) => organisationOf(c, COLLEGES_FROM + (firm % 2))
/** The firm of the `n`th person. */
export const firmOf = (n: number) => n % FIRMS

function demandOf({ rows }: Making, c: number, firm: number): void {
  const chainId = chainIdOf(c)
  const enterpriseId = organisationOf(c, firm)
  const own = { chainId, id: demandIdOf(c, firm), enterpriseId, payFromFen: PAY, payToFen: 2 * PAY }
  rows.demands.push(aSkillDemand({ ...own, status: 'published' }))
  const terms = somePlanTerms({ year: 2026, startsOn: '2026-03-01', payFloorFen: PAY })
  const { terms: kept, ...plan } = anEnrolmentPlan({ status: 'inForce', terms })
  const { posts: _posts, ...text } = kept
  const parties = { enterpriseId, collegeId: collegeOf(c, firm), partnerId: collegeOf(c, firm) }
  rows.plans.push({ ...plan, ...text, ...parties, chainId, id: planIdOf(c, firm) })
  rows.posts.push({
    chainId,
    id: postIdOf(c, firm),
    planId: planIdOf(c, firm),
    enterpriseId,
    partnerId: parties.partnerId,
    demandId: demandIdOf(c, firm),
    position: 0,
    majorCode: null,
    majorName: null,
    quota: 100,
    admitted: 0,
    overReason: null,
  })
}

/** How the `n`th person of a chain came to what they are: some by years at work, the others by their school. */
export const hasWorked = (n: number) => n % 5 === 4
export const isCertified = (n: number) => n % 5 === 3

function applicationOf({ rows, chance }: Making, c: number, n: number): void {
  const status: ApplicationStatus = n >= EXAMINED && n < EXAMINED + WAITING ? 'submitted' : 'admitted'
  const firm = firmOf(n)
  rows.applications.push({
    ...anApplication({
      chainId: chainIdOf(c),
      id: applicationIdOf(c, n),
      planId: planIdOf(c, firm),
      postId: postIdOf(c, firm),
      collegeId: collegeOf(c, firm),
      enterpriseId: organisationOf(c, firm),
      year: 2026,
      personId: personOf(c, n),
      importId: null,
      status,
      reviewDueOn: status === 'submitted' ? '2026-12-04' : null,
      admittedAt: status === 'admitted' ? '2026-01-05T03:00:00.000Z' : null,
    }),
    name: NAME,
    gender: 'male',
    birthYear: hasWorked(n) ? 1990 + chance.below(8) : 2004 + chance.below(5),
    ethnicity: null,
    education: null,
    school: null,
    studentNumber: null,
    origin: null,
    documentKind: 'residentIdentityCard',
    documentMask: MASK,
    mobileMask: '138****0001',
    mobileDigest: Buffer.from(`mobile of ${personOf(c, n)}`),
    sealed: new Uint8Array(1),
  })
}

/** People hired who are no apprentices, in the field that they learnt. */
function employmentOf({ rows }: Making, c: number, n: number): void {
  const person = APPRENTICES + n
  const firm = firmOf(person)
  rows.employments.push({
    ...aConfirmed({
      chainId: chainIdOf(c),
      id: EmploymentId.parse(idOf('employment', c * 2_000 + n)),
      enterpriseId: organisationOf(c, firm),
      personId: personOf(c, person),
      collegeId: collegeOf(c, firm),
      applicationId: applicationIdOf(c, person),
      planId: planIdOf(c, firm),
      demandId: demandIdOf(c, firm),
      apprenticeshipId: null,
      certificateId: null,
    }),
    name: NAME,
  })
}

/** What the firms of a chain offer, and everybody who has applied for it. */
export function addPeople(making: Making, c: number): void {
  for (let firm = 0; firm < FIRMS; firm += 1) demandOf(making, c, firm)
  for (let n = 0; n < EXAMINED + WAITING + ADMITTED; n += 1) applicationOf(making, c, n)
  for (let n = 0; n < 2 * FIRMS; n += 1) employmentOf(making, c, n)
  for (let n = 0; n < 5; n += 1) {
    making.rows.contributions.push(
      aContribution({
        chainId: chainIdOf(c),
        id: ContributionId.parse(idOf('contribution', c * 10 + n)),
        giverId: organisationOf(c, COLLEGES_FROM),
        dueOn: '2026-12-31',
      }),
    )
  }
}
