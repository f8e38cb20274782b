import { z } from 'zod'

/**
 * Under which programme somebody is trained (培养类型): 企业新型学徒制, 学生学徒制, 普通现代学徒制（在职职工）, 订单培养,
 * 委托培养, 岗位实习. They differ in who the person is and when the labour contract comes, and so in their rules.
 *
 * **Source:** domain study §4.1; 人社部发〔2021〕39号; 粤教职函〔2026〕1号; 教职成〔2021〕4号.
 */
export const ProgrammeType = z.enum([
  'enterpriseNewApprenticeship',
  'studentApprentice',
  'modernApprenticeshipEmployee',
  'orderTraining',
  'commissionTraining',
  'postInternship',
])
export type ProgrammeType = z.infer<typeof ProgrammeType>

/** Papers that an agreement may rest on: 劳动合同, 社会保险参保证明, 备案, 监护人知情同意书, 订单（委托）培养协议, 实习方案. */
export const EvidenceKind = z.enum([
  'labourContract',
  'socialInsurance',
  'filing',
  'guardianConsent',
  'trainingOrder',
  'internshipPlan',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What can be wrong with an agreement's terms. */
export const FindingRule = z.enum([
  'age',
  'courseYear',
  'guardian',
  'harmfulPost',
  'venue',
  'agency',
  'siteRatio',
  'postRatio',
  'length',
  'hoursPerDay',
  'hoursPerWeek',
  'nightShift',
  'overtime',
  'restDayWork',
  'pay',
  'minimumWage',
  'fees',
  'insurance',
  'premium',
  'evidence',
])
export type FindingRule = z.infer<typeof FindingRule>

/** The rules of one programme: which are asked, and which papers must be there before the agreement is sent. */
export interface Programme {
  /** A student is bound by the rules for interns, which are the stricter; an employee by labour law. */
  readonly student: boolean
  /** When the labour contract is made, seen from the agreement; `none`: the programme knows no such contract. */
  readonly contract: 'before' | 'after' | 'none'
  readonly evidence: readonly EvidenceKind[]
  readonly rules: readonly FindingRule[]
}

const everybody = ['age', 'guardian', 'harmfulPost', 'hoursPerDay', 'hoursPerWeek', 'minimumWage'] as const
const papers = ['fees', 'insurance', 'evidence'] as const
/** Of students, whatever the programme is called: until they graduate the stricter rule holds. */
const students = [
  'venue',
  'agency',
  'siteRatio',
  'postRatio',
  'nightShift',
  'overtime',
  'restDayWork',
  'pay',
  'premium',
] as const

/**
 * The rule set of each programme, as data.
 *
 * **Source:** domain study §4.1 and §4.3. That the stricter rule holds for a student apprentice until graduation is our
 * own decision, ADR-0021.
 */
export const programmes: Readonly<Record<ProgrammeType, Programme>> = {
  enterpriseNewApprenticeship: {
    student: false,
    contract: 'before',
    evidence: ['labourContract'],
    rules: [...everybody, ...papers],
  },
  studentApprentice: {
    student: true,
    contract: 'after',
    evidence: [],
    rules: [...everybody, ...papers, ...students, 'courseYear'],
  },
  modernApprenticeshipEmployee: {
    student: false,
    contract: 'before',
    evidence: ['labourContract', 'socialInsurance'],
    rules: [...everybody, ...papers],
  },
  orderTraining: {
    student: true,
    contract: 'none',
    evidence: ['trainingOrder'],
    rules: [...everybody, ...papers, ...students],
  },
  commissionTraining: {
    student: true,
    contract: 'none',
    evidence: ['trainingOrder'],
    rules: [...everybody, ...papers, ...students],
  },
  postInternship: {
    student: true,
    contract: 'none',
    evidence: ['internshipPlan'],
    rules: [...everybody, ...papers, ...students, 'courseYear', 'length'],
  },
}
