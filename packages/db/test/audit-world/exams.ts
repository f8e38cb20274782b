import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { aCertificate } from '@skillchain/domain/certificate/certificate.fixture'
import { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { anAssessor } from '@skillchain/domain/evaluation/assessor.fixture'
import { BodyCode, BodyFilingId, ScopeRowId } from '@skillchain/domain/evaluation/body-filing'
import { aBodyFiling, aScopeRow } from '@skillchain/domain/evaluation/body-filing.fixture'
import type { EntryFact } from '@skillchain/domain/evaluation/entry-rule'
import { AssessorId, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { aBatch } from '@skillchain/domain/evaluation/evaluation-batch.fixture'

import { plusDays } from '../../src/demo/calendar.ts'
import { MASK, NAME } from './people.ts'
import {
  BATCHES,
  BATCHES_OF_BODY,
  BODIES,
  BODIES_FROM,
  type Making,
  SEATS,
  accountOf,
  chainIdOf,
  idOf,
  organisationOf,
} from './world.ts'

const ASSESSORS = 4
const EXAM_DAYS = ['2026-03-20', '2026-04-24', '2026-05-29', '2026-07-03', '2026-08-07'] as const
const bodyNumber = (c: number, body: number) => c * BODIES + body

export const batchIdOf = (c: number, k: number) => EvaluationBatchId.parse(idOf('batch', c * 1_000 + k))
export const filingIdOf = (c: number, body: number) => BodyFilingId.parse(idOf('filing', bodyNumber(c, body)))
const scopeRowIdOf = (c: number, k: number) => ScopeRowId.parse(idOf('scopeRow', c * BATCHES + k))
const assessorIdOf = (n: number) => AssessorId.parse(idOf('assessor', n))
export const bodyCodeOf = (c: number, body: number) =>
  BodyCode.parse(`S000044${String(bodyNumber(c, body) + 1).padStart(6, '0')}`)
const siteOf = (k: number) => `第${k + 1}考点`
export const bodyOf = (c: number, k: number) =>
  organisationOf(c, BODIES_FROM + Math.floor(k / BATCHES_OF_BODY))

/** Every batch has a site of its own in the filing of its body. */
function addFiling({ rows }: Making, c: number, body: number): void {
  const chainId = chainIdOf(c)
  const bodyId = organisationOf(c, BODIES_FROM + body)
  const scope = Array.from({ length: BATCHES_OF_BODY }, (_, at) => {
    const k = body * BATCHES_OF_BODY + at
    return aScopeRow({
      id: scopeRowIdOf(c, k),
      siteName: siteOf(k),
      seats: 60,
      validFromOn: '2026-01-05',
      validToOn: '2028-12-31',
    })
  })
  const own = { chainId, id: filingIdOf(c, body), bodyId, scope, bodyCode: bodyCodeOf(c, body) }
  rows.filings.push(aBodyFiling({ ...own, filedOn: '2026-01-05' }))
  for (let n = 0; n < ASSESSORS; n += 1) {
    rows.assessors.push(newAssessor(bodyNumber(c, body) * ASSESSORS + n, { chainId, bodyId }))
  }
}

/** One assessor more of a body; nobody else has the name. */
export const newAssessor = (n: number, given: Parameters<typeof anAssessor>[0]) =>
  anAssessor({
    id: assessorIdOf(n),
    accountId: accountOf(n),
    name: `考评员${n}`,
    cardNumber: `44${String(n).padStart(8, '0')}`,
    ...given,
  })

function addBatch({ rows }: Making, c: number, k: number): void {
  const body = Math.floor(k / BATCHES_OF_BODY)
  const at = k % BATCHES_OF_BODY
  const examOn = EXAM_DAYS[at] ?? EXAM_DAYS[0]
  const first = bodyNumber(c, body) * ASSESSORS + (at % 2) * 2
  rows.batches.push(
    aBatch({
      chainId: chainIdOf(c),
      id: batchIdOf(c, k),
      bodyId: bodyOf(c, k),
      filingId: filingIdOf(c, body),
      scopeRowId: scopeRowIdOf(c, k),
      siteName: siteOf(k),
      bodyCode: bodyCodeOf(c, body),
      places: 60,
      seatsTaken: SEATS,
      examOn,
      examinedOn: examOn,
      status: 'concluded',
      publicityEndsOn: plusDays(examOn, 14),
      concludedAt: `${plusDays(examOn, 15)}T02:00:00.000Z`,
      assessorIds: [assessorIdOf(first), assessorIdOf(first + 1)],
    }),
  )
}

let serial = 0

/** A certificate as it is kept; what is not given is that of a passed candidate of the batch. */
export function newCertificate(
  c: number,
  { k, n, ...given }: { k: number; n: number } & Partial<ReturnType<typeof aCertificate>>,
) {
  const body = Math.floor(k / BATCHES_OF_BODY)
  const examOn = EXAM_DAYS[k % BATCHES_OF_BODY] ?? EXAM_DAYS[0]
  serial += 1
  const { first, second, ...flat } = aCertificate({
    chainId: chainIdOf(c),
    id: CertificateId.parse(idOf('certificate', n)),
    batchId: batchIdOf(c, k),
    bodyId: bodyOf(c, k),
    bodyCode: bodyCodeOf(c, body),
    status: 'issued',
    publicUntilOn: plusDays(examOn, 14),
    issuedOn: plusDays(examOn, 16),
    number: CertificateNumber.parse(`${bodyCodeOf(c, body)}263${String(serial).padStart(6, '0')}`),
    ...given,
  })
  return {
    ...flat,
    firstAccountId: first?.accountId ?? null,
    firstSignedAt: first?.at ?? null,
    secondAccountId: second?.accountId ?? null,
    secondSignedAt: second?.at ?? null,
    holderName: NAME,
    documentMask: MASK,
  }
}

export const FACTS = {
  schooling: {
    kind: 'schooling',
    school: 'seniorTechnical',
    years: 0,
    enrolled: true,
    assessed: false,
    evidence: 'enrolment',
  },
  worked: { kind: 'worked', years: 10, evidence: 'contract' },
  certified: { kind: 'certificate', grade: 'level4', years: 4, evidence: 'certificate' },
} as const satisfies Record<string, EntryFact>

/** The bodies of a chain, and their exams. */
export function addExams(making: Making, c: number): void {
  for (let body = 0; body < BODIES; body += 1) addFiling(making, c, body)
  for (let k = 0; k < BATCHES; k += 1) addBatch(making, c, k)
}
