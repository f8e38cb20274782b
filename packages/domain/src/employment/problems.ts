import { defineProblems } from '../kernel/problem.ts'

export const problem = defineProblems({
  'employment.out-of-turn': { kind: 'rule' },
  'employment.not-a-member': { kind: 'rule' },
  'employment.not-of-the-chain': { kind: 'rule' },
  'employment.open-already': { kind: 'conflict' },
  'employment.pay-reversed': { kind: 'invalid' },
  'employment.occupation-unknown': { kind: 'rule', source: '中华人民共和国职业分类大典（2022年版）' },
  'employment.contract-ahead': { kind: 'rule', source: '《劳动合同法》第十六条' },
  'employment.before-first-day': { kind: 'rule' },
  'employment.day-to-come': { kind: 'rule' },
  'employment.stay-claimed': { kind: 'rule' },
  'employment.no-such-check': { kind: 'rule' },
  'employment.not-due': { kind: 'rule' },
  'employment.not-your-highest': { kind: 'rule' },
  'employment.no-grade-above': { kind: 'rule' },
  'employment.grade-out-of-sight': { kind: 'rule' },
  'employment.no-papers-asked': { kind: 'rule' },
  'employment.wish-waiting': { kind: 'conflict' },
  'employment.wish-ended': { kind: 'rule' },
  'employment.no-such-batch': { kind: 'rule' },
  'employment.other-grade': { kind: 'rule' },
  'employment.batch-closed': { kind: 'rule' },
  'employment.not-ready-by-then': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
