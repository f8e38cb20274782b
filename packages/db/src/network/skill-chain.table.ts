import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, jsonb, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { FieldReason } from '@skillchain/domain/network/filing-field'
import { EnterpriseScale, SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, inChains, whole } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { network } from './chain-directory.table.ts'

/** A chain (产业链), the one row of its kind in its own chain. All who work in the chain read it; its leader and its regulator write it. */
export const skillChain = network.table(
  'skill_chain',
  {
    chainId: uuid().$type<ChainId>().primaryKey(),
    leaderId: uuid().$type<OrganisationId>().notNull(),
    name: text().notNull(),
    cluster: text().notNull(),
    division: text().notNull(),
    cities: text().array().notNull(),
    purpose: text().notNull(),
    scale: text().$type<EnterpriseScale>(),
    insuredStaff: integer(),
    firmsBrought: integer(),
    postsOffered: integer(),
    noDiscreditRecord: boolean(),
    trainingSystem: boolean(),
    /** The charter in force, a row of `charter_version`; null before the first. */
    charterNumber: integer(),
    status: text().$type<SkillChainStatus>().notNull(),
    submittedAt: instant(),
    dueOn: date(),
    reasons: jsonb().$type<FieldReason[]>().notNull(),
    suspendedBy: text().$type<'leader' | 'regulator'>(),
    version: integer().notNull(),
  },
  (table) => [
    check('skill_chain_status', oneOf(table.status, SkillChainStatus.options)),
    check('skill_chain_scale', oneOf(table.scale, EnterpriseScale.options)),
    check('skill_chain_suspended', sql`(${table.status} = 'suspended') = (${table.suspendedBy} is not null)`),
    pgPolicy('skill_chain_read', { for: 'select', to: appUser, using: inChains(table.chainId) }),
    pgPolicy('skill_chain_found', { for: 'insert', to: appUser, withCheck: whole(table.chainId) }),
    pgPolicy('skill_chain_change', {
      for: 'update',
      to: appUser,
      using: whole(table.chainId),
      withCheck: whole(table.chainId),
    }),
  ],
)
declare(skillChain, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/** Every wording the charter has had; kept for good. */
export const charterVersion = network.table(
  'charter_version',
  {
    chainId: uuid()
      .$type<ChainId>()
      .notNull()
      .references(() => skillChain.chainId),
    number: integer().notNull(),
    text: text().notNull(),
    note: text().notNull(),
    writtenAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    primaryKey({ name: 'charter_version_pk', columns: [table.chainId, table.number] }),
    pgPolicy('charter_version_read', { for: 'select', to: appUser, using: inChains(table.chainId) }),
    pgPolicy('charter_version_add', { for: 'insert', to: appUser, withCheck: whole(table.chainId) }),
  ],
)
declare(charterVersion, { class: 'distributed', grants: { app_user: ['select', 'insert'] } })
