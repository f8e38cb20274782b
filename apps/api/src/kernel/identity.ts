import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor, username } from 'better-auth/plugins'
import { drizzle } from 'drizzle-orm/node-postgres'
import { uuidv7 } from 'uuidv7'

import * as tables from '@skillchain/db/identity/account.table'
import { openPool } from '@skillchain/db/kernel/pool'

import { confirmPassword } from './confirm-password.ts'

const SECONDS = 1
const MINUTES = 60 * SECONDS
const HOURS = 60 * MINUTES

interface Settings {
  /** Where the identity library's tables are, entered as `app_identity`. */
  readonly databaseUrl: string
  readonly secret: string
  /** The address people use, such as https://chain.example.cn. */
  readonly baseUrl: string
  /** Every address whose pages may sign in. */
  readonly origins?: readonly string[]
  /** Headers from which a proxy's client address may be taken; none unless a proxy of ours sets them. */
  readonly addressHeaders: readonly string[]
}

/** Accounts, sessions and the second factor (TOTP, RFC 6238), kept by a library; organisations and roles are ours. */
export function openIdentity({
  databaseUrl,
  secret,
  baseUrl,
  origins = [baseUrl],
  addressHeaders,
}: Settings) {
  const pool = openPool({ connectionString: databaseUrl, max: 2, pipeline: false })
  const db = drizzle({ client: pool, casing: 'snake_case' })
  const schema = {
    user: tables.account,
    session: tables.session,
    account: tables.credential,
    verification: tables.verification,
    twoFactor: tables.twoFactor,
  }
  const auth = betterAuth({
    appName: 'SkillChain 技能生态链',
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [...origins],
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    // Accounts are opened by an organisation's own administration, never by whoever comes along.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 12 * HOURS, updateAge: 5 * MINUTES, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      window: 60 * SECONDS,
      max: 120,
      customRules: { '/sign-in/*': { window: 60, max: 20 } },
    },
    advanced: {
      cookiePrefix: 'skillchain',
      useSecureCookies: baseUrl.startsWith('https:'),
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [...addressHeaders] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      username({ usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/.test(name) }),
      twoFactor({ issuer: 'SkillChain' }),
    ],
  })
  const secure = baseUrl.startsWith('https:') ? '__Secure-' : ''
  return {
    handler: (request: Request) => auth.handler(request),
    cookieName: `${secure}skillchain.session_token`,
    secret,
    /** Whether a password is the account's own; see `confirmPassword`. */
    verify: (accountId: string, password: string) => confirmPassword(db, accountId, password),
    close: () => pool.end(),
  }
}
export type Identity = ReturnType<typeof openIdentity>
