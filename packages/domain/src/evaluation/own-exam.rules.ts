import type { Candidate } from './candidate.ts'
import { type BatchStatus, type EvaluationBatch, areResultsShown } from './evaluation-batch.ts'
import type { PartResult } from './exam-part.ts'
import { passes } from './mark.ts'

/** What an exam came to as the person who sat it may know it. */
export interface OwnResult {
  readonly results: PartResult[]
  /** Whether every part was passed; null while nothing is on show. */
  readonly passed: boolean | null
}

const NOTHING: OwnResult = { results: [], passed: null }

/**
 * Nobody learns what they came to before publicity (成绩公示) has begun, whatever the record holds by then.
 * Source: our own decision, ADR-0051.
 */
export const ownResult = (
  { results }: Pick<Candidate, 'results'>,
  batch: Pick<EvaluationBatch, 'status'>,
): OwnResult =>
  areResultsShown(batch) && results.length > 0 ? { results, passed: passes(results) } : NOTHING

/** How an exam stands for whoever sits it: `sat` while it is marked, and absence before any result. */
export type OwnStanding =
  | 'registered'
  | 'accepted'
  | 'rejected'
  | 'withdrawn'
  | 'sat'
  | 'absent'
  | 'passed'
  | 'failed'

interface Standing extends Pick<Candidate, 'status' | 'attendance'>, Pick<OwnResult, 'passed'> {
  readonly batchStatus: BatchStatus
}

export function standingOf({ status, passed, attendance, batchStatus }: Standing): OwnStanding {
  if (status === 'registered' || status === 'rejected' || status === 'withdrawn') return status
  if (attendance === 'absent') return 'absent'
  if (passed !== null) return passed ? 'passed' : 'failed'
  return batchStatus === 'examined' || batchStatus === 'scored' ? 'sat' : 'accepted'
}
