import { defineProblems } from '../kernel/problem.ts'

const MINIMUM_WAGE = '《最低工资规定》（2004）第三条、第十二条'

export const problem = defineProblems({
  'demand.out-of-turn': { kind: 'rule' },
  'demand.arrival-window-reversed': { kind: 'invalid' },
  'demand.arrival-past': { kind: 'rule' },
  'demand.pay-range-reversed': { kind: 'invalid' },
  'demand.pay-below-minimum': { kind: 'rule', source: MINIMUM_WAGE },
  'demand.occupation-unknown': { kind: 'rule', source: '中华人民共和国职业分类大典（2022年版）' },
  'demand.unchanged': { kind: 'rule' },
  'demand.below-agreed': { kind: 'rule' },
  'demand.post-agreed': { kind: 'rule' },
  'demand.places-agreed': { kind: 'rule' },
  'demand.nothing-to-copy': { kind: 'rule' },
  'demand.sheet-unreadable': { kind: 'invalid' },
  'demand.sheet-header-missing': { kind: 'invalid' },
  'demand.sheet-too-long': { kind: 'invalid' },
  'demand.cell-empty': { kind: 'invalid' },
  'demand.cell-not-a-day': { kind: 'invalid' },
  'demand.cell-not-a-number': { kind: 'invalid' },
  'demand.cell-not-a-grade': { kind: 'invalid' },
  'demand.cell-not-an-occupation': { kind: 'invalid' },
  'demand.cell-not-a-division': { kind: 'invalid' },
  'demand.cell-too-short': { kind: 'invalid' },
  'demand.cell-too-long': { kind: 'invalid' },
  'demand.cell-out-of-range': { kind: 'invalid' },
})
export type ProblemCode = Parameters<typeof problem>[0]
