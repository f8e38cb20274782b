import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import {
  BodyCode,
  type BodyFiling,
  BodyFilingId,
  type FilingTerms,
  type ScopeRow,
  ScopeRowId,
} from './body-filing.ts'
import type { Facts } from './body-filing.rules.ts'

export const aBodyFilingId = (n: number) => BodyFilingId.parse(`01980000-0000-7000-8000-00000000a${100 + n}`)
export const aScopeRowId = (n: number) => ScopeRowId.parse(`01980000-0000-7000-8000-00000000a${500 + n}`)

/** Senior car fitters at one site, for 20 people at a time, from 2026 on for three years. */
export const aScopeRow = (given: Partial<ScopeRow> = {}): ScopeRow => ({
  id: aScopeRowId(1),
  dictionaryVersion: '2022',
  occupationCode: OccupationCode.parse('6-22-02-01'),
  grade: 'level3',
  siteName: '一号考点',
  seats: 20,
  validFromOn: '2026-03-01',
  validToOn: '2029-02-28',
  ...given,
})

export const someFilingTerms = (given: Partial<FilingTerms> = {}): FilingTerms => ({
  bodyType: 'socialBody',
  responsible: '叶慧敏',
  scope: [aScopeRow()],
  ...given,
})

/** A sound filing of body 6; a test names only what matters to it. */
export function aBodyFiling(given: Partial<BodyFiling> = {}): BodyFiling {
  const status = given.status ?? 'filed'
  const isFiled = status === 'filed' || status === 'suspended'
  return {
    chainId: aChainId(1),
    id: aBodyFilingId(1),
    bodyId: anOrganisationId(6),
    ...someFilingTerms(),
    status,
    bodyCode: isFiled ? BodyCode.parse('S000044000123') : null,
    filingNumber: isFiled ? '粤评备〔2026〕1号' : null,
    filedOn: isFiled ? '2026-03-01' : null,
    submittedAt: status === 'draft' ? null : '2026-02-20T02:00:00.000Z',
    dueOn: status === 'submitted' ? '2026-03-20' : null,
    reasons: status === 'returned' ? [{ part: 'scope', note: '考点未核验' }] : [],
    endedReason: status === 'suspended' || status === 'withdrawn' ? '整改期间暂停' : null,
    version: 0,
    ...given,
  }
}

export const someFilingFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  actor: cast.evaluator,
  unknownOccupations: [],
  longestYears: 3,
  reviewDueOn: '2026-12-18',
  codeTaken: false,
  ...given,
})
