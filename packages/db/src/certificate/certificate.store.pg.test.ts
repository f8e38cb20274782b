import { describe, expect, test } from 'vitest'

import {
  aCertificate,
  aCertificateId,
  aCertificateNumber,
} from '@skillchain/domain/certificate/certificate.fixture'
import type { Certificate } from '@skillchain/domain/certificate/certificate'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aPersonId, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { asActor } from '../kernel/database.ts'
import { find, insert, save } from './certificate.store.ts'
import { addHoldings, endHolding, heldSince } from './person-certificate.store.ts'

const { db } = await aDatabase()
await livingChains(db)
const holder = { holderName: '欧阳小明', documentMask: '4403**********1233' }
const asBody = cast.evaluator
const aCandidateId = (n: number) =>
  CandidateId.parse(`01980000-0000-7000-8000-00000000f2${String(n).padStart(2, '0')}`)

await asActor(db, asBody, (tx) => insert(tx, aCertificate(), holder))

const seenBy = (who: keyof typeof cast) =>
  asActor(db, cast[who], async (tx) => (await find(tx, aCertificate())).ok)

test.each(['evaluator', 'leader', 'regulator', 'student'] as const)(
  'a certificate is seen by the %s',
  async (who) => {
    expect(await seenBy(who)).toBe(true)
  },
)

test.each(['college', 'enterprise', 'leaderElsewhere'] as const)(
  'to the %s it does not exist',
  async (who) => {
    expect(await seenBy(who)).toBe(false)
  },
)

test('whoever holds it changes nothing', async () => {
  const changed = asActor(db, cast.student, (tx) =>
    save(tx, aCertificate({ status: 'declined', note: '不想要', version: 1 })),
  )

  await expect(changed).rejects.toMatchObject({ cause: { code: '42501' } })
})

test('it comes back as it was written, and of two changes to one version one is kept', async () => {
  const { first } = aCertificate({ status: 'signed' })
  const signed: Certificate = { ...aCertificate(), status: 'signed', first, version: 1 }
  const outcomes = await Promise.all(
    [signed, signed].map((next) => asActor(db, asBody, (tx) => save(tx, next))),
  )

  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(await asActor(db, asBody, (tx) => find(tx, aCertificate()))).toEqual({
    ok: true,
    value: { ...signed, ...holder },
  })
})

describe('whatever program writes it, the table', () => {
  const issued = aCertificate({ status: 'issued', id: aCertificateId(2), candidateId: aCandidateId(2) })
  const written = (given: Partial<Certificate>) =>
    asActor(db, asBody, (tx) => insert(tx, { ...issued, ...given }, holder))
  const held = { cause: { code: '23514' } }

  const faults: readonly (readonly [string, Partial<Certificate>])[] = [
    ['without a second signer', { second: null }],
    ['signed twice by one account', { second: issued.first }],
    ['without a passed part', { partsPassed: [] }],
    ['before the end of publicity', { publicUntilOn: '2026-11-20' }],
    ['without a number', { number: null }],
  ]

  test.each(faults)('takes no issued certificate %s', async (_, given) => {
    await expect(written(given)).rejects.toMatchObject(held)
  })

  test('takes a sound one, and no second one with its number or for its candidate', async () => {
    await written({})

    const twin = written({ id: aCertificateId(3), candidateId: aCandidateId(3) })
    await expect(twin).rejects.toMatchObject({ cause: { constraint: 'certificate_numbered_once' } })
    const again = written({ id: aCertificateId(3), number: aCertificateNumber(2) })
    await expect(again).rejects.toMatchObject({ cause: { constraint: 'certificate_issued_once' } })
  })
})

describe('one certificate a year', () => {
  const someone = aPersonId(51)
  const given = (n: number, on: string, who: keyof typeof cast = 'evaluator') =>
    asActor(db, cast[who], (tx) =>
      addHoldings(tx, [
        { id: aCertificateId(n), personId: someone, bodyId: cast[who].organisationId, heldSinceOn: on },
      ]),
    )

  test('is seen by every body, of whatever body the first was', async () => {
    await given(11, '2026-03-01')

    const known = await asActor(db, cast.college, (tx) => heldSince(tx, [someone], '2025-11-20'))
    expect(known.get(someone)).toEqual({ on: '2026-03-01', certificateId: aCertificateId(11) })
    expect(await asActor(db, cast.college, (tx) => heldSince(tx, [someone], '2026-03-01'))).toEqual(new Map())
  })

  test('is held by the table, until the first counts no longer', async () => {
    await expect(given(12, '2026-09-01')).rejects.toMatchObject({
      cause: { constraint: 'person_certificate_once_a_year' },
    })
    expect(await asActor(db, asBody, (tx) => endHolding(tx, aCertificateId(11)))).toBe('2026-03-01')
    await given(12, '2026-09-01')
  })

  test('nobody sets down one of another body’s', async () => {
    const forged = asActor(db, cast.college, (tx) =>
      addHoldings(tx, [
        {
          id: aCertificateId(13),
          personId: aPersonId(52),
          bodyId: anOrganisationId(6),
          heldSinceOn: '2026-09-01',
        },
      ]),
    )
    await expect(forged).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
