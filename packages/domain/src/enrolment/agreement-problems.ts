import { defineProblems } from '../kernel/problem.ts'

const CONTRACT = '《民法典》第四百九十条'
const AMENDED = '《民法典》第五百四十三条'

/** What can be refused about an apprentice agreement. */
export const problem = defineProblems({
  'agreement.out-of-turn': { kind: 'rule' },
  'agreement.period-reversed': { kind: 'invalid' },
  'agreement.post-staff-over-site': { kind: 'invalid' },
  'agreement.not-admitted': { kind: 'rule' },
  'agreement.plan-not-in-force': { kind: 'rule' },
  'agreement.starts-past': { kind: 'rule' },
  'agreement.occupation-differs': { kind: 'rule' },
  'agreement.pay-below-plan': { kind: 'rule' },
  'agreement.guardian-unnamed': { kind: 'rule', source: '《民法典》第十九条、第二十三条' },
  'agreement.findings-open': { kind: 'rule', source: '《职业学校学生实习管理规定》（教职成〔2021〕4号）' },
  'agreement.no-exception': { kind: 'rule' },
  'agreement.unchanged': { kind: 'rule' },
  'agreement.not-a-signatory': { kind: 'forbidden' },
  'agreement.signed-already': { kind: 'rule', source: CONTRACT },
  'agreement.name-differs': { kind: 'invalid', source: CONTRACT },
  'agreement.amendment-open': { kind: 'rule' },
  'agreement.amendment-none': { kind: 'rule' },
  'agreement.amendment-early': { kind: 'rule', source: AMENDED },
  'agreement.amendment-late': { kind: 'rule', source: AMENDED },
  'agreement.amendment-after': { kind: 'rule' },
  'agreement.start-held': { kind: 'rule', source: AMENDED },
  'agreement.not-asked': { kind: 'rule' },
  'agreement.not-the-proposer': { kind: 'forbidden' },
  'agreement.characters': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
