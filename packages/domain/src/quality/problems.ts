import { defineProblems } from '../kernel/problem.ts'

export const problem = defineProblems({
  'quality.out-of-turn': { kind: 'rule' },
  'quality.not-the-rater': { kind: 'forbidden' },
  'quality.not-the-rated': { kind: 'forbidden' },
  'quality.window-closed': { kind: 'rule' },
  'quality.replied-already': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
