import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgPolicy, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

import { appIdentity } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'

/** What the identity library keeps; its field names are the library's. Only `app_identity` reads or writes here. */
export const identity = pgSchema('identity')

const at = () => timestamp({ withTimezone: true })
const made = { createdAt: at().notNull().defaultNow(), updatedAt: at().notNull().defaultNow() }
const forIdentity = (name: string) =>
  pgPolicy(name, { to: appIdentity, using: sql`true`, withCheck: sql`true` })

/** Somebody who can sign in. */
export const account = identity.table(
  'account',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    email: text().notNull().unique('account_email'),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    username: text().unique('account_username'),
    displayUsername: text(),
    twoFactorEnabled: boolean().default(false),
    ...made,
  },
  () => [forIdentity('account_identity')],
)

/** A device signed in, known by the token in its cookie. */
export const session = identity.table(
  'session',
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull(),
    token: text().notNull().unique('session_token'),
    expiresAt: at().notNull(),
    ipAddress: text(),
    userAgent: text(),
    ...made,
  },
  (table) => [index('session_by_user').on(table.userId), forIdentity('session_identity')],
)

/** A way to sign in: here a password, hashed by scrypt. */
export const credential = identity.table(
  'credential',
  {
    id: uuid().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: uuid().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    password: text(),
    ...made,
  },
  (table) => [index('credential_by_user').on(table.userId), forIdentity('credential_identity')],
)

/** A short-lived secret: a second factor under way, a trusted device. */
export const verification = identity.table(
  'verification',
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    ...made,
  },
  (table) => [index('verification_by_identifier').on(table.identifier), forIdentity('verification_identity')],
)

/** The secret of an authenticator app, encrypted by the identity library, and its backup codes. */
export const twoFactor = identity.table(
  'two_factor',
  {
    id: uuid().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    userId: uuid().notNull(),
    verified: boolean().notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: at(),
  },
  (table) => [index('two_factor_by_user').on(table.userId), forIdentity('two_factor_identity')],
)

for (const table of [account, session, credential, verification, twoFactor]) {
  declare(table, { class: 'directory', grants: { app_identity: ['select', 'insert', 'update', 'delete'] } })
}
