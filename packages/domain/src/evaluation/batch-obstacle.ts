import type { Problem } from '../kernel/problem.ts'
import type { Command, Facts } from './evaluation-batch-command.ts'
import type { EvaluationBatch } from './evaluation-batch.ts'
import { problem } from './problems.ts'

type Obstacle = (batch: EvaluationBatch, facts: Facts) => Problem | false

/** Refuses while there are any of what is counted. */
const unless = (many: number, code: Parameters<typeof problem>[0]): Problem | false =>
  many > 0 && problem(code, { count: many })

const conflict = ([first]: Facts['conflicts']): Problem | false =>
  first !== undefined && problem('evaluation.assessor-conflict', { rule: first.rule })

/** What stands in the way of a step of a batch, besides its turn. */
export const obstacles: Readonly<Partial<Record<Command['type'], Obstacle>>> = {
  dispatch: (_, { conflicts }) => conflict(conflicts),
  arrange: ({ assessors, assessorIds }, { standing, conflicts }) =>
    (standing.accepted === 0 && problem('evaluation.nobody-registered')) ||
    unless(standing.waiting, 'evaluation.still-waiting') ||
    (assessorIds.length < assessors && problem('evaluation.assessors-too-few', { assessors })) ||
    conflict(conflicts),
  examine: ({ examOn }, { today, standing }) =>
    (today < examOn && problem('evaluation.exam-ahead', { examOn })) ||
    unless(standing.unattended, 'evaluation.attendance-missing'),
  score: (_, { standing }) => unless(standing.unsettled, 'evaluation.marks-missing'),
  conclude: ({ publicityEndsOn }, { today, standing }) =>
    (publicityEndsOn !== null &&
      today <= publicityEndsOn &&
      problem('evaluation.publicity-running', { publicityEndsOn })) ||
    unless(standing.openAppeals, 'evaluation.appeals-open') ||
    unless(standing.openCorrections, 'evaluation.corrections-open') ||
    unless(standing.unmetAppeals, 'evaluation.appeals-unmet'),
}
