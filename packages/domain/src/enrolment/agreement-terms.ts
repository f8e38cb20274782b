import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import { PersonName } from '../organisation/person-name.ts'
import { remark } from '../organisation/remark.ts'
import { Grade } from '../standard/grade.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { DivisionCode } from '../standard/region.ts'
import { EvidenceKind, ProgrammeType } from './programme.ts'

/** What an insurance is against: 实习责任险, 工伤保险, 意外伤害险. **Source:** domain study §4.3, §4.4. */
export const InsuranceKind = z.enum(['internshipLiability', 'workInjury', 'accident'])
export type InsuranceKind = z.infer<typeof InsuranceKind>

/** Who pays an insurance's premium. */
export const PremiumPayer = z.enum(['enterprise', 'college', 'person'])
export type PremiumPayer = z.infer<typeof PremiumPayer>

/** One policy that covers the person (保险): from its first to its last day, both counted. */
export const Insurance = z
  .strictObject({
    kind: InsuranceKind,
    insurer: z.string().trim().min(2).max(60),
    policyNumber: z.string().trim().min(4).max(40),
    fromOn: Day,
    toOn: Day,
    premiumBy: PremiumPayer,
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], error: 'agreement.period-reversed' })
export type Insurance = z.infer<typeof Insurance>

/** A paper the agreement rests on: what it is, its number, its day. */
export const Evidence = z.strictObject({
  kind: EvidenceKind,
  reference: z.string().trim().min(2).max(60),
  issuedOn: Day,
})
export type Evidence = z.infer<typeof Evidence>

/** A clause in words. */
const clause = remark(4, 1_000)

/** An amount of money for a month, in fen. */
const fen = z.int().positive().max(100_000_000)

const fields = {
  programme: ProgrammeType,
  postName: z.string().trim().min(2).max(60),
  occupationCode: OccupationCode,
  /** The grade that training leads to (培养目标等级). */
  grade: Grade,
  divisionCode: DivisionCode,
  /** Where the work is done, as an address. */
  workplace: z.string().trim().min(4).max(120),
  /** Whether the post is one of heavy (grade III and above), poisonous or otherwise harmful work. */
  hazardousPost: z.boolean(),
  /** Whether the work is in a bar, nightclub, karaoke, bathhouse, game hall or internet café. */
  entertainmentVenue: z.boolean(),
  /** Whether an intermediary or a labour dispatcher arranges or manages it. */
  throughAgency: z.boolean(),
  /** Staff on post at the site, and among them those of the same post: people, as the enterprise states them. */
  siteStaff: z.int().min(1).max(1_000_000),
  postStaff: z.int().min(1).max(1_000_000),
  startsOn: Day,
  endsOn: Day,
  /** Year of study on the first day, 1 being the first; null for whoever is no student. */
  courseYear: z.int().min(1).max(6).nullable(),
  hoursPerDay: z.int().min(1).max(24),
  hoursPerWeek: z.int().min(1).max(168),
  nightShift: z.boolean(),
  overtime: z.boolean(),
  /** Work on rest days and public holidays. */
  restDayWork: z.boolean(),
  /** Pay for a month before tax, in fen, and what it is compared with: the same post's wage or the firm's lowest. */
  payFen: fen,
  comparisonPayFen: fen,
  /** Day of the month on which it is paid, in money, to the person. */
  payDay: z.int().min(1).max(28),
  /** Whether a deposit, a fee or a share of the pay is asked of the person. */
  feesCharged: z.boolean(),
  insurances: z.array(Insurance).max(6),
  evidence: z.array(Evidence).max(8),
  trainingPlan: clause,
  /** Examination and certificate: which, and who pays. */
  certificate: clause,
  /** Safety training and protective equipment. */
  safety: clause,
  /** Lodging and meals. */
  lodging: clause,
  confidentiality: clause,
  /** What the person is offered after passing. */
  jobOffer: clause,
  /** To whom public subsidies go. */
  subsidy: clause,
  /** Early ending, and who answers for what. */
  termination: clause,
  dispute: clause,
}
export type TermField = keyof typeof fields

/**
 * What is agreed (协议条款), without the names of people: those are kept beside it.
 *
 * **Source:** domain study §4.4; 《职业学校学生实习管理规定》（教职成〔2021〕4号）; Guangdong draft opinions, article 8.
 */
export const AgreementTerms = z
  .strictObject(fields)
  .refine(({ startsOn, endsOn }) => startsOn < endsOn, {
    path: ['endsOn'],
    error: 'agreement.period-reversed',
  })
  .refine(({ siteStaff, postStaff }) => postStaff <= siteStaff, {
    path: ['postStaff'],
    error: 'agreement.post-staff-over-site',
  })
export type AgreementTerms = z.infer<typeof AgreementTerms>

/** The people an agreement names: the enterprise's mentor (企业导师), the college's teacher, the guardian of a minor. */
export const AgreementNames = z.strictObject({
  mentor: PersonName,
  teacher: PersonName,
  guardian: PersonName.nullable(),
})
export type AgreementNames = z.infer<typeof AgreementNames>

/** Terms that belong together; which group has changed decides who signs again. */
export const TERM_GROUPS = {
  post: [
    'programme',
    'postName',
    'occupationCode',
    'grade',
    'divisionCode',
    'workplace',
    'hazardousPost',
    'entertainmentVenue',
    'throughAgency',
    'siteStaff',
    'postStaff',
  ],
  period: ['startsOn', 'endsOn', 'courseYear'],
  hours: ['hoursPerDay', 'hoursPerWeek', 'nightShift', 'overtime', 'restDayWork'],
  pay: ['payFen', 'comparisonPayFen', 'payDay', 'feesCharged'],
  insurance: ['insurances'],
  training: ['trainingPlan', 'certificate'],
  welfare: ['safety', 'lodging'],
  confidentiality: ['confidentiality'],
  ending: ['jobOffer', 'subsidy', 'termination', 'dispute'],
  evidence: ['evidence'],
} as const satisfies Record<string, readonly TermField[]>
