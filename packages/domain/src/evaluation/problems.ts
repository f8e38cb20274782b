import { defineProblems } from '../kernel/problem.ts'

const FILING = '广东省产教评技能生态链工作意见（征求意见稿）第十四条'
const ONE_A_YEAR = '国家关于职业技能等级认定同一年度“一人一证”的要求'
const TWO_MARKERS = '本系统规定，ADR-0027'

export const problem = defineProblems({
  'evaluation.out-of-turn': { kind: 'rule' },
  'evaluation.unchanged': { kind: 'rule' },
  'evaluation.grade-not-certified': { kind: 'invalid' },
  'evaluation.validity-reversed': { kind: 'invalid' },
  'evaluation.validity-too-long': { kind: 'rule' },
  'evaluation.scope-empty': { kind: 'rule', source: FILING },
  'evaluation.scope-repeated': { kind: 'invalid' },
  'evaluation.occupation-unknown': { kind: 'rule', source: '中华人民共和国职业分类大典（2022年版）' },
  'evaluation.body-code-taken': { kind: 'conflict' },
  'evaluation.body-code-letter': { kind: 'rule', source: '职业技能等级证书编码规则' },
  'evaluation.filing-not-in-force': { kind: 'rule', source: FILING },
  'evaluation.outside-scope': { kind: 'rule', source: FILING },
  'evaluation.too-many-places': { kind: 'rule', source: FILING },
  'evaluation.exam-past': { kind: 'rule' },
  'evaluation.exam-ahead': { kind: 'rule' },
  'evaluation.assessors-too-few': { kind: 'rule' },
  'evaluation.assessor-conflict': { kind: 'rule', source: '考评人员回避规定' },
  'evaluation.nobody-registered': { kind: 'rule' },
  'evaluation.still-waiting': { kind: 'rule' },
  'evaluation.attendance-missing': { kind: 'rule' },
  'evaluation.marks-missing': { kind: 'rule', source: TWO_MARKERS },
  'evaluation.publicity-running': { kind: 'rule' },
  'evaluation.appeals-open': { kind: 'rule' },
  'evaluation.corrections-open': { kind: 'rule' },
  'evaluation.registration-closed': { kind: 'rule' },
  'evaluation.not-admitted': { kind: 'rule' },
  'evaluation.one-a-year': { kind: 'rule', source: ONE_A_YEAR },
  'evaluation.entry-not-met': { kind: 'rule', source: '国家职业标准申报条件' },
  'evaluation.seats-taken': { kind: 'rule' },
  'evaluation.not-examined': { kind: 'rule' },
  'evaluation.not-an-assessor': { kind: 'forbidden' },
  'evaluation.absent': { kind: 'rule' },
  'evaluation.marked-already': { kind: 'conflict', source: TWO_MARKERS },
  'evaluation.third-not-needed': { kind: 'rule', source: TWO_MARKERS },
  'evaluation.part-not-examined': { kind: 'rule' },
  'evaluation.no-publicity': { kind: 'rule' },
  'evaluation.own-proposal': { kind: 'rule', source: TWO_MARKERS },
  'evaluation.sheet-unreadable': { kind: 'invalid' },
  'evaluation.sheet-header-missing': { kind: 'invalid' },
  'evaluation.sheet-row-wrong': { kind: 'invalid' },
})
export type ProblemCode = Parameters<typeof problem>[0]
