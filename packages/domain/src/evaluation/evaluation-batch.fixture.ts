import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { plannedDays } from './batch-node.ts'
import { aBodyFiling, aBodyFilingId, aScopeRowId } from './body-filing.fixture.ts'
import { BodyCode } from './body-filing.ts'
import { seedEntryConditions } from './entry-rule-seed.ts'
import type { Facts } from './evaluation-batch-command.ts'
import {
  AssessorId,
  type BatchStatus,
  type BatchTerms,
  type EvaluationBatch,
  EvaluationBatchId,
} from './evaluation-batch.ts'

export const aBatchId = (n: number) => EvaluationBatchId.parse(`01980000-0000-7000-8000-00000000b${100 + n}`)
export const anAssessorId = (n: number) => AssessorId.parse(`01980000-0000-7000-8000-00000000b${500 + n}`)

export const someOffsets: Facts['offsets'] = {
  plan: 10,
  registration: 7,
  seating: 5,
  preparation: 5,
  scoring: 3,
  publicity: 5,
  certificate: 10,
  completion: 10,
}
export const someRules: Facts['rules'] = { passMark: 60, markerGap: 10, assessors: 3, publicityDays: 5 }

/** Twenty senior car fitters, examined on a day ahead. */
export const someBatchTerms = (given: Partial<BatchTerms> = {}): BatchTerms => ({
  name: '2026年第三批',
  filingId: aBodyFilingId(1),
  scopeRowId: aScopeRowId(1),
  standardVersion: '2023',
  examOn: '2026-12-05',
  places: 20,
  secondCertificate: null,
  secondPassMark: null,
  ...given,
})

const PUBLISHED: readonly BatchStatus[] = ['publicity', 'concluded', 'archived']
const CONCLUDED: readonly BatchStatus[] = ['concluded', 'archived']

/** A sound batch of body 6; a test names only what matters to it. */
export function aBatch(given: Partial<EvaluationBatch> = {}): EvaluationBatch {
  const terms = someBatchTerms(given.examOn ? { examOn: given.examOn } : {})
  const status = given.status ?? 'registering'
  return {
    chainId: aChainId(1),
    id: aBatchId(1),
    bodyId: anOrganisationId(6),
    ...terms,
    ...someRules,
    dictionaryVersion: '2022',
    occupationCode: OccupationCode.parse('6-22-02-01'),
    grade: 'level3',
    siteName: '一号考点',
    bodyCode: BodyCode.parse('S000044000123'),
    status,
    planned: plannedDays(terms.examOn, someOffsets),
    reached: {},
    assessorIds: [anAssessorId(1), anAssessorId(2), anAssessorId(3)],
    seatsTaken: 0,
    examinedOn: null,
    publicityEndsOn: PUBLISHED.includes(status) ? '2026-12-18' : null,
    concludedAt: CONCLUDED.includes(status) ? '2026-12-21T02:00:00.000Z' : null,
    endedReason: status === 'cancelled' ? '考点停电' : null,
    version: 0,
    ...given,
  }
}

export const someBatchFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  actor: cast.evaluator,
  filing: aBodyFiling(),
  rules: someRules,
  offsets: someOffsets,
  conditions: seedEntryConditions,
  standing: {
    waiting: 0,
    accepted: 12,
    unattended: 0,
    unsettled: 0,
    openAppeals: 0,
    unmetAppeals: 0,
    openCorrections: 0,
  },
  conflicts: [],
  publicityEndsOn: '2026-11-27',
  ...given,
})
