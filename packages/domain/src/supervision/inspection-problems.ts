import { defineProblems } from '../kernel/problem.ts'

const HEARING = '《行政处罚法》第四十五条'

/** Refusals of inspections, requests for evidence and rectifications. */
export const problem = defineProblems({
  'supervision.inspection-out-of-turn': { kind: 'rule' },
  'supervision.inspection-over': { kind: 'rule' },
  'supervision.clue-not-open': { kind: 'rule' },
  'supervision.not-a-member': { kind: 'rule' },
  'supervision.period-reversed': { kind: 'rule' },
  'supervision.population-empty': { kind: 'rule' },
  'supervision.population-too-large': { kind: 'rule' },
  'supervision.sample-too-large': { kind: 'rule' },
  'supervision.draw-needs-reason': { kind: 'rule' },
  'supervision.not-drawn': { kind: 'rule' },
  'supervision.not-in-sample': { kind: 'rule' },
  'supervision.request-not-of-inspection': { kind: 'rule' },
  'supervision.finding-missing': { kind: 'rule' },
  'supervision.stated-already': { kind: 'rule' },
  'supervision.hearing-not-over': { kind: 'rule', source: HEARING },
  'supervision.reference-missing': { kind: 'rule' },
  'supervision.attachment-kind': { kind: 'rule' },
  'supervision.attachment-differs': { kind: 'rule' },
  'supervision.attachment-empty': { kind: 'rule' },
  'supervision.attachment-large': { kind: 'rule' },
  'supervision.attachment-many': { kind: 'rule' },
  'supervision.rectification-out-of-turn': { kind: 'rule' },
  'supervision.extended-already': { kind: 'rule' },
  'supervision.not-rechecked': { kind: 'rule' },
  'supervision.escalated-early': { kind: 'rule' },
  'supervision.report-characters': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
