import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { NodeOffsets } from '@skillchain/domain/evaluation/batch-node'
import type { BatchRules } from '@skillchain/domain/evaluation/evaluation-batch'
import { type RuleParameter, valuesOn } from '@skillchain/domain/standard/rule-parameter'

import { unwrap } from '../kernel/problem-error.ts'

const CODES = [
  'evaluation.filing-review',
  'evaluation.filing-years',
  'evaluation.pass-mark',
  'evaluation.marker-gap',
  'evaluation.assessors',
  'evaluation.assessor-rotation',
  'evaluation.publicity',
  'evaluation.plan-before',
  'evaluation.registration-before',
  'evaluation.seating-before',
  'evaluation.preparation-before',
  'evaluation.scoring-after',
  'evaluation.publicity-after',
  'evaluation.certificate-after',
  'evaluation.completion-after',
] as const

/** What law and department have set for evaluation, as of a day. */
export interface EvaluationParameters {
  readonly filingReview: number
  readonly filingYears: number
  readonly mostInARow: number
  readonly rules: BatchRules
  readonly offsets: NodeOffsets
}

const of = (rows: readonly RuleParameter[], day: string): EvaluationParameters => {
  const value = unwrap(valuesOn(rows, CODES, { division: '44', day }))
  return {
    filingReview: value['evaluation.filing-review'],
    filingYears: value['evaluation.filing-years'],
    mostInARow: value['evaluation.assessor-rotation'],
    rules: {
      passMark: value['evaluation.pass-mark'],
      markerGap: value['evaluation.marker-gap'],
      assessors: value['evaluation.assessors'],
      publicityDays: value['evaluation.publicity'],
    },
    offsets: {
      plan: value['evaluation.plan-before'],
      registration: value['evaluation.registration-before'],
      seating: value['evaluation.seating-before'],
      preparation: value['evaluation.preparation-before'],
      scoring: value['evaluation.scoring-after'],
      publicity: value['evaluation.publicity-after'],
      certificate: value['evaluation.certificate-after'],
      completion: value['evaluation.completion-after'],
    },
  }
}

export const evaluationParameters = async (tx: Tx, day: string): Promise<EvaluationParameters> =>
  of(await parametersIn(tx), day)
