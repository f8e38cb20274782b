import { expect, test } from 'vitest'

import { secondEarned } from '../evaluation/evaluation-batch.ts'
import { aCertificate, aCertificateId, aDualNumber, someCertificateFacts } from './certificate.fixture.ts'
import { numberOf, partsOf } from './certificate-number.ts'
import { type Command, decide, evolve, propose } from './certificate.rules.ts'
import type { Certificate, DualCertificate } from './certificate.ts'

const TITLE = '高压作业岗位能力证书'
const NOTE = '复核发现实操记录有误'
const ground = { passed: true, publicUntilOn: '2026-11-18', openAppeals: 0, dual: TITLE }
const held: DualCertificate = { title: TITLE, number: aDualNumber(), revokedNote: null }
const waiting: DualCertificate = { ...held, number: null }
const ref = { chainId: aCertificate().chainId, id: aCertificateId(2) }

const code = (outcome: { ok: boolean; problem?: { code: string } }) => outcome.problem?.code
const after = (certificate: Certificate, command: Command, facts = someCertificateFacts()) => {
  const decided = decide(certificate, command, facts)
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolve(certificate, decided.value)
}
const proposed = (given: Parameters<typeof someCertificateFacts>[0], original: Certificate | null = null) => {
  const replacing = original && { original, note: '原证书印制有误' }
  const made = propose(ref, { candidate: aCertificate(), replacing }, someCertificateFacts(given))
  if (!made.ok) throw new Error(made.problem.code)
  return made.value.state
}

test.each([
  [75, [75, 90], TITLE],
  [75, [74.5, 90], null],
  [75, [], null],
  [null, [100, 100], null],
] as const)('with a mark of %s, %j earn the second certificate: %s', (secondPassMark, points, earned) => {
  const results = points.map((each) => ({ part: 'theory', points: each, passed: true }) as const)
  expect(secondEarned({ secondCertificate: secondPassMark && TITLE, secondPassMark }, results)).toBe(earned)
})

test('who earns both is proposed for both, and whoever earns the first alone for that', () => {
  expect(proposed({ ground }).dual).toEqual(waiting)
  expect(proposed({ ground: { ...ground, dual: null } }).dual).toBeNull()
  // Never without the first: whoever has not passed that is proposed for neither.
  const failed = someCertificateFacts({ ground: { ...ground, passed: false } })
  expect(code(propose(ref, { candidate: aCertificate(), replacing: null }, failed))).toBe(
    'certificate.not-passed',
  )
})

test('with the second signature both are issued, each with a number of its own', () => {
  const signed = aCertificate({ status: 'signed', dual: waiting })
  const issued = after(
    signed,
    { type: 'issue' },
    someCertificateFacts({ ground, dualNumber: aDualNumber(7) }),
  )
  expect(issued.dual).toEqual({ ...waiting, number: aDualNumber(7) })
  expect(issued.number).not.toBe(issued.dual?.number)
})

test('what is not earned any more is not issued', () => {
  const signed = aCertificate({ status: 'signed', dual: waiting })
  const facts = someCertificateFacts({ ground: { ...ground, dual: null }, dualNumber: aDualNumber() })
  expect(code(decide(signed, { type: 'issue' }, facts))).toBe('certificate.dual-not-earned')
})

test('the second is revoked alone; with the first both are, each with its own note', () => {
  const both = aCertificate({ status: 'issued', dual: held })
  const alone = after(both, { type: 'revokeDual', note: NOTE })
  expect(alone).toMatchObject({ status: 'issued', note: null, dual: { revokedNote: NOTE } })
  expect(code(decide(alone, { type: 'revokeDual', note: NOTE }, someCertificateFacts()))).toBe(
    'certificate.no-dual',
  )

  expect(after(both, { type: 'revoke', note: NOTE })).toMatchObject({
    note: NOTE,
    dual: { revokedNote: NOTE },
  })
  expect(after(alone, { type: 'revoke', note: '经查实冒名顶替' }).dual?.revokedNote).toBe(NOTE)
})

const revoke = (certificate: Certificate, given = {}, note = NOTE) =>
  code(decide(certificate, { type: 'revokeDual', note }, someCertificateFacts(given)))

test('there is none to revoke where none was earned, none is revoked in passing, and no note names its holder', () => {
  expect(revoke(aCertificate({ status: 'issued' }))).toBe('certificate.no-dual')
  const both = aCertificate({ status: 'issued', dual: held })
  expect(revoke(both, { underWay: true })).toBe('certificate.held-already')
  expect(revoke(both, {}, '欧阳小明冒名')).toBe('certificate.note-names-holder')
})

test('what takes the place of the first takes the second along, with its number', () => {
  const original = aCertificate({ status: 'issued', dual: held })
  expect(proposed({ ground }, original).dual).toEqual(held)
  expect(after(original, { type: 'replace', note: NOTE }).dual).toBeNull()
  const signed = aCertificate({ status: 'signed', dual: held })
  expect(after(signed, { type: 'issue' }, someCertificateFacts({ ground })).dual).toEqual(held)
})

test('one that was revoked is not had again by a new paper, and is earned anew once both were revoked', () => {
  const revoked = { ...held, revokedNote: NOTE }
  expect(proposed({ ground }, aCertificate({ status: 'issued', dual: revoked })).dual).toBeNull()
  expect(proposed({ ground }, aCertificate({ status: 'revoked', dual: revoked })).dual).toEqual(waiting)
})

test('its numbers are a series of their own', () => {
  const { bodyCode } = aCertificate()
  const number = numberOf({ bodyCode, year: 2026, grade: 'dual' }, 12)
  expect(number).toMatchObject({ ok: true, value: `${bodyCode}260000012` })
  expect(partsOf(`${bodyCode}260000012`)).toEqual({ bodyCode, year: 2026, grade: 'dual', serial: 12 })
})
