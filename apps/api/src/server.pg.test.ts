import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'

import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { ORIGIN, PASSWORD, aServer, cookiesOf, post, signIn } from '../test/server.ts'

const { server, past } = await aServer()
const session = (cookie: string) => post(server, '/api/trpc/session.get', {}, { cookie })
const tasks = (cookie: string, organisation: string) =>
  post(server, '/api/trpc/task.list', {}, { cookie, 'x-organisation': organisation })

test('somebody who signs in is known, with the organisations they may act for', async () => {
  const cookie = await signIn(server, 'college')

  expect((await session(cookie)).json()).toMatchObject({
    result: {
      data: {
        account: { id: cast.college.personId, username: 'college', twoFactorEnabled: false },
        memberships: [
          { organisationId: cast.college.organisationId, role: 'college.admissions', suspended: false },
        ],
      },
    },
  })
})

test('a wrong password, an unknown name and a cookie not of our making admit nobody', async () => {
  const wrong = await post(server, '/api/auth/sign-in/username', {
    username: 'college',
    password: 'x'.repeat(12),
  })
  const unknown = await post(server, '/api/auth/sign-in/username', { username: 'nobody', password: PASSWORD })
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
  expect(wrong.json()).toEqual(unknown.json())

  const forged = await session('skillchain.session_token=token-of-college.c2lnbmVk')
  expect(forged.json()).toMatchObject({ result: { data: { account: null } } })
})

test('nobody opens an account for themselves', async () => {
  const body = { email: 'new@example.invalid', password: PASSWORD, name: 'new', username: 'newcomer' }

  expect((await post(server, '/api/auth/sign-up/email', body)).statusCode).toBe(400)
})

test('a cookie is worth nothing after signing out', async () => {
  const cookie = await signIn(server, 'college')
  expect((await tasks(cookie, cast.college.organisationId)).statusCode).toBe(200)

  await post(server, '/api/auth/sign-out', {}, { cookie })

  expect((await tasks(cookie, cast.college.organisationId)).statusCode).toBe(401)
})

test('the acting organisation is the address’s, and only one’s own', async () => {
  const cookie = await signIn(server, 'college')

  const foreign = await tasks(cookie, cast.enterprise.organisationId)
  const unknown = await tasks(cookie, '01980000-0000-7000-8000-0000000000ff')

  expect(foreign.statusCode).toBe(403)
  expect(foreign.json()).toEqual(unknown.json())
})

test('who is removed is refused at the next request', async () => {
  const cookie = await signIn(server, 'evaluator')
  expect((await tasks(cookie, cast.evaluator.organisationId)).statusCode).toBe(200)

  await past.query('update organisation.membership set valid_to = now() where account_id = $1', [
    cast.evaluator.personId,
  ])

  expect((await tasks(cookie, cast.evaluator.organisationId)).statusCode).toBe(403)
})

test('a second factor, once set up, is asked for at the next sign-in', async () => {
  const cookie = await signIn(server, 'otherCollege')
  const enabling = await post(server, '/api/auth/two-factor/enable', { password: PASSWORD }, { cookie })
  const { totpURI }: { totpURI: string } = enabling.json()
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const code = () => new TOTP({ secret }).generate()
  const verified = await post(server, '/api/auth/two-factor/verify-totp', { code: code() }, { cookie })
  expect(verified.statusCode).toBe(200)

  const first = await post(server, '/api/auth/sign-in/username', {
    username: 'othercollege',
    password: PASSWORD,
  })
  expect(first.json()).toMatchObject({ twoFactorRedirect: true })
  const half = cookiesOf(first)
  expect((await session(half)).json()).toMatchObject({ result: { data: { account: null } } })
  const second = await post(server, '/api/auth/two-factor/verify-totp', { code: code() }, { cookie: half })

  expect((await session(cookiesOf(second))).json()).toMatchObject({
    result: { data: { account: { username: 'othercollege', twoFactorEnabled: true } } },
  })
})

test.each([
  ['another origin', { origin: 'https://evil.example' }, 403],
  ['no origin a page would have', { origin: 'null' }, 403],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a sibling host', { 'sec-fetch-site': 'same-site' }, 403],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ['a stream of bytes', { 'content-type': 'application/octet-stream' }, 415],
  ['plain text', { 'content-type': 'text/plain' }, 415],
])('a call from %s is refused', async (_, headers, status) => {
  const cookie = await signIn(server, 'leader')
  const given = {
    origin: ORIGIN,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    cookie,
  }

  const response = await server.inject({
    method: 'POST',
    url: '/api/trpc/session.get',
    payload: '{}',
    headers: { ...given, ...headers },
  })

  expect(response.statusCode).toBe(status)
})

test('a question is not asked by address alone, nor more than ten at once', async () => {
  expect((await server.inject({ method: 'GET', url: '/api/trpc/session.get' })).statusCode).toBe(405)
  const eleven = Array.from({ length: 11 }, () => 'session.get').join()

  const batch = await post(server, `/api/trpc/${eleven}?batch=1`, {})

  expect(batch.statusCode).toBeGreaterThanOrEqual(400)
})

test('every answer carries the headers that keep other pages out', async () => {
  const { headers } = await server.inject({ method: 'GET', url: '/api/health' })

  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
})

test('health tells version, database and migrations', async () => {
  const response = await server.inject({ method: 'GET', url: '/api/health' })

  expect(response.statusCode).toBe(200)
  expect(response.json()).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    database: 'up',
    migrations: { pending: 0 },
  })
})

test('an application that is not built says so, and a missing file is not a page', async () => {
  expect((await server.inject({ method: 'GET', url: '/college/o/x' })).statusCode).toBe(503)
  expect((await server.inject({ method: 'GET', url: '/api/nothing' })).statusCode).not.toBe(200)
})
