import { createHmac } from 'node:crypto'

import { uuidv7 } from 'uuidv7'

import { account, session } from '@skillchain/db/identity/account.table'
import type { Database } from '@skillchain/db/kernel/database'
import { membership } from '@skillchain/db/organisation/membership.table'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Role } from '@skillchain/domain/organisation/role'

/** Somebody with many sessions at once: as many as keep a whole run below the server's limit for one of them. */
export interface Visitor {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly tokens: readonly string[]
}

const SESSIONS = 600
const HOURS = 3_600_000

export async function admit(
  db: Database,
  { organisationId, role }: { organisationId: OrganisationId; role: Role },
): Promise<Visitor> {
  const personId = PersonId.parse(uuidv7())
  const username = role.replaceAll('.', '-')
  const email = `${username}@bench.invalid`
  await db.insert(account).values({ id: personId, name: role, username, email, twoFactorEnabled: true })
  await db.insert(membership).values({ accountId: personId, organisationId, role })
  const tokens = Array.from({ length: SESSIONS }, (_, n) => `${username}-${n}`)
  const expiresAt = new Date(Date.now() + 12 * HOURS)
  await db
    .insert(session)
    .values(tokens.map((token) => ({ id: uuidv7(), userId: personId, token, expiresAt })))
  return { personId, organisationId, tokens }
}

/** A session's cookie as the server itself would have set it. */
export const cookieOf = (token: string, secret: string): string => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `skillchain.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
