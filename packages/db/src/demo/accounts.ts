import { inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { account, credential, session, twoFactor } from '../identity/account.table.ts'
import { membership } from '../organisation/membership.table.ts'
import { personAccount } from '../organisation/person-account.table.ts'
import type { Tx } from '../kernel/database.ts'
import { membershipsOf, selves, signIns } from './sign-ins.ts'

export const accountTables = [account, credential, session, twoFactor, membership, personAccount] as const

const ids = signIns.map(({ id }) => id)

/** Opens the demonstration's accounts, all by one password, whatever became of them since the last time. */
export async function openAccounts(db: Tx, passwordHash: string): Promise<void> {
  await db
    .insert(account)
    .values(
      signIns.map(({ id, username, name }) => ({
        id,
        username,
        displayUsername: username,
        name,
        email: `${username}@demonstration.invalid`,
      })),
    )
    .onConflictDoNothing()
  await db.insert(membership).values(membershipsOf()).onConflictDoNothing()
  await db
    .insert(personAccount)
    .values(selves.map(({ id: accountId, personId }) => ({ accountId, personId })))
    .onConflictDoNothing()
  await db.delete(credential).where(inArray(credential.userId, ids))
  await db.insert(credential).values(
    ids.map((id) => ({
      id: uuidv7(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
    })),
  )
}

/** Shuts them: the published password opens nothing, and whoever is signed in by it is signed out. */
export async function shutAccounts(db: Tx): Promise<void> {
  await db.delete(credential).where(inArray(credential.userId, ids))
  await db.delete(session).where(inArray(session.userId, ids))
  await db.delete(twoFactor).where(inArray(twoFactor.userId, ids))
  await db
    .update(account)
    .set({ twoFactorEnabled: false, updatedAt: sql`now()` })
    .where(inArray(account.id, ids))
}
