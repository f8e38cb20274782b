import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { CommandType } from './score-correction.rules.ts'
import type { ScoreCorrection } from './score-correction.ts'

const body = { 'evaluation-body.manager': 'party' } as const satisfies Grant

/** Corrections are the body's own affair, and the regulator's to read. Source: our own decision, ADR-0027. */
export const scoreCorrectionPolicy = {
  read: { ...body, 'regulator.officer': 'chain', 'regulator.auditor': 'chain' },
  found: body,
  approve: body,
  reject: body,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({ chainId, bodyId }: Pick<ScoreCorrection, 'chainId' | 'bodyId'>): Subject => ({
  chainId,
  parties: [bodyId],
})
