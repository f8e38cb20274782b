import { anApplication, anApplicationId } from '../enrolment/application.fixture.ts'
import { aChainId, aPersonId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { type Candidate, CandidateId } from './candidate.ts'
import type { Facts, RegistrationFacts } from './candidate.rules.ts'
import { seedEntryConditions } from './entry-rule-seed.ts'
import type { DeclaredFact } from './entry-rule.ts'
import { aBatch, aBatchId } from './evaluation-batch.fixture.ts'

export const aCandidateId = (n: number) => CandidateId.parse(`01980000-0000-7000-8000-00000000c${100 + n}`)

/** In the last year of a senior class. */
export const someDeclaredFacts = (): DeclaredFact[] => [
  {
    kind: 'schooling',
    school: 'seniorTechnical',
    years: 0,
    enrolled: true,
    assessed: false,
    evidence: 'enrolment',
  },
]

/** Somebody of college 1, registered by their senior class. */
export const aCandidate = (given: Partial<Candidate> = {}): Candidate => {
  const status = given.status ?? 'registered'
  return {
    chainId: aChainId(1),
    id: aCandidateId(1),
    batchId: aBatchId(1),
    bodyId: anOrganisationId(6),
    collegeId: anOrganisationId(1),
    enterpriseId: anOrganisationId(3),
    personId: aPersonId(31),
    applicationId: anApplicationId(1),
    year: 2026,
    facts: someDeclaredFacts(),
    conditionId: '2023-level3-4',
    weak: false,
    status,
    registeredAt: '2026-11-19T02:00:00.000Z',
    seat: null,
    attendance: null,
    results: [],
    concludedAt: status === 'passed' || status === 'failed' ? '2026-12-21T02:00:00.000Z' : null,
    endedReason: status === 'rejected' || status === 'withdrawn' ? '本人放弃' : null,
    version: 0,
    ...given,
  }
}

export const someCandidateFacts = (batch: Partial<Facts['batch']> = {}): Facts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  actor: cast.evaluator,
  batch: { status: 'registering', places: 20, seatsTaken: 0, ...batch },
})

export const someRegistrationFacts = (given: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  actor: cast.college,
  batch: aBatch(),
  application: anApplication({ status: 'admitted', admittedAt: '2026-10-20T03:00:00.000Z' }),
  conditions: seedEntryConditions,
  trained: null,
  yearFree: true,
  ...given,
})
