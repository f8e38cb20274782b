import { expect, test } from 'vitest'

import { publicCertificate } from '@skillchain/db/certificate/public-certificate.table'
import { aCertificateNumber } from '@skillchain/domain/certificate/certificate.fixture'
import { anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import { aServer } from '../../test/server.ts'
import { testServices } from '../../test/services.ts'
import { linkDigest, linkToken, nameDigest } from './certificate-digest.ts'

const { server, owner } = await aServer()
const { keys } = testServices
const number = aCertificateNumber(7)
const issued = (serial: number, name: string, given = {}) => {
  const its = aCertificateNumber(serial)
  return {
    number: its,
    bodyId: anOrganisationId(6),
    nameDigest: nameDigest(keys, its, name),
    linkDigest: linkDigest(keys, linkToken(keys, its)),
    maskedName: '欧阳**',
    bodyName: 'Organisation 6',
    occupationName: '汽车装调工',
    grade: 'level3' as const,
    issuedOn: '2023-11-20',
    expiresOn: null as string | null,
    status: 'valid' as const,
    statusOn: '2023-11-20',
    note: null as string | null,
    ...given,
  }
}
await owner
  .insert(publicCertificate)
  .values([
    issued(7, '欧阳小明'),
    issued(8, '张三', { expiresOn: '2024-01-01' }),
    issued(9, '李四', { status: 'revoked', note: '经查实考试舞弊' }),
    issued(10, '古丽·阿不都', {}),
  ])

let callers = 0
/** Asks as somebody who has not signed in, each time another. */
async function ask(procedure: string, input: object, address = `10.0.0.${(callers += 1)}`) {
  const response = await server.inject({
    method: 'POST',
    url: `/api/trpc/verification.${procedure}`,
    payload: input,
    remoteAddress: address,
    headers: { origin: 'http://skillchain.test', 'sec-fetch-site': 'same-origin' },
  })
  return { status: response.statusCode, body: response.body, json: response.json() }
}
const found = async (asked: { number: string; name: string }) =>
  (await ask('byName', asked)).json.result.data.found

test('number and name find it, however they are written; what is shown is masked', async () => {
  expect(await found({ number, name: '欧阳小明' })).toMatchObject({
    verdict: 'valid',
    maskedName: '欧阳**',
    number,
  })
  expect(await found({ number: ' s0000 44000123-263000007', name: ' 欧阳 小明 ' })).toMatchObject({
    verdict: 'valid',
  })
  expect(await found({ number: aCertificateNumber(10), name: '古丽•阿不都' })).toMatchObject({
    verdict: 'valid',
  })
})

test('the link of its QR code finds it without a name', async () => {
  const { json } = await ask('byLink', { token: linkToken(keys, number) })

  expect(json.result.data.found).toMatchObject({ verdict: 'valid', number })
})

test('what has run out is expired by the day, what was revoked says why', async () => {
  expect(await found({ number: aCertificateNumber(8), name: '张三' })).toMatchObject({ verdict: 'expired' })
  expect(await found({ number: aCertificateNumber(9), name: '李四' })).toMatchObject({
    verdict: 'revoked',
    note: '经查实考试舞弊',
  })
})

test('a wrong name is answered, letter for letter, as a number that nobody has', async () => {
  const wrongName = await ask('byName', { number, name: '欧阳小红' })
  const noNumber = await ask('byName', { number: aCertificateNumber(999), name: '欧阳小明' })
  const noLink = await ask('byLink', { token: 'A'.repeat(22) })

  expect(wrongName.json.result.data.found).toBeNull()
  expect([wrongName.status, wrongName.body]).toEqual([noNumber.status, noNumber.body])
  expect(noLink.body).toBe(noNumber.body)
  for (const token of ['abc', `${linkToken(keys, number)}x`, '证书'])
    // One after another, as one caller makes them.
    // oxlint-disable-next-line no-await-in-loop
    expect((await ask('byLink', { token })).body).toBe(noNumber.body)
})

test('what is no number is told so before anything is looked for', async () => {
  const { status, json } = await ask('byName', { number: 'ABC', name: '欧阳小明' })

  expect(status).toBe(400)
  expect(json.error.data.fields).toMatchObject([{ path: ['number'], code: 'certificate.number-malformed' }])
  const long = await ask('byName', { number: aCertificateNumber(1), name: '欧'.repeat(51) })
  expect(long.json.error.data.fields).toMatchObject([
    { path: ['name'], limit: { origin: 'string', maximum: 50 } },
  ])
})

test('an address that asks too often waits, and others do not', async () => {
  const answers: number[] = []
  for (let n = 100; n < 131; n += 1) {
    // One call after another, as one caller makes them.
    // oxlint-disable-next-line no-await-in-loop
    answers.push((await ask('byName', { number: aCertificateNumber(n), name: '某' }, '10.9.9.9')).status)
  }

  expect(answers).toEqual([...Array.from({ length: 30 }, () => 200), 429])
  expect((await ask('byName', { number, name: '欧阳小明' })).status).toBe(200)
})

test('ten guesses at one name are the last, from however many addresses', async () => {
  const target = aCertificateNumber(8)
  const answers: number[] = []
  for (let n = 0; n < 10; n += 1) {
    // oxlint-disable-next-line no-await-in-loop
    answers.push((await ask('byName', { number: target, name: `张${n}` })).status)
  }

  // One call was made about it above.
  expect(answers).toEqual([...Array.from({ length: 9 }, () => 200), 429])
  expect((await ask('byName', { number: target, name: '张三' })).json.error.data.problem.code).toBe(
    'access.too-often',
  )
})
