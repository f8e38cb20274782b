import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { type EvidenceRequest, EvidenceRequestId } from './evidence-request.ts'
import type { Facts, Frame } from './inspection-command.ts'
import { type Finding, FindingId, type Inspection, InspectionId, type InspectionTerms } from './inspection.ts'
import { type Rectification, RectificationId } from './rectification.ts'
import type { Facts as RectificationFacts } from './rectification.rules.ts'
import type { PopulationItem } from './sample.ts'

const uuid = (mark: string, n: number) => `01980000-0000-7000-8000-0000${mark}${String(n).padStart(4, '0')}`
export const anInspectionId = (n: number) => InspectionId.parse(uuid('d1a0', n))
export const anEvidenceRequestId = (n: number) => EvidenceRequestId.parse(uuid('d1b0', n))
export const aFindingId = (n: number) => FindingId.parse(uuid('d1c0', n))
const anItemId = (n: number) => uuid('d1d0', n)

/** Records by month, as many in each as stated. */
export const aPopulation = (...counts: readonly number[]): PopulationItem[] =>
  counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, n) => ({
      id: anItemId(month * 100 + n),
      stratum: `2026-${String(month + 1).padStart(2, '0')}`,
      label: `记录 ${month + 1}-${n + 1}`,
    })),
  )

export const aFrame = (given: Partial<Frame> = {}): Frame => ({
  items: aPopulation(8, 4),
  seed: 20_261_128,
  digest: '9c'.repeat(32),
  drawId: '01980000-0000-7000-8000-00000000d1e0',
  ...given,
})

/** Enterprise 3 of chain 1 is to be looked into. */
export const someInspectionTerms = (given: Partial<InspectionTerms> = {}): InspectionTerms => ({
  organisationId: anOrganisationId(3),
  clueId: null,
  subject: '录取人员到岗年龄',
  fromOn: '2026-01-01',
  toOn: '2026-12-31',
  population: 'admitted',
  scope: 'organisation',
  stratify: 'month',
  sampleSize: 3,
  ...given,
})

export const aFinding = (given: Partial<Finding> = {}): Finding => ({
  id: aFindingId(1),
  severity: 'high',
  source: '《劳动法》第十五条',
  fact: '抽到的一人到岗时不满十六周岁',
  itemId: null,
  requestIds: [],
  ...given,
})

/** A sound inspection in its status; a test names only what matters to it. */
export const anInspection = (given: Partial<Inspection> = {}): Inspection => {
  const { status = 'open' } = given
  const concluded = status === 'concluded'
  return {
    chainId: aChainId(1),
    id: anInspectionId(1),
    divisionCode: '440100',
    ...someInspectionTerms(),
    status,
    openedAt: '2026-11-20T02:00:00.000Z',
    draws: status === 'open' ? 0 : 1,
    findings: status === 'open' ? [] : [aFinding()],
    hearingDueOn: status === 'open' ? null : '2026-12-04',
    statement: concluded ? '无异议' : null,
    statedAt: concluded ? '2026-11-27T02:00:00.000Z' : null,
    verdict: concluded ? 'fault' : null,
    upheldIds: concluded ? [aFindingId(1)] : [],
    opinion: concluded ? '核对全部在岗人员年龄' : null,
    concludedAt: concluded ? '2026-11-28T02:00:00.000Z' : null,
    version: 0,
    ...given,
  }
}

export const someInspectionFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-28T02:00:00.000Z',
  today: '2026-11-28',
  frame: aFrame(),
  sampledIds: [],
  requestIds: [],
  hearingDueOn: '2026-12-04',
  planDueOn: '2026-12-04',
  ...given,
})

/** Enterprise 3 is asked for its roster. */
export const anEvidenceRequest = (given: Partial<EvidenceRequest> = {}): EvidenceRequest => {
  const { status = 'asked' } = given
  const answered = status === 'answered' || status === 'settled'
  return {
    chainId: aChainId(1),
    id: anEvidenceRequestId(1),
    divisionCode: '440100',
    inspectionId: anInspectionId(1),
    organisationId: anOrganisationId(3),
    item: null,
    what: '到岗人员名册',
    status,
    askedAt: '2026-11-20T02:00:00.000Z',
    dueOn: '2026-11-27',
    answer: answered ? '见报名申请' : null,
    references: [],
    answeredAt: answered ? '2026-11-25T02:00:00.000Z' : null,
    note: null,
    version: 0,
    ...given,
  }
}

/** What that inspection led to. */
export const aRectification = (given: Partial<Rectification> = {}): Rectification => {
  const { status = 'planning' } = given
  const ended = status === 'closed' || status === 'escalated'
  const reported = status === 'rechecking' || status === 'closed'
  return {
    chainId: aChainId(1),
    id: RectificationId.parse(anInspectionId(1)),
    divisionCode: '440100',
    organisationId: anOrganisationId(3),
    subject: '录取人员到岗年龄',
    requirement: '核对全部在岗人员年龄',
    status,
    openedAt: '2026-11-20T02:00:00.000Z',
    dueOn: ended ? null : '2026-12-04',
    plan: status === 'planning' ? null : '两周内逐人核对',
    plannedAt: status === 'planning' ? null : '2026-11-21T02:00:00.000Z',
    report: reported ? '已逐人核对' : null,
    references: [],
    reportedAt: reported ? '2026-11-25T02:00:00.000Z' : null,
    draws: status === 'closed' ? 1 : 0,
    rechecked: status === 'closed',
    extendedReason: null,
    outcome: ended ? '复查合格' : null,
    endedAt: ended ? '2026-11-28T02:00:00.000Z' : null,
    version: 0,
    ...given,
  }
}

export const someRectificationFacts = (given: Partial<RectificationFacts> = {}): RectificationFacts => ({
  now: '2026-11-28T02:00:00.000Z',
  today: '2026-11-28',
  due: { doing: '2026-12-18', recheck: '2026-12-11', extended: '2026-12-25' },
  records: [],
  frame: aFrame(),
  sampleSize: 3,
  ...given,
})
