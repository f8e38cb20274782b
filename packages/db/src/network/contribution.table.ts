import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import {
  type ContributionId,
  ContributionKind,
  ContributionSide,
  ContributionStatus,
  ContributionUnit,
  type Delivery,
} from '@skillchain/domain/network/contribution'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { oneOf } from '../kernel/check.ts'
import { appUser, inChains, own } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { network } from './chain-directory.table.ts'
import { skillChain } from './skill-chain.table.ts'

/** The ledger of contributions (三出台账), which the whole chain reads and each giver writes for itself. */
export const contribution = network.table(
  'contribution',
  {
    chainId: uuid()
      .$type<ChainId>()
      .notNull()
      .references(() => skillChain.chainId),
    id: uuid().$type<ContributionId>().notNull(),
    /** A member, or the department that looks after the chain, which has no place in it. */
    giverId: uuid().$type<OrganisationId>().notNull(),
    side: text().$type<ContributionSide>().notNull(),
    kind: text().$type<ContributionKind>().notNull(),
    title: text().notNull(),
    quantity: bigint({ mode: 'number' }).notNull(),
    unit: text().$type<ContributionUnit>().notNull(),
    dueOn: date().notNull(),
    delivered: bigint({ mode: 'number' }).notNull(),
    deliveries: jsonb().$type<Delivery[]>().notNull(),
    status: text().$type<ContributionStatus>().notNull(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, giverId, status, delivered } = table
    const given = own(chainId, giverId)
    return [
      primaryKey({ name: 'contribution_pk', columns: [chainId, table.id] }),
      index('contribution_by_giver').on(chainId, giverId, status),
      check('contribution_status', oneOf(status, ContributionStatus.options)),
      check('contribution_side', oneOf(table.side, ContributionSide.options)),
      check('contribution_kind', oneOf(table.kind, ContributionKind.options)),
      check('contribution_unit', oneOf(table.unit, ContributionUnit.options)),
      check('contribution_quantity', sql`${table.quantity} > 0 and ${delivered} >= 0`),
      check('contribution_progress', sql`${status} <> 'promised' or ${delivered} = 0`),
      pgPolicy('contribution_read', { for: 'select', to: appUser, using: inChains(chainId) }),
      pgPolicy('contribution_add', { for: 'insert', to: appUser, withCheck: given }),
      pgPolicy('contribution_change', { for: 'update', to: appUser, using: given, withCheck: given }),
    ]
  },
)
declare(contribution, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
