import { z } from 'zod'

import { OrganisationKind } from '@skillchain/domain/organisation/organisation'
import { Role } from '@skillchain/domain/organisation/role'

import type { Database } from '../kernel/database.ts'

const Standing = z.object({
  account: z.object({ id: z.uuid(), name: z.string(), username: z.string(), twoFactorEnabled: z.boolean() }),
  /** The person whose own account it is; null when it is only somebody's at work. */
  personId: z.uuid().nullable(),
  memberships: z.array(
    z.object({
      organisationId: z.uuid(),
      organisationName: z.string(),
      kind: OrganisationKind,
      role: Role,
      suspended: z.boolean(),
    }),
  ),
})

/** Whose session this is and for whom they may act; null when it lives no longer. */
export async function standingOf({ $client: pool }: Database, sessionToken: string) {
  const { rows } = await pool.query<{ standing: unknown }>({
    name: 'app_session',
    text: 'select app.session($1) as standing',
    values: [sessionToken],
  })
  return Standing.nullable().parse(rows[0]?.standing ?? null)
}
