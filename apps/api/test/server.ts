import { tmpdir } from 'node:os'

import { hashPassword } from 'better-auth/crypto'
import { uuidv7 } from 'uuidv7'
import { afterAll } from 'vitest'

import { credential } from '@skillchain/db/identity/account.table'
import { openDatabase } from '@skillchain/db/kernel/database'
import { makeLogins } from '@skillchain/db/kernel/login'
import { openPool } from '@skillchain/db/kernel/pool'
import { aDatabase } from '@skillchain/db/test/database'
import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { openIdentity } from '../src/kernel/identity.ts'
import type { Services } from '../src/kernel/services.ts'
import { createServer } from '../src/server.ts'
import { testServices } from './services.ts'

export const ORIGIN = 'http://skillchain.test'
export const PASSWORD = 'correct horse battery staple'

/** The whole server on a database of the suite's own, reached without a network, in which the cast has passwords. */
export async function aServer(
  given: Partial<Services> = {},
  more: (loginUrl: string) => Promise<Partial<Services>> = async () => ({}),
) {
  const { db: owner, pool: past, url } = await aDatabase()
  const logins = await makeLogins(url)
  const pool = openPool({ connectionString: logins.requests, max: 4 })
  const identity = openIdentity({
    databaseUrl: logins.identity,
    secret: 'a secret for tests alone, long enough',
    baseUrl: ORIGIN,
    addressHeaders: ['x-client-address'],
  })
  const password = await hashPassword(PASSWORD)
  const people = Object.entries(cast).filter(([who]) => !who.endsWith('Elsewhere'))
  await owner.insert(credential).values(
    people.map(([, { personId }]) => ({
      id: uuidv7(),
      accountId: personId,
      providerId: 'credential',
      userId: personId,
      password,
    })),
  )
  const services = { ...testServices, identity, ...given, ...(await more(logins.requests)) }
  const settings = { origins: [ORIGIN], appsDir: tmpdir(), trustProxy: false, log: false }
  const server = createServer({ db: openDatabase(pool), services, ...settings })
  afterAll(async () => {
    await server.close()
    await identity.close()
    await pool.end()
  })
  return { server, past, owner }
}

type Server = ReturnType<typeof createServer>

/** Posts JSON as one of our own pages would. */
export const post = (
  server: Server,
  url: string,
  ...[body = {}, headers = {}]: [body?: object, headers?: Record<string, string>]
) =>
  server.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin', ...headers },
  })

/** The cookies a response sets, as the next request sends them. */
export const cookiesOf = ({ cookies }: { cookies: { name: string; value: string }[] }) =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

/** Signs somebody of the cast in and answers the cookies. */
export async function signIn(server: Server, username: keyof typeof cast): Promise<string> {
  const body = { username: username.toLowerCase(), password: PASSWORD }
  const response = await post(server, '/api/auth/sign-in/username', body)
  if (response.statusCode !== 200)
    throw new Error(`sign-in was answered ${response.statusCode}: ${response.body}`)
  return cookiesOf(response)
}
