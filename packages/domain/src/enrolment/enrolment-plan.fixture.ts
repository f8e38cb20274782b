import { aSkillDemandId } from '../demand/skill-demand.fixture.ts'
import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import type { Facts } from './enrolment-plan-command.ts'
import type { DemandFact } from './enrolment-plan-quota.ts'
import {
  type EnrolmentPlan,
  EnrolmentPlanId,
  FieldGroup,
  type PlanPost,
  PlanPostId,
  type PlanTerms,
} from './enrolment-plan.ts'

export const anEnrolmentPlanId = (n: number) =>
  EnrolmentPlanId.parse(`01980000-0000-7000-8000-00000000f${100 + n}`)
export const aPlanPostId = (n: number) => PlanPostId.parse(`01980000-0000-7000-8000-00000000b${100 + n}`)

export const aPlanPost = (given: Partial<PlanPost> = {}): PlanPost => ({
  id: aPlanPostId(1),
  demandId: aSkillDemandId(1),
  majorCode: '460701',
  majorName: '汽车制造与试验技术',
  quota: 16,
  overReason: null,
  ...given,
})

export const somePlanTerms = (given: Partial<PlanTerms> = {}): PlanTerms => ({
  channel: 'modernApprenticeship',
  year: 2027,
  posts: [aPlanPost()],
  conditions: '普通高考报名考生；与企业签订劳动合同并参保满三个月。',
  applyFromOn: '2026-12-01',
  applyToOn: '2026-12-31',
  startsOn: '2027-03-01',
  payFloorFen: 300_000,
  documents: [
    { title: '招生计划批复', number: '粤教职函〔2026〕1号', issuer: '广东省教育厅', issuedOn: '2026-01-20' },
  ],
  ...given,
})

const ALL = FieldGroup.options

/** A sound plan of enterprise 3 and college 1; once sent, with the college's turn and the enterprise standing by it. */
export const anEnrolmentPlan = (given: Partial<EnrolmentPlan> = {}): EnrolmentPlan => {
  const { status = 'draft' } = given
  const wasSent = status !== 'draft'
  return {
    chainId: aChainId(1),
    id: anEnrolmentPlanId(1),
    enterpriseId: anOrganisationId(3),
    collegeId: anOrganisationId(1),
    terms: somePlanTerms(),
    turn: wasSent ? 'college' : 'enterprise',
    edition: 1,
    confirmed: { enterprise: wasSent ? [...ALL] : [], college: status === 'inForce' ? [...ALL] : [] },
    replyDueOn: status === 'negotiating' ? '2026-12-04' : null,
    sentAt: wasSent ? '2026-11-20T02:00:00.000Z' : null,
    inForceAt: status === 'inForce' ? '2026-11-21T02:00:00.000Z' : null,
    endedReason: status === 'declined' || status === 'withdrawn' ? '今年不再合作' : null,
    version: 0,
    ...given,
    status,
  }
}

export const aDemandFact = (given: Partial<DemandFact> = {}): DemandFact => ({
  id: aSkillDemandId(1),
  enterpriseId: anOrganisationId(3),
  status: 'published',
  headCount: 24,
  agreedPlaces: 0,
  ...given,
})

export const somePlanFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-23T02:00:00.000Z',
  today: '2026-11-23',
  actor: cast.enterprise,
  demands: [aDemandFact()],
  minimumWageFen: 250_000,
  replyDueOn: '2026-12-07',
  ...given,
})
