import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aCandidate } from '@skillchain/domain/evaluation/candidate.fixture'
import type { PartResult } from '@skillchain/domain/evaluation/exam-part'
import { aFact } from '../../src/kernel/event.fixture.ts'

import { FACTS, batchIdOf, bodyOf, newCertificate } from './exams.ts'
import { MASK, NAME, applicationIdOf, collegeOf, firmOf, hasWorked, isCertified } from './people.ts'
import { BATCHES, type Making, SEATS, accountOf, chainIdOf, idOf, organisationOf, personOf } from './world.ts'

interface Seat {
  readonly c: number
  readonly k: number
  readonly seat: number
}

export const candidateIdOf = (c: number, n: number) => CandidateId.parse(idOf('candidate', c * 2_000 + n))

/** What an exam condition is met by, by the place of a person: the school, years at work, or a certificate from elsewhere. */
const factsOf = (n: number) => {
  if (hasWorked(n)) return { facts: [FACTS.worked], conditionId: '2023-level3-1' }
  return isCertified(n)
    ? { facts: [FACTS.certified], conditionId: '2023-level3-2' }
    : { facts: [FACTS.schooling], conditionId: '2023-level3-4' }
}

/** Somebody examined, with the marks that their results are the means of; whoever passed is given a certificate. */
function addCandidate({ rows, chance }: Making, { c, k, seat }: Seat): void {
  const n = k * SEATS + seat
  const chainId = chainIdOf(c)
  const [id, batchId, bodyId] = [candidateIdOf(c, n), batchIdOf(c, k), bodyOf(c, k)]
  const passed = chance.below(100) < 72
  const theory = passed ? 62 + chance.below(34) : 30 + chance.below(26)
  const given = { theory, practical: 62 + chance.below(34) }
  const results: PartResult[] = []
  for (const part of ['theory', 'practical'] as const) {
    const points = given[part] + 1
    results.push({ part, points, passed: points >= 60 })
    for (const second of [0, 1]) {
      rows.marks.push({
        chainId,
        batchId,
        candidateId: id,
        bodyId,
        part,
        accountId: accountOf(900_000 + second),
        points: given[part] + 2 * second,
        givenAt: `2026-08-20T0${second + 1}:00:00.000Z`,
      })
    }
  }
  const state = aCandidate({
    chainId,
    id,
    batchId,
    bodyId,
    collegeId: collegeOf(c, firmOf(n)),
    enterpriseId: organisationOf(c, firmOf(n)),
    personId: personOf(c, n),
    applicationId: applicationIdOf(c, n),
    ...factsOf(n),
    status: passed ? 'passed' : 'failed',
    seat: seat + 1,
    attendance: 'present',
    results,
  })
  rows.candidates.push({ ...state, name: NAME, documentMask: MASK })
  const { facts, conditionId, personId, collegeId } = state
  rows.events.push(
    aFact({
      chainId,
      eventId: idOf('event', c * 10_000 + n),
      aggregate: 'candidate',
      aggregateId: id,
      version: 0,
      type: 'registered',
      organisationId: collegeId,
      at: '2026-02-20T02:00:00.000Z',
      payload: { type: 'registered', to: 'registered', batchId, personId, conditionId, facts },
    }),
  )
  if (passed) rows.certificates.push(newCertificate(c, { k, n: c * 2_000 + n, candidateId: id, personId }))
}

/** Everybody who sat for the exams of a chain, and what they were given. */
export function addCandidates(making: Making, c: number): void {
  for (let k = 0; k < BATCHES; k += 1) {
    for (let seat = 0; seat < SEATS; seat += 1) addCandidate(making, { c, k, seat })
  }
}
