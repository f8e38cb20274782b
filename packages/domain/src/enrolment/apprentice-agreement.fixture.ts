import { aChainId, aPersonId, aStudentId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { PersonName } from '../organisation/person-name.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { DivisionCode } from '../standard/region.ts'
import type { FindingFacts, Thresholds } from './agreement-finding.ts'
import type { AgreementNames, AgreementTerms, Insurance } from './agreement-terms.ts'
import type { FoundingFacts } from './agreement-evolve.ts'
import type { Command, Facts } from './apprentice-agreement-command.ts'
import {
  type Amendment,
  type ApprenticeAgreement,
  ApprenticeAgreementId,
  NO_SIGNATURES,
  type Signatory,
  type Signatures,
} from './apprentice-agreement.ts'
import { anApplication } from './application.fixture.ts'

export const anAgreementId = (n: number) =>
  ApprenticeAgreementId.parse(`01980000-0000-7000-8000-00000000c${String(n).padStart(3, '0')}`)

export const anInsurance = (given: Partial<Insurance> = {}): Insurance => ({
  kind: 'internshipLiability',
  insurer: '粤安财产保险（虚构）',
  policyNumber: 'GD-2027-000123',
  fromOn: '2027-03-01',
  toOn: '2028-02-29',
  premiumBy: 'enterprise',
  ...given,
})

/** Terms of a year's order training, in which nothing is wrong. */
export const someAgreementTerms = (given: Partial<AgreementTerms> = {}): AgreementTerms => ({
  programme: 'orderTraining',
  postName: '汽车装调工',
  occupationCode: OccupationCode.parse('6-22-02-01'),
  grade: 'level4',
  divisionCode: DivisionCode.parse('440115'),
  workplace: '广州市南沙区示范路 1 号（虚构）',
  hazardousPost: false,
  entertainmentVenue: false,
  throughAgency: false,
  siteStaff: 1_200,
  postStaff: 120,
  startsOn: '2027-03-01',
  endsOn: '2028-02-29',
  courseYear: 2,
  hoursPerDay: 8,
  hoursPerWeek: 40,
  nightShift: false,
  overtime: false,
  restDayWork: false,
  payFen: 360_000,
  comparisonPayFen: 420_000,
  payDay: 10,
  feesCharged: false,
  insurances: [anInsurance()],
  evidence: [{ kind: 'trainingOrder', reference: '订单〔2026〕3号', issuedOn: '2026-11-01' }],
  trainingPlan: '装配与调试六个模块，企业四天、院校一天。',
  certificate: '参加汽车装调工四级认定，费用由企业承担。',
  safety: '上岗前完成三级安全教育，防护用品由企业发放。',
  lodging: '企业提供宿舍和午餐。',
  confidentiality: '对工艺文件和客户资料保密。',
  jobOffer: '考核合格的，企业优先录用。',
  subsidy: '学徒补贴按规定拨付企业，用于培训。',
  termination: '任何一方提前三十日书面通知可以解除。',
  dispute: '先由校企与本人协商，协商不成的向劳动争议仲裁机构申请仲裁。',
  ...given,
})

export const someNames = (given: Partial<AgreementNames> = {}): AgreementNames => ({
  mentor: PersonName.parse('陈师傅'),
  teacher: PersonName.parse('李老师'),
  guardian: PersonName.parse('钟大明'),
  ...given,
})

export const thresholds: Thresholds = {
  'enrolment.youngest': 16,
  'agreement.adult': 18,
  'agreement.course-year': 2,
  'agreement.interns-of-site': 10,
  'agreement.interns-of-post': 20,
  'agreement.intern-hours-a-day': 8,
  'agreement.intern-hours-a-week': 40,
  'agreement.labour-hours-a-day': 8,
  'agreement.labour-hours-a-week': 44,
  'agreement.intern-pay': 80,
  'agreement.internship-months-least': 3,
  'agreement.internship-months-most': 8,
}

export const someFindingFacts = (given: Partial<FindingFacts> = {}): FindingFacts => ({
  thresholds,
  ageAtStart: 17,
  minor: true,
  guardianNamed: true,
  othersOfSite: 0,
  othersOfPost: 0,
  minimumWageFen: 250_000,
  heldFrom: null,
  ...given,
})

/** These parties' signatures under the first text. */
export const signedBy = (...parties: Signatory[]): Signatures => ({
  ...NO_SIGNATURES,
  ...Object.fromEntries(
    parties.map((party) => [party, { accountId: aPersonId(3), at: '2026-11-25T03:00:00.000Z', edition: 1 }]),
  ),
})

/** An agreement of enterprise 3, college 1 and the student, who is 16 and has a guardian. */
export const anAgreement = (given: Partial<ApprenticeAgreement> = {}): ApprenticeAgreement => {
  const { status = 'draft' } = given
  const all: Signatory[] = ['enterprise', 'college', 'person', 'guardian']
  return {
    chainId: aChainId(1),
    id: anAgreementId(1),
    applicationId: anApplication().id,
    planId: anApplication().planId,
    enterpriseId: anOrganisationId(3),
    collegeId: anOrganisationId(1),
    personId: aStudentId,
    terms: someAgreementTerms(),
    ageAtStart: 17,
    minor: true,
    edition: 1,
    signatures: status === 'inForce' ? signedBy(...all) : NO_SIGNATURES,
    exceptions: [],
    changes: [],
    draftedAt: '2026-11-20T03:00:00.000Z',
    sentAt: status === 'draft' ? null : '2026-11-21T03:00:00.000Z',
    inForceAt: status === 'inForce' ? '2026-11-25T03:00:00.000Z' : null,
    refusal:
      status === 'refused' ? { by: 'person', reason: '夜班太多', at: '2026-11-22T03:00:00.000Z' } : null,
    amendment: null,
    endedReason: status === 'withdrawn' || status === 'ended' ? '本人转学' : null,
    version: 0,
    ...given,
    status,
  }
}

/** A rise of the pay from June on, of the agreement that `anAgreement` makes, which nobody has signed. */
export const anAmendment = (given: Partial<Amendment> = {}): Amendment => ({
  edition: 2,
  at: '2026-11-26T03:00:00.000Z',
  organisationId: anOrganisationId(3),
  reason: '考核合格，调整报酬',
  groups: ['pay'],
  cleared: ['enterprise', 'college', 'person', 'guardian'],
  fromOn: '2027-06-01',
  terms: someAgreementTerms({ payFen: 400_000 }),
  ageAtStart: 17,
  minor: true,
  signatures: NO_SIGNATURES,
  exceptions: [],
  refusal: null,
  ...given,
})

type Proposal = Extract<Command, { type: 'propose' }>
export const aProposal = (terms: Partial<AgreementTerms>, given: Partial<Proposal> = {}): Proposal => ({
  type: 'propose',
  terms: someAgreementTerms(terms),
  names: someNames(),
  fromOn: '2027-06-01',
  reason: '考核合格，调整报酬',
  exceptions: [],
  ...given,
})

const plan = { payFloorFen: 350_000, occupationCode: '6-22-02-01' }
const when = { now: '2026-11-27T03:00:00.000Z', today: '2026-11-27' }

export const someAgreementFacts = (given: Partial<Facts> = {}): Facts => ({
  ...when,
  actor: cast.enterprise,
  names: { ...someNames(), person: '钟永' },
  judging: someFindingFacts(),
  plan,
  ...given,
})

export const someFoundingFacts = (given: Partial<FoundingFacts> = {}): FoundingFacts => ({
  ...when,
  actor: cast.enterprise,
  application: anApplication({ status: 'admitted', personId: aStudentId }),
  planInForce: true,
  plan,
  judging: { ageAtStart: 17, minor: true },
  ...given,
})
