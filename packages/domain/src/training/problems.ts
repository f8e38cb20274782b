import { defineProblems } from '../kernel/problem.ts'

export const problem = defineProblems({
  'training.out-of-turn': { kind: 'rule' },
  'training.unchanged': { kind: 'rule' },
  'training.hours-reversed': { kind: 'invalid' },
  'training.window-reversed': { kind: 'invalid' },
  'training.occupation-repeated': { kind: 'invalid' },
  'training.station-name-taken': { kind: 'rule' },
  'training.occupation-unknown': { kind: 'rule', source: '中华人民共和国职业分类大典（2022年版）' },
  'training.day-repeated': { kind: 'invalid' },
  'training.seats-booked': { kind: 'rule' },
  'training.hours-booked': { kind: 'rule' },
  'training.bookings-ahead': { kind: 'rule' },
  'training.station-under-repair': { kind: 'rule' },
  'training.station-retired': { kind: 'rule' },
  'training.station-closed': { kind: 'rule' },
  'training.station-full': { kind: 'rule' },
  'training.station-too-small': { kind: 'rule' },
  'training.occupation-not-here': { kind: 'rule' },
  'training.day-past': { kind: 'rule' },
  'training.day-too-far': { kind: 'rule' },
  'training.not-yet-held': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
