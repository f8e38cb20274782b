import { sql } from 'drizzle-orm'
import { pgPolicy, primaryKey, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { instant } from '../kernel/instant.ts'
import { appIdentity, appUser, inChains, ofOwnOrganisation } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { organisationSchema } from './organisation.table.ts'

/** Which account is which person's own (本人账号): an account speaks for one person, and a person has one account. */
export const personAccount = organisationSchema.table(
  'person_account',
  {
    accountId: uuid().primaryKey(),
    personId: uuid().$type<PersonId>().notNull().unique('person_account_person'),
    openedAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    pgPolicy('person_account_identity', { to: appIdentity, using: sql`true`, withCheck: sql`true` }),
    pgPolicy('person_account_own', { for: 'select', to: appUser, using: ofOwnOrganisation(table.personId) }),
  ],
)
declare(personAccount, {
  class: 'directory',
  grants: { app_user: ['select'], app_identity: ['select', 'insert'] },
})

/**
 * The chains in which somebody has a part, by person: what `app.standing` reads when a person acts for themselves.
 * Whoever writes the first row that names a person in a chain writes this one in the same transaction.
 */
export const personChain = organisationSchema.table(
  'person_chain',
  {
    personId: uuid().$type<PersonId>().notNull(),
    chainId: uuid().$type<ChainId>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'person_chain_pk', columns: [table.personId, table.chainId] }),
    pgPolicy('person_chain_identity', { for: 'select', to: appIdentity, using: sql`true` }),
    pgPolicy('person_chain_read', { for: 'select', to: appUser, using: inChains(table.chainId) }),
    pgPolicy('person_chain_add', { for: 'insert', to: appUser, withCheck: inChains(table.chainId) }),
  ],
)
declare(personChain, {
  class: 'directory',
  grants: { app_user: ['select', 'insert'], app_identity: ['select'] },
})
