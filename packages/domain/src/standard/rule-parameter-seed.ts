import { cities } from './region.ts'
import type { ParameterCode } from './parameter-code.ts'
import type { RuleParameter } from './rule-parameter.ts'

const PROVINCE = '44'
const SHENZHEN = '深圳市链主培育单位申报通知（2026年1月）'
const OURS = '本系统默认值，待主管部门规定'
const ONE_A_YEAR = '国家同一年度“一人一证”原则，间隔待与主管部门核对'

const INTERNS = '《职业学校学生实习管理规定》（教职成〔2021〕4号）'
const LABOUR = '《劳动法》第三十六条'

const since = (code: ParameterCode, value: number, source: string): RuleParameter => ({
  code,
  division: PROVINCE,
  validFromOn: '2021-01-01',
  validToOn: null,
  value,
  source,
  confirmed: source !== OURS && source !== SHENZHEN && source !== ONE_A_YEAR,
})

/** From which share on an indicator is good, in percent. */
const indicators: readonly (readonly [ParameterCode, number, string])[] = [
  ['quality.deliveries-evidenced', 95, OURS],
  ['quality.plans-approved', 95, OURS],
  ['quality.plans-logged', 100, OURS],
  ['quality.places-demanded', 90, OURS],
  ['quality.applicants-undisputed', 98, OURS],
  ['quality.reviews-given', 80, OURS],
  ['quality.certificates-standing', 99, OURS],
  ['quality.apprentices-agreed', 100, OURS],
  ['quality.candidates-evidenced', 80, OURS],
  ['quality.attendance-valid', 90, OURS],
  ['quality.promises-kept', 90, OURS],
  ['quality.demand-covered', 70, OURS],
  ['quality.plans-agreed', 60, OURS],
  ['quality.places-filled', 80, OURS],
  ['quality.applicants-admitted', 50, OURS],
  ['quality.applications-overdue', 5, OURS],
  ['quality.invitations-accepted', 60, OURS],
  ['quality.placements-confirmed', 90, OURS],
  ['quality.certified-placed', 80, OURS],
  ['quality.placements-matching', 80, OURS],
  ['quality.retained-six-months', 75, OURS],
  ['quality.retained-twelve-months', 75, OURS],
  // Taken over from the opinions' aim for people in work: the demand that leads to them is measured by the same.
  ['quality.skilled-certificates', 35, '关于加强新时代广东高技能人才队伍建设的实施意见 第二条'],
  ['quality.skilled-demand', 35, '关于加强新时代广东高技能人才队伍建设的实施意见 第二条'],
]

const general: readonly RuleParameter[] = [
  // Shenzhen's conditions, taken for the province until it sets its own.
  since('network.leader-insured-staff', 300, SHENZHEN),
  since('network.leader-firms-brought', 5, SHENZHEN),
  since('network.leader-posts-offered', 300, SHENZHEN),
  since('network.leader-clean-years', 3, SHENZHEN),
  since('network.colleges', 1, OURS),
  since('network.evaluation-bodies', 1, OURS),
  since('network.invitation-answer', 10, OURS),
  since('network.filing-review', 20, '参照《行政许可法》第四十二条'),
  since('network.filing-correction', 15, OURS),
  since('enrolment.plan-answer', 5, OURS),
  since('enrolment.plan-reminder', 2, OURS),
  since('organisation.reminders-a-day', 1, OURS),
  since('enrolment.application-review', 5, OURS),
  since('enrolment.import-undo', 24, OURS),
  since('enrolment.youngest', 16, '《劳动法》第十五条'),
  since('quality.review-window', 14, OURS),
  since('quality.review-raters', 3, OURS),
  ...indicators.map(([code, percent, source]) => since(code, percent, source)),
  since('agreement.adult', 18, '《民法典》第十七条'),
  since('agreement.course-year', 2, `${INTERNS}第十六条（一）`),
  since('agreement.interns-of-site', 10, '《职业学校学生实习管理规定》（2016年）第九条，2021年修订沿用'),
  since('agreement.interns-of-post', 20, '《职业学校学生实习管理规定》（2016年）第九条，2021年修订沿用'),
  since('agreement.intern-hours-a-day', 8, `${INTERNS}第十七条`),
  since('agreement.intern-hours-a-week', 40, `${INTERNS}第十七条`),
  since('agreement.labour-hours-a-day', 8, LABOUR),
  since('agreement.labour-hours-a-week', 44, LABOUR),
  since('agreement.intern-pay', 80, `${INTERNS}第十八条`),
  since('agreement.internship-months-least', 3, OURS),
  since('agreement.internship-months-most', 8, OURS),
  since('training.booking-answer', 2, OURS),
  since('training.booking-horizon', 90, OURS),
  since('training.check-in-step', 30, OURS),
  since('training.check-in-grace', 60, OURS),
  since('training.check-in-opens', 30, OURS),
  since('training.check-in-late', 10, OURS),
  since('training.check-in-offline', 12, OURS),
  since('training.evidence-tolerance', 15, OURS),
  since('training.study-hour', 45, OURS),
  since('evaluation.filing-review', 20, '参照《行政许可法》第四十二条'),
  since('evaluation.filing-years', 3, OURS),
  since('evaluation.pass-mark', 60, '国家职业标准：各部分均实行百分制，60分以上为合格'),
  since('evaluation.marker-gap', 10, OURS),
  since('evaluation.assessors', 3, OURS),
  since('evaluation.assessor-rotation', 3, OURS),
  since('evaluation.publicity', 5, OURS),
  since('evaluation.plan-before', 10, OURS),
  since('evaluation.registration-before', 7, OURS),
  since('evaluation.seating-before', 5, OURS),
  since('evaluation.preparation-before', 5, OURS),
  since('evaluation.scoring-after', 3, OURS),
  since('evaluation.publicity-after', 5, OURS),
  since('evaluation.certificate-after', 10, OURS),
  since('evaluation.completion-after', 10, OURS),
  since('certificate.years-between', 1, ONE_A_YEAR),
  since('training.mentor-load', 5, OURS),
  since('employment.first-stay', 6, OURS),
  since('employment.second-stay', 12, OURS),
  since('employment.placed-within', 6, OURS),
  since('supervision.small-cell', 5, OURS),
  since('supervision.dormant-member', 365, OURS),
  since('supervision.burst-days', 60, OURS),
  since('supervision.burst-certificates', 1_000, OURS),
  since('supervision.burst-batches', 10, OURS),
  since('supervision.dormant-body', 365, OURS),
  since('supervision.promised-years', 20, OURS),
  since('supervision.unlike-posts', 10, OURS),
  since('supervision.pay-shortfall', 10, OURS),
  since('supervision.travel-time', 120, OURS),
  since('supervision.taught-within', 24, OURS),
  since('supervision.shared-mobile', 3, OURS),
  since('supervision.shared-device', 3, OURS),
  since('supervision.pass-rate-people', 30, OURS),
  since('supervision.pass-rate-deviations', 3, OURS),
  since('supervision.pass-rate-gap', 15, OURS),
  since('supervision.pass-rate-all', 60, OURS),
  since('supervision.ghost-sessions', 5, OURS),
  since('supervision.collusion-rounds', 2, OURS),
  since('supervision.collusion-gap', 1, OURS),
  since('supervision.evidence-answer', 5, OURS),
  since('supervision.hearing', 5, '参照《行政处罚法》第六十四条第一项'),
  since('supervision.rectification-plan', 5, OURS),
  since('supervision.rectification', 15, OURS),
  since('supervision.recheck', 10, OURS),
  since('supervision.rectification-extension', 10, OURS),
]

interface Wage {
  readonly validFromOn: string
  readonly validToOn: string | null
  readonly source: string
  readonly confirmed: boolean
  /** Fen a month and fen an hour, by class of city; Shenzhen sets its month's wage itself. */
  readonly classes: Readonly<Record<1 | 2 | 3 | 4 | 'shenzhen', readonly [month: number, hour: number]>>
}

const wages: readonly Wage[] = [
  {
    validFromOn: '2021-12-01',
    validToOn: '2025-02-28',
    source: '粤府函〔2021〕345号',
    confirmed: true,
    classes: {
      1: [230_000, 2_220],
      shenzhen: [236_000, 2_220],
      2: [190_000, 1_810],
      3: [172_000, 1_700],
      4: [162_000, 1_610],
    },
  },
  {
    validFromOn: '2025-03-01',
    validToOn: null,
    source: '广东省最低工资标准（2025年3月1日起），数值待与公布文本核对',
    confirmed: false,
    classes: {
      1: [250_000, 2_370],
      shenzhen: [252_000, 2_370],
      2: [208_000, 1_980],
      3: [185_000, 1_830],
      4: [175_000, 1_740],
    },
  },
]

const minimumWages = wages.flatMap(({ classes, ...dated }) =>
  cities.flatMap(({ code, wageClass }): RuleParameter[] => {
    const [month, hour] = classes[code === '440300' ? 'shenzhen' : wageClass]
    const row = { division: code.slice(0, 4), ...dated }
    return [
      { code: 'standard.minimum-wage', value: month, ...row },
      { code: 'standard.minimum-hourly-wage', value: hour, ...row },
    ]
  }),
)

/** The parameters a new installation starts with; a regulator adds later ones as they are published. */
export const seedParameters: readonly RuleParameter[] = [...general, ...minimumWages]
