import { sql } from 'drizzle-orm'
import { index, pgPolicy, pgSchema, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { instant } from '../kernel/instant.ts'
import { appIdentity, appJob, appUser, inChains, inDivision, whole } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'

export const network = pgSchema('network')

/** Stands for "no day" in an order that must have one. */
export const NEVER = '9999-12-31'

/**
 * Every chain once, by region: what a regulator's lists read and what says whether it may enter a chain. Written in
 * the transaction that changes the chain itself.
 */
export const chainDirectory = network.table(
  'chain_directory',
  {
    chainId: uuid().$type<ChainId>().primaryKey(),
    name: text().notNull(),
    status: text().$type<SkillChainStatus>().notNull(),
    /** The city it is filed in, GB/T 2260. */
    divisionCode: text().notNull(),
    clusterCode: text().notNull(),
    leaderId: uuid().$type<OrganisationId>().notNull(),
    leaderName: text().notNull(),
    /** The last day on which the regulator may still answer in time; null when nothing waits for it. */
    dueOn: text(),
    changedAt: instant().notNull(),
  },
  (table) => {
    const known = sql`(${inDivision(table.divisionCode)} or ${inChains(table.chainId)})`
    return [
      index('chain_directory_by_division').on(table.divisionCode, table.status, table.chainId),
      index('chain_directory_by_due').on(
        sql`coalesce(${table.dueOn}, ${sql.raw(`'${NEVER}'`)})`,
        table.chainId,
      ),
      pgPolicy('chain_directory_identity', { for: 'select', to: [appIdentity, appJob], using: sql`true` }),
      pgPolicy('chain_directory_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('chain_directory_add', { for: 'insert', to: appUser, withCheck: whole(table.chainId) }),
      pgPolicy('chain_directory_change', {
        for: 'update',
        to: appUser,
        using: whole(table.chainId),
        withCheck: whole(table.chainId),
      }),
    ]
  },
)
declare(chainDirectory, {
  class: 'directory',
  grants: { app_user: ['select', 'insert', 'update'], app_identity: ['select'], app_job: ['select'] },
})
