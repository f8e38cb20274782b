import { describe, expect, test } from 'vitest'

import { aPersonId, cast } from '../organisation/actor.fixture.ts'
import {
  aCertificate,
  aCertificateId,
  aCertificateNumber,
  aFirstSigner,
  someCertificateFacts,
} from './certificate.fixture.ts'
import { type Command, decide, evolve, propose } from './certificate.rules.ts'

const ref = { chainId: aCertificate().chainId, id: aCertificateId(2) }
const sound = { passed: true, publicUntilOn: '2026-11-18', openAppeals: 0, dual: null }
const wanting = [
  ['a part is not passed', { ground: { ...sound, passed: false } }, 'certificate.not-passed'],
  ['publicity has not begun', { ground: { ...sound, publicUntilOn: null } }, 'certificate.publicity-running'],
  [
    'today is its last day',
    { ground: { ...sound, publicUntilOn: '2026-11-20' } },
    'certificate.publicity-running',
  ],
  ['an objection is unanswered', { ground: { ...sound, openAppeals: 1 } }, 'certificate.appeal-open'],
  ['the person got another this year', { heldSinceOn: '2026-03-01' }, 'certificate.one-a-year'],
] as const

const code = (outcome: { ok: boolean; problem?: { code: string } }) => outcome.problem?.code

describe.each(wanting)('while %s', (_, given, refused) => {
  const facts = someCertificateFacts(given)

  test('nothing is proposed, signed or issued', () => {
    expect(code(propose(ref, { candidate: aCertificate(), replacing: null }, facts))).toBe(refused)
    expect(code(decide(aCertificate(), { type: 'sign' }, facts))).toBe(refused)
    expect(code(decide(aCertificate({ status: 'signed' }), { type: 'issue' }, facts))).toBe(refused)
  })
})

test('two accounts sign: with the second it is issued and has its number', () => {
  const first = someCertificateFacts({ actor: { ...cast.evaluator, personId: aFirstSigner }, number: null })
  const signing = decide(aCertificate(), { type: 'sign' }, first)
  const signed = signing.ok ? evolve(aCertificate(), signing.value) : aCertificate()
  expect(signed).toMatchObject({ status: 'signed', number: null, first: { accountId: aFirstSigner } })

  const issuing = decide(signed, { type: 'issue' }, someCertificateFacts())
  expect(issuing.ok && evolve(signed, issuing.value)).toMatchObject({
    status: 'issued',
    number: aCertificateNumber(),
    issuedOn: '2026-11-20',
    second: { accountId: cast.evaluator.personId },
  })
})

test('whoever signed first does not sign again', () => {
  const facts = someCertificateFacts({ actor: { ...cast.evaluator, personId: aFirstSigner } })
  expect(code(decide(aCertificate({ status: 'signed' }), { type: 'issue' }, facts))).toBe(
    'certificate.same-signer',
  )
})

test.each([
  ['proposed', { type: 'issue' }],
  ['signed', { type: 'sign' }],
  ['declined', { type: 'sign' }],
  ['signed', { type: 'revoke', note: '认定违规' }],
  ['revoked', { type: 'revoke', note: '认定违规' }],
  ['issued', { type: 'decline', note: '认定违规' }],
  ['revoked', { type: 'replace', note: '姓名更正' }],
] as const satisfies readonly (readonly [string, Command])[])(
  'of a certificate that is %s, %o is out of turn',
  (status, command) => {
    expect(code(decide(aCertificate({ status }), command, someCertificateFacts()))).toBe(
      'certificate.out-of-turn',
    )
  },
)

test('what ends it says why, and keeps its number', () => {
  const issued = aCertificate({ status: 'issued' })
  const revoking = decide(issued, { type: 'revoke', note: '经查实考试舞弊' }, someCertificateFacts())
  expect(revoking.ok && evolve(issued, revoking.value)).toMatchObject({
    status: 'revoked',
    note: '经查实考试舞弊',
    number: issued.number,
  })
})

test.each(['欧阳小明的证书印制有误', '印制有误：欧阳 小明', '重办 欧阳小明'])(
  'a note such as %s names the holder, and is not taken',
  (note) => {
    const original = aCertificate({ status: 'issued' })
    const facts = someCertificateFacts()
    const refused = 'certificate.note-names-holder'
    expect(code(decide(original, { type: 'revoke', note }, facts))).toBe(refused)
    expect(code(decide(aCertificate(), { type: 'decline', note }, facts))).toBe(refused)
    expect(code(propose(ref, { candidate: aCertificate(), replacing: { original, note } }, facts))).toBe(
      refused,
    )
  },
)

const standing = (status: 'issued' | 'revoked' | 'signed') =>
  propose(
    ref,
    { candidate: aCertificate(), replacing: { original: aCertificate({ status }), note: '姓名更正' } },
    someCertificateFacts(),
  )

test('another takes the place of one that was issued or revoked, and of no other', () => {
  expect(standing('issued')).toMatchObject({
    value: { state: { replacesId: aCertificateId(1), replaceNote: '姓名更正', status: 'proposed' } },
  })
  expect(standing('revoked').ok).toBe(true)
  expect(code(standing('signed'))).toBe('certificate.not-replaceable')
})

test('an event names the person by no more than an id', () => {
  const made = propose(
    ref,
    { candidate: aCertificate({ personId: aPersonId(9) }), replacing: null },
    someCertificateFacts(),
  )
  expect(made.ok && Object.keys(made.value.event).toSorted()).toEqual([
    'batchId',
    'candidateId',
    'personId',
    'replacesId',
    'to',
    'type',
  ])
})
