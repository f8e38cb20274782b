import { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { aBatch } from '@skillchain/domain/evaluation/evaluation-batch.fixture'

import { plusDays } from '../../src/demo/calendar.ts'
import { newAssessor } from './exams.ts'
import { type Injecting, inject, near, rowAt, rowWhere } from './pick.ts'
import { BATCHES, BATCHES_OF_BODY, BODIES, type Injected, idOf } from './world.ts'

let assessors = 10_000

/** A batch that no other fault has been made in, with the row of its filing that it is held by. */
export function freshBatch({ rows, pick }: Injecting, fits?: (k: number, c: number) => boolean) {
  const { c, n: k } = pick.of('batch', BATCHES, fits)
  const batch = rowAt(rows.batches, c * BATCHES + k)
  const filing = rowAt(rows.filings, c * BODIES + Math.floor(k / BATCHES_OF_BODY))
  const scope = rowWhere(filing.scope, ({ id }) => id === batch.scopeRowId)
  return { c, k, batch, filing, scope }
}
type Batch = ReturnType<typeof freshBatch>['batch']

/** Dispatches one assessor more to a batch. */
export function dispatch({ rows }: Injecting, batch: Batch, given: Parameters<typeof newAssessor>[1]): void {
  assessors += 1
  const one = newAssessor(assessors, { chainId: batch.chainId, bodyId: batch.bodyId, ...given })
  rows.assessors.push(one)
  batch.assessorIds = [...batch.assessorIds, one.id]
}

const ofSeats = (making: Injecting, seats: number) => {
  const { c, batch, scope } = freshBatch(making)
  Object.assign(scope, { seats })
  return { c, key: batch.id }
}

const withCard = (making: Injecting, days: number) => {
  const { c, batch } = freshBatch(making)
  dispatch(making, batch, { validToOn: plusDays(batch.examOn, days) })
  return { c, key: batch.id }
}

const validUntil = (making: Injecting, days: number) => {
  const { c, batch, scope } = freshBatch(making)
  Object.assign(scope, { validToOn: plusDays(batch.examOn, days) })
  return { c, key: batch.id }
}

/** Two exams of a body, of which the later is moved to the day of the first: the same two assess in both. */
function onOneDay(making: Injecting) {
  const { rows, pick } = making
  const { c, k, batch } = freshBatch(
    making,
    (at, chain) =>
      at % BATCHES_OF_BODY === 0 &&
      pick.isLeft('batch', chain, at + 2) &&
      // An exam more in the days after a filing would be one too many for its burst.
      pick.isLeft('filing', chain, at / BATCHES_OF_BODY),
  )
  pick.take('batch', c, k + 2)
  const other = rowAt(rows.batches, c * BATCHES + k + 2)
  other.examOn = batch.examOn
  return { c, key: batch.id > other.id ? batch.id : other.id }
}

let quiet = 0

/** A body that was filed in February, with its first exam in March and so many more batches before it. */
function burstOf({ rows, pick }: Injecting, more: number) {
  const { c, n: body } = pick.of('filing', BODIES)
  const filing = rowAt(rows.filings, c * BODIES + body)
  filing.filedOn = '2026-02-01'
  const { chainId, bodyId, id: filingId } = filing
  const { id: scopeRowId, siteName } = rowAt(filing.scope, 0)
  for (let n = 0; n < more; n += 1) {
    quiet += 1
    const id = EvaluationBatchId.parse(idOf('batch', 500_000 + quiet))
    const own = { chainId, id, bodyId, filingId, scopeRowId, siteName, assessorIds: [] }
    rows.batches.push(aBatch({ ...own, status: 'announced', examOn: '2026-02-20' }))
  }
  return { c, key: filing.id }
}

const weakly = (making: Injecting, count: number) => {
  const { c, batch } = freshBatch(making)
  const sitting = making.rows.candidates.filter(({ batchId }) => batchId === batch.id)
  for (const one of sitting.slice(0, count)) one.weak = true
  return { c, key: batch.id }
}

let unknown = 0

const certificateOf = (making: Injecting, fits?: (k: number, c: number) => boolean) => {
  const { c, batch } = freshBatch(making, fits)
  const certificate = rowWhere(making.rows.certificates, ({ batchId }) => batchId === batch.id)
  return { c, batch, certificate, key: certificate.id }
}

/** What is wrong with exams as they are held, and with what was issued for them. */
export const batchFaults = (making: Injecting): Injected[] => [
  ...inject('R-13', 1, () => burstOf(making, 10)),
  ...near(1, () => burstOf(making, 9)),
  ...inject('R-05', 3, () => withCard(making, -1)),
  ...near(2, () => withCard(making, 0)),
  ...inject('R-06', 2, () => onOneDay(making)),
  ...inject('R-07', 3, () => ofSeats(making, 39)),
  ...near(3, () => ofSeats(making, 40)),
  ...inject('R-14', 3, () => {
    const { c, batch } = freshBatch(making)
    batch.siteName = '未备案考点'
    return { c, key: batch.id }
  }),
  ...inject('R-15', 3, () => validUntil(making, -1)),
  ...near(2, () => validUntil(making, 0)),
  ...inject('R-24', 3, () => weakly(making, 9)),
  ...near(3, () => weakly(making, 8)),
  ...inject('R-02', 3, () => {
    const first = certificateOf(making)
    const { certificate: other } = certificateOf(making, (_, c) => c === first.c)
    other.personId = first.certificate.personId
    const later = [first.certificate, other].toSorted((a, b) =>
      `${a.issuedOn} ${a.id}` < `${b.issuedOn} ${b.id}` ? 1 : -1,
    )
    return { c: first.c, key: rowAt(later, 0).id }
  }),
  ...inject('R-19', 4, () => {
    const { c, certificate, key } = certificateOf(making)
    unknown += 1
    certificate.candidateId = CandidateId.parse(idOf('candidate', 700_000 + unknown))
    return { c, key }
  }),
  ...inject('R-20', 3, () => {
    const { c, certificate, key } = certificateOf(making)
    certificate.number = CertificateNumber.parse(`S000044999999${certificate.number?.slice(13) ?? ''}`)
    return { c, key }
  }),
  ...inject('R-21', 3, () => {
    const { c, batch, certificate, key } = certificateOf(making)
    const issuedOn = batch.publicityEndsOn ?? batch.examOn
    Object.assign(certificate, { issuedOn, publicUntilOn: plusDays(issuedOn, -1) })
    return { c, key }
  }),
]
