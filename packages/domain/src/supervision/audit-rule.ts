import { z } from 'zod'

import type { ParameterCode } from '../standard/parameter-code.ts'

/**
 * The rules that look for contradictions between records (审计规则). Numbers up to 40 are those of the catalogue that the
 * product is built after; later ones are our own.
 */
export const AuditRuleCode = z.enum([
  'R-01',
  'R-02',
  'R-03',
  'R-05',
  'R-06',
  'R-07',
  'R-12',
  'R-13',
  'R-14',
  'R-15',
  'R-16',
  'R-17',
  'R-18',
  'R-19',
  'R-20',
  'R-21',
  'R-22',
  'R-24',
  'R-25',
  'R-26',
  'R-27',
  'R-29',
  'R-30',
  'R-31',
  'R-33',
  'R-35',
  'R-37',
  'R-40',
  'R-41',
  'R-42',
])
export type AuditRuleCode = z.infer<typeof AuditRuleCode>

/** How much hangs on a clue, the gravest first: `critical` stops what is under way, `low` is a note. */
export const Severity = z.enum(['critical', 'high', 'medium', 'low'])
export type Severity = z.infer<typeof Severity>

interface AuditRule {
  readonly severity: Severity
  /** The article that is contradicted, or that the rule is our own. */
  readonly source: string
  /** Thresholds, as dated rows of the parameters' table; a rule holds no number of its own. */
  readonly parameters: readonly ParameterCode[]
}

const OURS = '本系统规则'

/** What each rule is, besides how it finds what it finds; its name is the message `supervision.rule.<code>.title`. */
export const auditRules = {
  /** One person at two places at a time (同一身份并发参评). */
  'R-01': { severity: 'critical', source: OURS, parameters: ['supervision.travel-time'] },
  /** Two certificates of one person too close together (一人多证). */
  'R-02': {
    severity: 'high',
    source: '国家同一年度“一人一证”原则',
    parameters: ['certificate.years-between'],
  },
  /** Somebody assessed by whoever has taught them (考评自己的学员). */
  'R-03': { severity: 'critical', source: OURS, parameters: ['supervision.taught-within'] },
  /** An assessor whose card has run out or is for something else (考评员资质不符). */
  'R-05': { severity: 'critical', source: OURS, parameters: [] },
  /** An assessor at two sites on one day (考评员时空冲突). */
  'R-06': { severity: 'critical', source: OURS, parameters: [] },
  /** More people at an exam than the site has seats (座位超容). */
  'R-07': { severity: 'critical', source: OURS, parameters: [] },
  /** A body of which far more, or far fewer, pass than of others (合格率离群). */
  'R-12': {
    severity: 'high',
    source: OURS,
    parameters: [
      'supervision.pass-rate-people',
      'supervision.pass-rate-deviations',
      'supervision.pass-rate-gap',
      'supervision.pass-rate-all',
    ],
  },
  /** Many exams or certificates soon after a body was filed (短期集中发证). */
  'R-13': {
    severity: 'high',
    source: OURS,
    parameters: ['supervision.burst-days', 'supervision.burst-certificates', 'supervision.burst-batches'],
  },
  /** An exam that the body's filing does not cover (超范围评价). */
  'R-14': {
    severity: 'critical',
    source: '《广东省关于加强新时代高技能人才队伍建设的实施意见》（征求意见稿）第十四条',
    parameters: [],
  },
  /** A filing that has run out, or by which nobody is examined (备案过期、休眠). */
  'R-15': { severity: 'critical', source: OURS, parameters: ['supervision.dormant-body'] },
  /** More hours of training than a day has room for (课时不可能). */
  'R-16': { severity: 'high', source: OURS, parameters: ['agreement.intern-hours-a-day'] },
  /** A station used while it is closed (基地闭馆时段). */
  'R-17': { severity: 'high', source: OURS, parameters: [] },
  /** Somebody said to be there whom nothing has ever recorded (幽灵学员). */
  'R-18': { severity: 'critical', source: OURS, parameters: ['supervision.ghost-sessions'] },
  /** A certificate without an exam passed (无证据发证). */
  'R-19': { severity: 'critical', source: OURS, parameters: [] },
  /** A number that does not fit its certificate (编号异常). */
  'R-20': { severity: 'high', source: '职业技能等级证书编码规则', parameters: [] },
  /** A certificate before the end of publicity (早于公示发证). */
  'R-21': { severity: 'high', source: OURS, parameters: [] },
  /** Entry conditions that records do not bear out (申报条件不符). */
  'R-22': {
    severity: 'high',
    source: '《国家职业标准编制技术规程（2023年版）》申报条件',
    parameters: ['enrolment.youngest'],
  },
  /** Years of work that rest on a promise alone (年限仅凭承诺). */
  'R-24': { severity: 'medium', source: OURS, parameters: ['supervision.promised-years'] },
  /** Training on post without an agreement in force (合同时序不符). */
  'R-25': {
    severity: 'high',
    source: '《职业学校学生实习管理规定》（教职成〔2021〕4号）',
    parameters: [],
  },
  /** Pay below the minimum wage (低于最低工资). */
  'R-26': {
    severity: 'high',
    source: '《最低工资规定》（2004）第十二条',
    parameters: ['standard.minimum-wage'],
  },
  /** Placed on a post below the age at which work is allowed (实习违规·年龄). */
  'R-27': {
    severity: 'critical',
    source: '《职业学校学生实习管理规定》（教职成〔2021〕4号）第十六条第二项',
    parameters: ['enrolment.youngest'],
  },
  /** A mentor who teaches too many (带教失衡). */
  'R-29': { severity: 'medium', source: OURS, parameters: ['training.mentor-load'] },
  /** Two who praise each other, and whom nobody else praises (互评合谋). */
  'R-30': {
    severity: 'medium',
    source: OURS,
    parameters: ['supervision.collusion-rounds', 'supervision.collusion-gap'],
  },
  /** One telephone of many people, or one device that many check in with (共用联系信息). */
  'R-31': {
    severity: 'high',
    source: OURS,
    parameters: ['supervision.shared-mobile', 'supervision.shared-device'],
  },
  /** Scores, attendance or evidence that changed after the end (事后改动). */
  'R-33': { severity: 'critical', source: OURS, parameters: [] },
  /** A member without any activity (空壳链). */
  'R-35': { severity: 'medium', source: OURS, parameters: ['supervision.dormant-member'] },
  /** People hired for something else than they learnt (证岗不符). */
  'R-37': { severity: 'low', source: OURS, parameters: ['supervision.unlike-posts'] },
  /** A post that now pays less than people were enrolled for (工资与承诺不符). */
  'R-40': { severity: 'medium', source: OURS, parameters: ['supervision.pay-shortfall'] },
  /** Applications left unanswered beyond their day (审核超期). */
  'R-41': { severity: 'medium', source: OURS, parameters: ['enrolment.application-review'] },
  /** A contribution promised and not delivered (承诺未兑现). */
  'R-42': {
    severity: 'low',
    source: '《广东省关于加强新时代高技能人才队伍建设的实施意见》（征求意见稿）第十条',
    parameters: [],
  },
} as const satisfies Record<AuditRuleCode, AuditRule>

/** Whether a rule is looked at in a division and all that lies in it; on where nobody has said otherwise. */
export const AuditSwitch = z.object({
  code: AuditRuleCode,
  /** Prefix of divisions, GB/T 2260. */
  division: z.string().regex(/^\d{2}(\d{2}){0,2}$/),
  on: z.boolean(),
  /** Why it was switched, in the regulator's words. */
  reason: z.string().trim().min(2).max(300),
})
export type AuditSwitch = z.infer<typeof AuditSwitch>

/** What the smallest division around a place says of a rule counts. */
export function isOn(
  switches: readonly AuditSwitch[],
  { code, division }: { readonly code: AuditRuleCode; readonly division: string },
): boolean {
  const [nearest] = switches
    .filter((each) => each.code === code && division.startsWith(each.division))
    .toSorted((a, b) => b.division.length - a.division.length)
  return nearest?.on ?? true
}

/** How clues of one rule have been judged. */
export interface Judged {
  /** All that were ever found. */
  readonly found: number
  readonly open: number
  /** Taken up, or merged into one that was. */
  readonly upheld: number
  readonly falseAlarms: number
}

/** The share of judged clues that were no false alarms, in whole percent; null before any has been judged. */
export function precisionOf({ upheld, falseAlarms }: Judged): number | null {
  const judged = upheld + falseAlarms
  return judged === 0 ? null : Math.round((upheld / judged) * 100)
}
