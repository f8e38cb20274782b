import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { PartResult } from '@skillchain/domain/evaluation/exam-part'
import { ScoreCorrectionId } from '@skillchain/domain/evaluation/score-correction'
import { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { aFact } from '../../src/kernel/event.fixture.ts'
import { freshBatch } from './batch-faults.ts'
import { newCertificate } from './exams.ts'
import { applicationIdOf, hasWorked, isCertified } from './people.ts'
import { type Injecting, inject, near, rowAt, rowWhere } from './pick.ts'
import { BATCHES, BATCHES_OF_BODY, type Injected, SEATS, accountOf, idOf } from './world.ts'

type Candidate = Injecting['rows']['candidates'][number]

/** Somebody of a batch in which there is no fault yet, who fits. */
function freshCandidate(making: Injecting, fits: (n: number, row: Candidate) => boolean) {
  const { c, k, batch } = freshBatch(making)
  const own = Array.from({ length: SEATS }, (_, seat) => k * SEATS + seat)
  const n = rowWhere(own, (each) => fits(each, rowAt(making.rows.candidates, c * BATCHES * SEATS + each)))
  return { c, k, n, batch, row: rowAt(making.rows.candidates, c * BATCHES * SEATS + n) }
}

/** Two exams of one day, of two bodies; one who failed in the second is somebody who failed in the first. */
function atTwoExams(making: Injecting) {
  const { rows, pick } = making
  const half = BATCHES / 2
  const isOther = (n: number, k: number) => n >= half && n % BATCHES_OF_BODY === k % BATCHES_OF_BODY
  const others = Array.from({ length: half }, (_, at) => half + at)
  const { c, k } = freshBatch(
    making,
    (at, chain) => at < half && others.some((n) => isOther(n, at) && pick.isLeft('batch', chain, n)),
  )
  const { n: other } = pick.of('batch', BATCHES, (n, chain) => chain === c && isOther(n, k))
  const failedIn = (batchN: number) =>
    rowWhere(
      rows.candidates.slice(c * BATCHES * SEATS + batchN * SEATS, c * BATCHES * SEATS + (batchN + 1) * SEATS),
      ({ status }) => status === 'failed',
    )
  const [first, second] = [failedIn(k), failedIn(other)]
  second.personId = first.personId
  return { c, key: first.personId }
}

const bornIn = ({ rows }: Injecting, { c, n }: { c: number; n: number }, year: number) => {
  rowWhere(rows.applications, ({ id }) => id === applicationIdOf(c, n)).birthYear = year
}

let revoked = 0

/** Somebody registered by a certificate of the fourth level, with one of some level on record here that was revoked. */
function revokedOf(making: Injecting, grade: 'level4' | 'level5') {
  const { c, k, row } = freshCandidate(making, (each) => isCertified(each))
  revoked += 1
  const { number, ...certificate } = newCertificate(c, {
    k,
    n: 500_000 + revoked,
    candidateId: CandidateId.parse(idOf('candidate', 500_000 + revoked)),
    personId: row.personId,
    grade,
    issuedOn: '2024-06-03',
    publicUntilOn: '2024-05-31',
    status: 'revoked',
  })
  making.rows.certificates.push({
    ...certificate,
    // Of an exam that this world does not know.
    batchId: EvaluationBatchId.parse(idOf('batch', 900_000)),
    number: CertificateNumber.parse(number?.replace(/263(\d{6})$/, `24${grade.slice(-1)}$1`)),
  })
  return { c, key: row.id }
}

const better = (row: Candidate): PartResult[] =>
  row.results.map((result) => (result.part === 'theory' ? { ...result, points: 66, passed: true } : result))

let corrections = 0

/** A result that was changed, with a correction that says so, and a log that says that two approved it, or one alone. */
function correctedOf(making: Injecting, logged: boolean) {
  const { rows } = making
  const { c, row } = freshCandidate(making, (_, { status }) => status === 'failed')
  row.results = better(row)
  corrections += 1
  const id = ScoreCorrectionId.parse(idOf('correction', corrections))
  const { chainId, batchId, id: candidateId, bodyId } = row
  rows.corrections.push({
    chainId,
    id,
    batchId,
    candidateId,
    bodyId,
    part: 'theory',
    before: 40,
    after: 66,
    reason: '第三大题漏计',
    proposedBy: accountOf(1),
    approvedBy: [accountOf(2), accountOf(3)],
    status: 'applied',
    rejectedReason: null,
    version: 2,
  })
  const organisationId = OrganisationId.parse(bodyId)
  const about = { aggregate: 'score-correction', aggregateId: id, chainId, organisationId, type: 'approved' }
  // Two approve; one alone leaves it proposed.
  for (const [at, to] of (logged ? ['proposed', 'applied'] : ['proposed']).entries()) {
    const eventId = idOf('event', 3_000_000 + corrections * 2 + at)
    rows.events.push(aFact({ ...about, eventId, payload: { type: 'approved', to }, version: at + 1 }))
  }
  return { c, key: row.id }
}

function absentByTheLog({ rows }: Injecting, { chainId, id }: Candidate, n: number) {
  const about = { aggregate: 'candidate', aggregateId: id, version: 3, chainId }
  const payload = { type: 'attended', to: 'accepted', attendance: 'absent' }
  rows.events.push(aFact({ ...about, eventId: idOf('event', 4_000_000 + n), type: 'attended', payload }))
}

/** What is wrong with who was examined, and with what they came to. */
export const candidateFaults = (making: Injecting): Injected[] => [
  ...inject('R-01', 3, () => atTwoExams(making)),
  ...inject('R-22', 2, () => {
    const { c, n, row } = freshCandidate(making, (each) => hasWorked(each))
    bornIn(making, { c, n }, 2001)
    return { c, key: row.id }
  }),
  ...near(2, () => {
    const { c, n } = freshCandidate(making, (each) => hasWorked(each))
    bornIn(making, { c, n }, 2000)
  }),
  ...inject('R-22', 2, () => revokedOf(making, 'level4')),
  ...near(2, () => revokedOf(making, 'level5')),
  ...inject('R-33', 1, () => {
    const { c, row } = freshCandidate(making, (_, { status }) => status === 'failed')
    row.results = better(row)
    return { c, key: row.id }
  }),
  ...inject('R-33', 1, () => correctedOf(making, false)),
  ...near(3, () => correctedOf(making, true)),
  ...inject('R-33', 1, () => {
    const { c, row } = freshCandidate(making, (each) => hasWorked(each))
    row.facts = [{ kind: 'worked', years: 12, evidence: 'contract' }]
    return { c, key: row.id }
  }),
  ...inject('R-33', 1, (at) => {
    const { c, row } = freshCandidate(making, () => true)
    absentByTheLog(making, row, at)
    return { c, key: row.id }
  }),
]
