import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { CHAIN_READERS } from './body-filing.policy.ts'
import type { EvaluationBatch } from './evaluation-batch.ts'
import type { CommandType } from './evaluation-batch.rules.ts'

const body = { 'evaluation-body.manager': 'party' } as const satisfies Grant

/**
 * Who may do what to a batch: the body holds the exam; once it is announced, whoever works in the chain reads of it.
 * Source: our own decision, ADR-0026.
 */
export const evaluationBatchPolicy = {
  read: CHAIN_READERS,
  found: body,
  revise: body,
  announce: body,
  open: body,
  dispatch: body,
  arrange: body,
  prepare: body,
  examine: body,
  score: body,
  publicise: body,
  conclude: body,
  archive: body,
  cancel: body,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({ chainId, bodyId }: Pick<EvaluationBatch, 'chainId' | 'bodyId'>): Subject => ({
  chainId,
  parties: [bodyId],
})
