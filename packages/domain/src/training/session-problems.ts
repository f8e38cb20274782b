import { defineProblems } from '../kernel/problem.ts'

export const problem = defineProblems({
  'session.out-of-turn': { kind: 'rule' },
  'session.booking-unconfirmed': { kind: 'rule' },
  'session.booking-taken': { kind: 'conflict' },
  'session.begun': { kind: 'rule' },
  'session.full': { kind: 'rule' },
  'session.person-repeated': { kind: 'invalid' },
  'session.person-unknown': { kind: 'rule' },
  'session.person-listed': { kind: 'conflict' },
  'session.person-unlisted': { kind: 'rule' },
  'session.person-busy': { kind: 'rule' },
  'session.nobody-listed': { kind: 'rule' },
  'session.too-early': { kind: 'rule' },
  'session.over': { kind: 'rule' },
  'session.not-open': { kind: 'rule' },
  'session.not-begun': { kind: 'rule' },
  'session.not-over': { kind: 'rule' },
  'session.not-on-roster': { kind: 'rule' },
  'session.checked-in': { kind: 'conflict' },
  'session.code-wrong': { kind: 'rule' },
  'session.code-elsewhere': { kind: 'rule' },
  'session.code-expired': { kind: 'rule' },
  'session.tapped-long-ago': { kind: 'rule' },
  'session.log-unreadable': { kind: 'invalid' },
  'session.log-headless': { kind: 'invalid' },
})
export type ProblemCode = Parameters<typeof problem>[0]
