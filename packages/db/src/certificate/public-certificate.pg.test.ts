import { expect, test } from 'vitest'

import { aCertificateNumber } from '@skillchain/domain/certificate/certificate.fixture'
import { anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aDatabase } from '../../test/database.ts'
import { refusalOf } from '../kernel/credentials.ts'
import { asActor, openDatabase } from '../kernel/database.ts'
import { makeLogins } from '../kernel/login.ts'
import { openPool } from '../kernel/pool.ts'
import { forgetCalls } from '../kernel/call-count.store.ts'
import { callCount } from '../kernel/call-count.table.ts'
import { type Asked, verifyCertificate } from './public-certificate.query.ts'
import { endPublicly, publishAll } from './public-certificate.store.ts'
import { publicCertificate } from './public-certificate.table.ts'

const { db: owner, pool: past, url } = await aDatabase()
const logins = await makeLogins(url)
const pool = openPool({ connectionString: logins.requests, max: 2 })
const db = openDatabase(pool)

const bytes = (n: number) => new Uint8Array(32).fill(n)
const number = aCertificateNumber()
const row = {
  number,
  bodyId: anOrganisationId(6),
  nameDigest: bytes(1),
  linkDigest: bytes(2),
  maskedName: '欧**明',
  bodyName: 'Organisation 6',
  title: null,
  occupationName: '汽车装调工',
  grade: 'level3',
  issuedOn: '2026-11-20',
  expiresOn: null,
  status: 'valid',
  statusOn: '2026-11-20',
  note: null,
} as const
await asActor(owner, cast.evaluator, (tx) => publishAll(tx, [row]))

const plenty = { ofCaller: 1_000, ofSubject: 1_000, span: '10 minutes' }
const ask = (given: Partial<Asked>, allowed: Partial<typeof plenty> = {}) =>
  verifyCertificate(
    db,
    { shown: bytes(1), caller: bytes(101), subject: bytes(201), ...given },
    { ...plenty, ...allowed },
  )
const refused = async (asking: Promise<unknown>) => {
  const error: unknown = await asking.then(
    () => null,
    (cause: unknown) => cause,
  )
  const refusal = refusalOf(error)
  return refusal && { code: refusal.code, ...refusal.params }
}

test('anybody finds a certificate by number and name, or by its link, and by nothing else', async () => {
  const { bodyId: _bodyId, nameDigest: _nameDigest, linkDigest: _linkDigest, ...told } = row

  expect(await ask({})).toEqual(told)
  expect(await ask({ shown: bytes(2) })).toEqual(told)
  expect(await ask({ shown: bytes(3) })).toBeNull()
})

test('who issued it says that it holds no longer, and nobody else does', async () => {
  const end = { status: 'revoked', on: '2026-11-25', note: '经查实考试舞弊' } as const
  await asActor(owner, cast.college, (tx) => endPublicly(tx, number, end))
  expect(await ask({})).toMatchObject({ status: 'valid' })

  await asActor(owner, cast.evaluator, (tx) => endPublicly(tx, number, end))
  expect(await ask({})).toMatchObject({ status: 'revoked', statusOn: '2026-11-25', note: '经查实考试舞弊' })
})

test('no request reads the table itself, whoever makes it', async () => {
  expect(await asActor(owner, cast.college, (tx) => tx.select().from(publicCertificate))).toEqual([])
  await expect(pool.query('select from certificate.public_certificate')).rejects.toMatchObject({
    code: '42501',
  })
  await expect(pool.query('select from kernel.call_count')).rejects.toMatchObject({ code: '42501' })
})

test('one caller may ask so often and no more, whatever about; after the span, again', async () => {
  const caller = bytes(102)
  for (const n of [1, 2, 3]) await ask({ caller, subject: bytes(210 + n) }, { ofCaller: 3 })

  expect(await refused(ask({ caller, subject: bytes(219) }, { ofCaller: 3 }))).toEqual({
    code: 'access.too-often',
    minutes: 10,
  })
  expect(await ask({ caller: bytes(103) }, { ofCaller: 3 })).not.toBeNull()
  await past.query(`update kernel.call_count set since = since - interval '11 minutes'`)
  expect(await ask({ caller }, { ofCaller: 3 })).not.toBeNull()
})

test('about one number nobody may go on guessing, from however many addresses', async () => {
  const subject = bytes(230)
  const guess = (n: number) => ask({ caller: bytes(n), subject, shown: bytes(3) }, { ofSubject: 3 })
  for (const n of [110, 111, 112]) await guess(n)

  expect(await refused(guess(113))).toEqual({ code: 'access.too-often', minutes: 10 })
  expect(await refused(guess(113))).toEqual({ code: 'access.too-often', minutes: 10 })
})

test('calls at once are all counted', async () => {
  const caller = bytes(120)
  await Promise.all(Array.from({ length: 20 }, (_, n) => ask({ caller, subject: bytes(130 + n) })))

  const counts = await owner.select().from(callCount)
  expect(counts.find(({ bucket }) => Buffer.from(bucket).equals(Buffer.from(caller)))?.calls).toBe(20)
})

test('who asked is forgotten, once it is long ago', async () => {
  await past.query(`update kernel.call_count set since = now() - interval '2 days' where calls = 20`)
  const before = await owner.$count(callCount)

  expect(await forgetCalls(owner, new Date(Date.now() - 86_400_000).toISOString())).toBe(1)
  expect(await owner.$count(callCount)).toBe(before - 1)
  await pool.end()
})
