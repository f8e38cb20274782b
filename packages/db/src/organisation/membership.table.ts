import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { Role } from '@skillchain/domain/organisation/role'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appIdentity, appUser, ofOwnOrganisation } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { organisationSchema } from './organisation.table.ts'

/** Who works for which organisation, in which role and from when to when. Read anew in every request. */
export const membership = organisationSchema.table(
  'membership',
  {
    accountId: uuid().$type<PersonId>().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    role: text().$type<Role>().notNull(),
    validFrom: instant()
      .notNull()
      .default(sql`now()`),
    /** The moment it ended; null while it lasts. */
    validTo: instant(),
  },
  (table) => [
    primaryKey({ name: 'membership_pk', columns: [table.accountId, table.organisationId] }),
    check('membership_role', oneOf(table.role, Role.options)),
    index('membership_by_organisation').on(table.organisationId, table.accountId),
    pgPolicy('membership_identity', { for: 'select', to: appIdentity, using: sql`true` }),
    pgPolicy('membership_own', {
      for: 'select',
      to: appUser,
      using: ofOwnOrganisation(table.organisationId),
    }),
  ],
)
declare(membership, { class: 'directory', grants: { app_user: ['select'], app_identity: ['select'] } })
