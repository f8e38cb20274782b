import { plusDays } from '../kernel/calendar.ts'
import { ageOn } from '../organisation/resident-identity-number.ts'
import type { ParameterCode } from '../standard/parameter-code.ts'
import type { AgreementTerms } from './agreement-terms.ts'
import { uncovered } from './insured-days.ts'
import { type FindingRule, type Programme, programmes } from './programme.ts'

/** Every threshold that agreements are judged by; the values in force on a day are looked up by these codes. */
export const agreementParameters = [
  'enrolment.youngest',
  'agreement.adult',
  'agreement.course-year',
  'agreement.interns-of-site',
  'agreement.interns-of-post',
  'agreement.intern-hours-a-day',
  'agreement.intern-hours-a-week',
  'agreement.labour-hours-a-day',
  'agreement.labour-hours-a-week',
  'agreement.intern-pay',
  'agreement.internship-months-least',
  'agreement.internship-months-most',
] as const satisfies readonly ParameterCode[]
export type Thresholds = Readonly<Record<(typeof agreementParameters)[number], number>>

/** What judging terms takes besides the terms. */
export interface FindingFacts {
  readonly thresholds: Thresholds
  /** Completed years on the first day that the terms hold. */
  readonly ageAtStart: number
  /** Whether the person is not of age on the day the text is written, and whether a guardian is named. */
  readonly minor: boolean
  readonly guardianNamed: boolean
  /** Others whom the same enterprise has under agreement as students in these days, and those on the same post. */
  readonly othersOfSite: number
  readonly othersOfPost: number
  /** For a month at the place, in fen; null where none is on record. */
  readonly minimumWageFen: number | null
  /** The first day of an amended text: the days before it were judged by the text that held on them. */
  readonly heldFrom: string | null
}

/** `block` keeps an agreement from being sent; `warn` is said and no more. */
export type Severity = 'block' | 'warn'

interface RuleFacts {
  readonly severity: Severity
  readonly source: string
  /** Whether the rule itself allows for exceptions: 原则上, 一般, 特殊专业. */
  readonly exceptable: boolean
}

const INTERNS = '《职业学校学生实习管理规定》（教职成〔2021〕4号）'
const RATIO = '《职业学校学生实习管理规定》（2016年）第九条，2021年修订后为“一般不超过”'
const block = (source: string, exceptable = false): RuleFacts => ({ severity: 'block', source, exceptable })
const warn = (source: string): RuleFacts => ({ severity: 'warn', source, exceptable: false })

/** Where each rule comes from and how strict it is. **Source:** domain study §4.3. */
export const ruleFacts: Readonly<Record<FindingRule, RuleFacts>> = {
  age: block(`《劳动法》第十五条；${INTERNS}第十六条（二）`),
  courseYear: block(`${INTERNS}第十六条（一）`),
  guardian: block(`《民法典》第十九条、第二十三条；${INTERNS}，监护人知情同意`),
  harmfulPost: block(`《劳动法》第六十四条；${INTERNS}第十六条（三）（七）`),
  venue: block(`${INTERNS}第十六条（五）`),
  agency: block(`${INTERNS}第十六条（六）`),
  siteRatio: block(RATIO, true),
  postRatio: block(RATIO, true),
  length: warn(`${INTERNS}，岗位实习时间一般为六个月`),
  hoursPerDay: block(`《劳动法》第三十六条；${INTERNS}第十七条`),
  hoursPerWeek: block(`《劳动法》第三十六条；${INTERNS}第十七条`),
  nightShift: block(`${INTERNS}第十七条`, true),
  overtime: block(`${INTERNS}第十七条`),
  restDayWork: block(`${INTERNS}第十七条`, true),
  pay: block(`${INTERNS}第十八条`, true),
  minimumWage: block('《最低工资规定》（2004）第三条、第十二条；人社部发〔2021〕39号'),
  fees: block(`《劳动合同法》第九条；${INTERNS}，不得向学生收取费用`),
  insurance: block(`${INTERNS}，实习责任保险`),
  premium: block(`${INTERNS}，保险费不得向学生收取`),
  evidence: block('培养类型各自的前置材料（人社部发〔2021〕39号、粤教职函〔2026〕1号、教职成〔2021〕4号）'),
}

/** One thing that is wrong with the terms: which rule, where it says so, and what the sentence quotes. */
export interface Finding extends RuleFacts {
  readonly rule: FindingRule
  readonly params: Readonly<Record<string, string | number>>
}

type Params = Finding['params']
type Judge = (terms: AgreementTerms, facts: FindingFacts, programme: Programme) => Params | false

const when = (wrong: boolean, params: Params = {}): Params | false => wrong && params

const hours = (programme: Programme, { thresholds }: FindingFacts, span: 'day' | 'week') =>
  thresholds[`agreement.${programme.student ? 'intern' : 'labour'}-hours-a-${span}`]

const ratio = (people: number, staff: number, percent: number): Params | false =>
  when(people * 100 > staff * percent, { people, staff, percent })

/** The first day on which terms are acted on: their own, or of an amended text the day from which it holds. */
export const firstDay = (startsOn: string, heldFrom: string | null): string =>
  heldFrom !== null && heldFrom > startsOn ? heldFrom : startsOn

/** Whole months, the last day counted: from the first of March to the last of May they are three. */
const monthsBetween = ({ startsOn, endsOn }: AgreementTerms) => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = startsOn.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = plusDays(endsOn, 1).split('-').map(Number)
  const whole = (toYear - fromYear) * 12 + toMonth - fromMonth
  return toDay < fromDay ? whole - 1 : whole
}

function lengthIs(terms: AgreementTerms, { thresholds }: FindingFacts): Params | false {
  const months = monthsBetween(terms)
  const least = thresholds['agreement.internship-months-least']
  const most = thresholds['agreement.internship-months-most']
  return when(months < least || months > most, { months, least, most })
}

function payIs({ payFen, comparisonPayFen }: AgreementTerms, { thresholds }: FindingFacts): Params | false {
  const percent = thresholds['agreement.intern-pay']
  return when(payFen * 100 < comparisonPayFen * percent, {
    payYuan: payFen / 100,
    leastYuan: Math.ceil((comparisonPayFen * percent) / 100) / 100,
    percent,
  })
}

const judges: Readonly<Record<FindingRule, Judge>> = {
  age: (_, { ageAtStart, thresholds }) =>
    when(ageAtStart < thresholds['enrolment.youngest'], {
      age: ageAtStart,
      least: thresholds['enrolment.youngest'],
    }),
  courseYear: ({ courseYear }, { thresholds }) =>
    when(courseYear === null || courseYear < thresholds['agreement.course-year'], {
      least: thresholds['agreement.course-year'],
    }),
  guardian: (_, { minor, guardianNamed }) => when(minor && !guardianNamed),
  harmfulPost: ({ hazardousPost }, { ageAtStart, thresholds }, { student }) =>
    when(hazardousPost && (student || ageAtStart < thresholds['agreement.adult'])),
  venue: ({ entertainmentVenue }) => when(entertainmentVenue),
  agency: ({ throughAgency }) => when(throughAgency),
  siteRatio: ({ siteStaff }, { othersOfSite, thresholds }) =>
    ratio(othersOfSite + 1, siteStaff, thresholds['agreement.interns-of-site']),
  postRatio: ({ postStaff }, { othersOfPost, thresholds }) =>
    ratio(othersOfPost + 1, postStaff, thresholds['agreement.interns-of-post']),
  length: lengthIs,
  hoursPerDay: ({ hoursPerDay }, facts, programme) =>
    when(hoursPerDay > hours(programme, facts, 'day'), {
      hours: hoursPerDay,
      most: hours(programme, facts, 'day'),
    }),
  hoursPerWeek: ({ hoursPerWeek }, facts, programme) =>
    when(hoursPerWeek > hours(programme, facts, 'week'), {
      hours: hoursPerWeek,
      most: hours(programme, facts, 'week'),
    }),
  nightShift: ({ nightShift }) => when(nightShift),
  overtime: ({ overtime }) => when(overtime),
  restDayWork: ({ restDayWork }) => when(restDayWork),
  pay: payIs,
  minimumWage: ({ payFen }, { minimumWageFen }) =>
    when(minimumWageFen !== null && payFen < minimumWageFen, {
      payYuan: payFen / 100,
      leastYuan: (minimumWageFen ?? 0) / 100,
    }),
  fees: ({ feesCharged }) => when(feesCharged),
  insurance: ({ insurances, startsOn, endsOn }, { heldFrom }) =>
    uncovered(insurances, { fromOn: firstDay(startsOn, heldFrom), toOn: endsOn }) ?? false,
  premium: ({ insurances }) => when(insurances.some(({ premiumBy }) => premiumBy === 'person')),
  evidence: ({ evidence }, _, programme) => {
    const kind = programme.evidence.find((wanted) => !evidence.some((paper) => paper.kind === wanted))
    return kind !== undefined && { kind }
  },
}

/** Everything that the rules of the terms' programme find wrong with them, in the order of the rules. */
export function findingsIn(terms: AgreementTerms, facts: FindingFacts): Finding[] {
  const programme = programmes[terms.programme]
  return programme.rules.flatMap((rule) => {
    const params = judges[rule](terms, facts, programme)
    return params === false ? [] : [{ rule, params, ...ruleFacts[rule] }]
  })
}

/** How old somebody is for an agreement: completed years on its first day, and whether not yet of age on another. */
export const agesFor = (
  bornOn: string,
  { startsOn, today, adult }: { startsOn: string; today: string; adult: number },
) => ({ ageAtStart: ageOn(bornOn, startsOn), minor: ageOn(bornOn, today) < adult })
