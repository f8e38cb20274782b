import { aChainId, aStudentId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { BodyCode } from '../evaluation/body-filing.ts'
import { CandidateId } from '../evaluation/candidate.ts'
import { EvaluationBatchId } from '../evaluation/evaluation-batch.ts'
import { CertificateNumber } from './certificate-number.ts'
import { type Certificate, CertificateId } from './certificate.ts'
import type { Facts } from './certificate.rules.ts'

export const aCertificateId = (n: number) =>
  CertificateId.parse(`01980000-0000-7000-8000-00000000e${100 + n}`)
export const aBodyCode = BodyCode.parse('S000044000123')
export const aCertificateNumber = (serial = 1) =>
  CertificateNumber.parse(`${aBodyCode}263${String(serial).padStart(6, '0')}`)

export const aDualNumber = (serial = 1) =>
  CertificateNumber.parse(`${aBodyCode}260${String(serial).padStart(6, '0')}`)

/** The one who signs first; the cast's evaluator signs second. */
export const aFirstSigner = cast.evaluator2.personId

const isIssued = (status: Certificate['status']) => !['proposed', 'signed', 'declined'].includes(status)

/** A sound certificate of body 6 for the student; what a status implies comes with it. */
export const aCertificate = (given: Partial<Certificate> = {}): Certificate => {
  const { status = 'proposed' } = given
  const isSigned = status === 'signed' || isIssued(status)
  return {
    chainId: aChainId(1),
    id: aCertificateId(1),
    batchId: EvaluationBatchId.parse('01980000-0000-7000-8000-00000000f101'),
    candidateId: CandidateId.parse('01980000-0000-7000-8000-00000000f201'),
    bodyId: anOrganisationId(6),
    bodyCode: aBodyCode,
    personId: aStudentId,
    dictionaryVersion: '2022',
    occupationCode: OccupationCode.parse('6-22-02-01'),
    grade: 'level3',
    status,
    partsPassed: ['theory', 'practical'],
    publicUntilOn: '2026-11-18',
    proposedAt: '2026-11-19T01:00:00.000Z',
    first: isSigned ? { accountId: aFirstSigner, at: '2026-11-19T02:00:00.000Z' } : null,
    second: isIssued(status) ? { accountId: cast.evaluator.personId, at: '2026-11-20T02:00:00.000Z' } : null,
    number: isIssued(status) ? aCertificateNumber() : null,
    issuedOn: isIssued(status) ? '2026-11-20' : null,
    replacesId: null,
    replaceNote: null,
    note: ['declined', 'revoked', 'replaced'].includes(status) ? '姓名有误，已更正' : null,
    dual: null,
    version: 0,
    ...given,
  }
}

/** Everything in order, on a day after the publicity; a test names only what matters to it. */
export const someCertificateFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  actor: cast.evaluator,
  ground: { passed: true, publicUntilOn: '2026-11-18', openAppeals: 0, dual: null },
  heldSinceOn: null,
  number: aCertificateNumber(),
  dualNumber: null,
  underWay: false,
  holderName: '欧阳小明',
  ...given,
})
