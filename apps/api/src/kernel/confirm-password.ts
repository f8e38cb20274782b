import { verifyPassword } from 'better-auth/crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

import { credential } from '@skillchain/db/identity/account.table'
import { confirmation } from '@skillchain/db/identity/confirmation.table'
import { problem } from '@skillchain/domain/kernel/problems'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'

/** Wrong passwords that one account may type within the time below; our own decision, ADR-0022. */
const MOST_TRIES = 5
const MINUTES = 15

const stale = sql`${confirmation.since} < now() - make_interval(mins => ${MINUTES})`

/** Counted before the password is looked at: guesses that come all at once are counted one by one. */
async function countTry(db: NodePgDatabase, accountId: string): Promise<number> {
  const [counted] = await db
    .insert(confirmation)
    .values({ accountId, tries: 1, since: sql`now()` })
    .onConflictDoUpdate({
      target: confirmation.accountId,
      set: {
        tries: sql`case when ${stale} then 1 else ${confirmation.tries} + 1 end`,
        since: sql`case when ${stale} then now() else ${confirmation.since} end`,
      },
    })
    .returning({ tries: confirmation.tries })
  return counted?.tries ?? 0
}

/**
 * Whether a password is the account's: how somebody who is signed in shows once more that it is they who act. Tries are
 * counted for each account in transactions of their own, which no refusal undoes.
 */
export async function confirmPassword(
  db: NodePgDatabase,
  accountId: string,
  password: string,
): Promise<Outcome<true>> {
  const tries = await countTry(db, accountId)
  if (tries > MOST_TRIES) return refuse(problem('access.too-often', { minutes: MINUTES }))
  const own = and(eq(credential.userId, accountId), eq(credential.providerId, 'credential'))
  const [known] = await db.select({ hash: credential.password }).from(credential).where(own)
  const isRight = Boolean(known?.hash) && (await verifyPassword({ hash: known?.hash ?? '', password }))
  if (!isRight) return refuse(problem('access.password-wrong', { left: MOST_TRIES - tries }))
  await db.delete(confirmation).where(eq(confirmation.accountId, accountId))
  return ok(true)
}
