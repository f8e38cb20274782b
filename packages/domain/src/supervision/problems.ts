import { defineProblems } from '../kernel/problem.ts'

export const problem = defineProblems({
  'supervision.clue-out-of-turn': { kind: 'rule' },
  'supervision.merge-into-itself': { kind: 'rule' },
  'supervision.merge-target-missing': { kind: 'rule' },
  'supervision.merge-target-closed': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
