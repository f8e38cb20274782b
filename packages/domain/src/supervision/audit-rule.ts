import { z } from 'zod'

import type { ParameterCode } from '../standard/rule-parameter.ts'

/**
 * The rules that look for contradictions between records (审计规则). Numbers up to 40 are those of the catalogue that the
 * product is built after; later ones are our own.
 */
export const AuditRuleCode = z.enum(['R-26', 'R-27', 'R-35', 'R-40', 'R-41', 'R-42'])
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
  /** A member without any activity (空壳链). */
  'R-35': { severity: 'medium', source: OURS, parameters: ['supervision.dormant-member'] },
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
