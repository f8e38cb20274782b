import { sql } from 'drizzle-orm'
import { boolean, check, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { oneOf } from '../kernel/check.ts'
import { appIdentity, appUser, inChains, ofOwnOrganisation, visible, whole } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { organisationSchema } from './organisation.table.ts'

/** How an organisation stands in a chain, as far as entering it goes. */
export const ChainStanding = ['invited', 'active', 'former'] as const

/**
 * The chains of an organisation, by organisation: what `app.enter` reads, since members are kept by chain. Whoever
 * writes a `chain_member` writes this row in the same transaction.
 */
export const organisationChain = organisationSchema.table(
  'organisation_chain',
  {
    organisationId: uuid().$type<OrganisationId>().notNull(),
    chainId: uuid().$type<ChainId>().notNull(),
    standing: text().$type<(typeof ChainStanding)[number]>().notNull(),
    leads: boolean().notNull().default(false),
  },
  (table) => {
    const known = sql`(${ofOwnOrganisation(table.organisationId)} or ${inChains(table.chainId)})`
    return [
      primaryKey({ name: 'organisation_chain_pk', columns: [table.organisationId, table.chainId] }),
      check('organisation_chain_standing', oneOf(table.standing, ChainStanding)),
      pgPolicy('organisation_chain_identity', { for: 'select', to: appIdentity, using: sql`true` }),
      pgPolicy('organisation_chain_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('organisation_chain_add', { for: 'insert', to: appUser, withCheck: whole(table.chainId) }),
      pgPolicy('organisation_chain_change', {
        for: 'update',
        to: appUser,
        using: visible(table.chainId, table.organisationId),
        withCheck: visible(table.chainId, table.organisationId),
      }),
    ]
  },
)
declare(organisationChain, {
  class: 'directory',
  // Nobody makes itself a leader: only how far an organisation may enter is ever changed.
  grants: { app_user: ['select', 'insert', 'update (standing)'], app_identity: ['select'] },
})
