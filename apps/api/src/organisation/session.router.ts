import { z } from 'zod'

import { standingOf } from '@skillchain/db/organisation/session.query'
import { PartyKind } from '@skillchain/domain/organisation/organisation'
import { Role } from '@skillchain/domain/organisation/role'

import { open, router } from '../kernel/trpc.ts'

/** Who has signed in, and for which organisations they may act. */
const Session = z.object({
  account: z
    .object({
      id: z.uuid(),
      name: z.string(),
      username: z.string(),
      twoFactorEnabled: z.boolean(),
      /** True when nothing is open to them until they have set up a second factor. */
      mustUseTwoFactor: z.boolean(),
    })
    .nullable(),
  memberships: z.array(
    z.object({
      organisationId: z.uuid(),
      organisationName: z.string(),
      kind: PartyKind,
      role: Role,
      suspended: z.boolean(),
    }),
  ),
  demonstration: z.boolean(),
})

/** That somebody may act for themselves, said as what they may do for organisations is. */
const selfOf = (personId: string, name: string) => ({
  organisationId: personId,
  organisationName: name,
  kind: 'person' as const,
  role: 'person' as const,
  suspended: false,
})

export const sessionRouter = router({
  get: open
    .input(z.strictObject({}).optional())
    .output(Session)
    .query(async ({ ctx: { db, sessionToken, services } }) => {
      const { demonstration, requireSecondFactor } = services
      const known = sessionToken ? await standingOf(db, sessionToken) : null
      if (!known) return { account: null, memberships: [], demonstration }
      const { account, personId, memberships } = known
      const regulates = memberships.some(({ kind }) => kind === 'regulator')
      const mustUseTwoFactor = requireSecondFactor && regulates && !account.twoFactorEnabled
      const self = personId ? [selfOf(personId, account.name)] : []
      return {
        account: { ...account, mustUseTwoFactor },
        memberships: [...self, ...memberships],
        demonstration,
      }
    }),
})
