import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { DictionaryVersion, OccupationCode } from '../standard/occupation.ts'
import { BodyCode, BodyFilingId, CertifiedGrade, ScopeRowId } from './body-filing.ts'
import { BatchNode, NodeDays } from './batch-node.ts'
import { StandardGeneration } from './entry-rule.ts'
import { type PartResult, Points } from './exam-part.ts'

export const EvaluationBatchId = z.uuid().brand<'EvaluationBatchId'>()
export type EvaluationBatchId = z.infer<typeof EvaluationBatchId>
export const AssessorId = z.uuid().brand<'AssessorId'>()
export type AssessorId = z.infer<typeof AssessorId>

/** Where a batch is in its life; `archived` once its records are sealed, `cancelled` when the exam is not held. */
export const BatchStatus = z.enum([
  'draft',
  'announced',
  'registering',
  'arranged',
  'prepared',
  'examined',
  'scored',
  'publicity',
  'concluded',
  'archived',
  'cancelled',
])
export type BatchStatus = z.infer<typeof BatchStatus>

const SHOWN: readonly BatchStatus[] = ['publicity', 'concluded', 'archived']

/** Whether results may be seen by those whom they concern: once publicity has begun, and never earlier. */
export const areResultsShown = ({ status }: { readonly status: BatchStatus }): boolean =>
  SHOWN.includes(status)

/** What a body plans: which row of its filing it examines by, when, and for how many. */
export const BatchTerms = z.strictObject({
  name: z.string().trim().min(2).max(60),
  filingId: BodyFilingId,
  scopeRowId: ScopeRowId,
  /** The generation of the occupation's standard: it decides the entry conditions (申报条件). */
  standardVersion: StandardGeneration,
  examOn: Day,
  /** People that can be examined. */
  places: z.int().min(1).max(2_000),
  /** The second certificate of the one exam (一试双证), by its title; null where there is none. */
  secondCertificate: z.string().trim().min(2).max(60).nullable(),
  /** Points out of 100 that each part must reach for it: a rule of its own, never below that of the first. */
  secondPassMark: Points.nullable(),
})
export type BatchTerms = z.infer<typeof BatchTerms>

/** What the law and the department set on the day of the plan; kept in the batch, so that a later change does not reach it. */
export const BatchRules = z.strictObject({
  /** Points out of 100 that each part must reach. */
  passMark: Points,
  /** Points by which two assessors may differ before a third marks. */
  markerGap: Points,
  /** Assessors at least. */
  assessors: z.int().min(2),
  /** Working days for which results are shown. */
  publicityDays: z.int().min(1),
})
export type BatchRules = z.infer<typeof BatchRules>

/**
 * An evaluation batch (评价批次): one occupation and grade, examined at one site on one day.
 * Source: domain study §3.3, §3.4; what it copies of parameters, our own decision, ADR-0026.
 */
export const EvaluationBatch = z.object({
  chainId: ChainId,
  id: EvaluationBatchId,
  bodyId: OrganisationId,
  ...BatchTerms.shape,
  ...BatchRules.shape,
  /** As the row of the filing has them. */
  dictionaryVersion: DictionaryVersion,
  occupationCode: OccupationCode,
  grade: CertifiedGrade,
  siteName: z.string(),
  bodyCode: BodyCode,
  status: BatchStatus,
  /** The day each node is planned for, and the day it was reached. */
  planned: NodeDays,
  reached: z.partialRecord(BatchNode, Day),
  assessorIds: z.array(AssessorId),
  /** Seats that accepted candidates have taken. */
  seatsTaken: z.int().nonnegative(),
  examinedOn: Day.nullable(),
  /** The last day of publicity; null before. */
  publicityEndsOn: Day.nullable(),
  concludedAt: Instant.nullable(),
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type EvaluationBatch = z.infer<typeof EvaluationBatch>

type Second = Pick<BatchTerms, 'secondCertificate' | 'secondPassMark'>

/**
 * The title of the second certificate (一试双证) that results earn; null where there is none, or a part stays below its
 * mark. Whether they earn the first is another question, and comes first. Source: domain study §3.8.
 */
export const secondEarned = (
  { secondCertificate, secondPassMark }: Second,
  results: readonly PartResult[],
): string | null =>
  secondPassMark !== null && results.length > 0 && results.every(({ points }) => points >= secondPassMark)
    ? secondCertificate
    : null
