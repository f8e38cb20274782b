import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgPolicy,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type ChainMemberId, ChainMemberStatus, MemberKind } from '@skillchain/domain/network/chain-member'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, shared, visible, whole } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { network } from './chain-directory.table.ts'
import { skillChain } from './skill-chain.table.ts'

/**
 * An organisation's place in a chain (链员), and who leads it (链主). All who work in a chain know its members; who has
 * been asked, has declined or has gone is known to the leader, the regulator and the organisation itself.
 */
export const chainMember = network.table(
  'chain_member',
  {
    chainId: uuid()
      .$type<ChainId>()
      .notNull()
      .references(() => skillChain.chainId),
    id: uuid().$type<ChainMemberId>().notNull(),
    // No foreign key to the directory: a table sharded by chain cannot hold one.
    organisationId: uuid().$type<OrganisationId>().notNull(),
    kind: text().$type<MemberKind>().notNull(),
    leads: boolean().notNull(),
    status: text().$type<ChainMemberStatus>().notNull(),
    message: text().notNull(),
    invitedAt: instant().notNull(),
    replyDueOn: date(),
    joinedOn: date(),
    endedOn: date(),
    reason: text().notNull(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, organisationId, status } = table
    const known = shared(chainId, sql`${status} = 'accepted'`, organisationId)
    const rows = visible(chainId, organisationId)
    return [
      primaryKey({ name: 'chain_member_pk', columns: [chainId, table.id] }),
      unique('chain_member_once').on(chainId, organisationId),
      check('chain_member_status', oneOf(status, ChainMemberStatus.options)),
      check('chain_member_kind', oneOf(table.kind, MemberKind.options)),
      check('chain_member_leader', sql`${table.leads} = (${table.kind} = 'leader')`),
      check('chain_member_leader_stays', sql`not ${table.leads} or ${status} = 'accepted'`),
      pgPolicy('chain_member_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('chain_member_add', { for: 'insert', to: appUser, withCheck: whole(chainId) }),
      pgPolicy('chain_member_change', { for: 'update', to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(chainMember, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/** A party to a record has, or once had, a place in the record's own chain. */
export const memberOf = (name: string, chainId: AnyPgColumn, organisationId: AnyPgColumn) =>
  foreignKey({
    name,
    columns: [chainId, organisationId],
    foreignColumns: [chainMember.chainId, chainMember.organisationId],
  })
