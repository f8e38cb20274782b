import type { AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import type { ApprenticeAgreement, Signatory } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { Command } from '@skillchain/domain/enrolment/apprentice-agreement-command'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { OccupationCode } from '@skillchain/domain/standard/occupation'
import { DivisionCode } from '@skillchain/domain/standard/region'

import { type Agreed, type AgreementStep, agree, namesFor, signing } from './agreements.ts'
import { plusDays } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { type SelfName, selves } from './sign-ins.ts'

/** A year's training to order, in which the rules find nothing wrong. */
const termsFor = ({ terms: { startsOn } }: EnrolmentPlan): AgreementTerms => {
  const endsOn = plusDays(startsOn, 364)
  return {
    programme: 'orderTraining',
    postName: '总装线装调工',
    occupationCode: OccupationCode.parse('6-22-02-01'),
    grade: 'level3',
    divisionCode: DivisionCode.parse('440100'),
    workplace: '广州市南沙区示范路 1 号总装车间（虚构）',
    hazardousPost: false,
    entertainmentVenue: false,
    throughAgency: false,
    siteStaff: 1_600,
    postStaff: 120,
    startsOn,
    endsOn,
    courseYear: 2,
    hoursPerDay: 8,
    hoursPerWeek: 40,
    nightShift: false,
    overtime: false,
    restDayWork: false,
    payFen: 480_000,
    comparisonPayFen: 600_000,
    payDay: 10,
    feesCharged: false,
    insurances: [
      {
        kind: 'internshipLiability',
        insurer: '粤安财产保险（虚构）',
        policyNumber: 'YA-2027-004-0001',
        fromOn: startsOn,
        toOn: endsOn,
        premiumBy: 'enterprise',
      },
      {
        kind: 'workInjury',
        insurer: '工伤保险经办机构（虚构）',
        policyNumber: 'GS-2027-004-0001',
        fromOn: startsOn,
        toOn: endsOn,
        premiumBy: 'enterprise',
      },
    ],
    evidence: [
      { kind: 'trainingOrder', reference: '演示订〔2026〕7号', issuedOn: plusDays(startsOn, -120) },
      { kind: 'guardianConsent', reference: '演示知〔2026〕7号', issuedOn: plusDays(startsOn, -110) },
    ],
    trainingPlan: '整车总装六个模块，每周企业四天、院校一天；企业导师与院校教师共同考核。',
    certificate: '期满参加汽车装调工三级认定，费用由企业承担。',
    safety: '上岗前完成三级安全教育；防护用品由企业免费发放。',
    lodging: '企业提供宿舍和工作日午餐，不收费用。',
    confidentiality: '对工艺文件、客户资料保密；学徒在岗形成的成果按国家规定办理。',
    jobOffer: '取得三级证书且考核合格的，企业优先录用并签订劳动合同。',
    subsidy: '学徒培训补贴由企业申领，专门用于培训。',
    termination: '任何一方提前三十日书面通知可以解除；违反安全与劳动保护规定的，学徒可以立即停止工作。',
    dispute: '先由企业、院校与学徒协商，协商不成的向劳动争议仲裁机构申请仲裁。',
  }
}

const person = (username: SelfName): Pick<Agreed, 'n' | 'name'> & { username: SelfName } => {
  const found = selves.find((each) => each.username === username)
  if (!found) throw new Error(`nobody signs in as ${username}`)
  return found
}

const send: AgreementStep = { by: 'lead', daysAgo: 7, command: { type: 'send', exceptions: [] } }
type Signs = readonly [as: Signatory, daysAgo: number]

/** What somebody does with the agreement of their own, after both organisations have done their part. */
function course(username: SelfName, signs: readonly Signs[], last?: Command): Agreed {
  const self = person(username)
  const by = (as: Signatory) =>
    as === 'enterprise' ? 'lead' : as === 'college' ? ('college-manager' as const) : username
  const signed = signs.map(([as, daysAgo]): AgreementStep => ({
    by: by(as),
    daysAgo,
    command: signing(as, self),
  }))
  const end: AgreementStep[] = last ? [{ by: username, daysAgo: 2, command: last }] : []
  return { ...self, daysAgo: 8, steps: [send, ...signed, ...end] }
}

const organisations: readonly Signs[] = [
  ['enterprise', 6],
  ['college', 5],
]
const everybody: readonly Signs[] = [...organisations, ['person', 4], ['guardian', 3]]

const signs = (as: 'enterprise' | 'college'): Command => ({ type: 'signAmendment', as, typedName: null })

/** The enterprise proposes more pay from the first day on; both organisations have signed, and the person is asked. */
function rise(plan: EnrolmentPlan): AgreementStep[] {
  const terms = termsFor(plan)
  const propose: Command = {
    type: 'propose',
    terms: { ...terms, payFen: 520_000, comparisonPayFen: 650_000 },
    names: namesFor(4, person('apprentice4').name),
    fromOn: terms.startsOn,
    reason: '同岗位工资上调，学徒报酬随之调整',
    exceptions: [],
  }
  return [
    { by: 'lead', daysAgo: 2, command: propose },
    { by: 'lead', daysAgo: 2, command: signs('enterprise') },
    { by: 'college-manager', daysAgo: 1, command: signs('college') },
  ]
}

const amending = (agreed: Agreed, plan: EnrolmentPlan): Agreed => ({
  ...agreed,
  steps: [...agreed.steps, ...rise(plan)],
})

const courses = (plan: EnrolmentPlan): Agreed[] => [
  course('apprentice', organisations),
  course('apprentice2', [...organisations, ['person', 3]]),
  course('apprentice3', everybody),
  amending(course('apprentice4', everybody), plan),
  course('apprentice5', everybody),
  course('apprentice6', organisations, {
    type: 'refuse',
    as: 'person',
    reason: '希望先在院校附近的车间培训，请调整工作地址。',
  }),
  { ...person('apprentice7'), daysAgo: 1, steps: [] },
]

/**
 * Agreements of the plan that this world follows: in force, to be signed, refused and not yet sent; and for each, which
 * of the invented people it is with.
 */
export function automotiveAgreements(
  story: Chronicle,
  plan: EnrolmentPlan,
): { agreements: ApprenticeAgreement[]; agreed: number[] } {
  const told = courses(plan)
  return {
    agreements: told.map((one) => agree(story, { plan, terms: termsFor(plan) }, one)),
    agreed: told.map(({ n }) => n),
  }
}
