import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { oneOf } from './check.ts'
import { kernel } from './event.table.ts'
import { appJob, appUser, inChains } from './rls.ts'
import { declare } from './table-class.ts'

/** Who follows what happens, each at its own pace: none takes away a mark that another has yet to see. */
const FOLLOWERS = ['roll-ups', 'reviews', 'indicators', 'audits'] as const
export type Follower = (typeof FOLLOWERS)[number]

/**
 * Chains in which something has happened since a follower last looked. A mark of its own for each event, so that no
 * command waits for another's, and none made while a count is under way is taken for counted.
 */
export const touched = kernel.table(
  'touched',
  {
    id: uuid().notNull(),
    follower: text().$type<Follower>().notNull(),
    chainId: uuid().$type<ChainId>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'touched_pk', columns: [table.id, table.follower] }),
    check('touched_follower', oneOf(table.follower, FOLLOWERS)),
    index('touched_by_chain').on(table.chainId, table.follower),
    pgPolicy('touched_mark', { for: 'insert', to: appUser, withCheck: inChains(table.chainId) }),
    pgPolicy('touched_count', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(touched, {
  class: 'directory',
  grants: { app_user: ['insert'], app_job: ['select', 'insert', 'delete'] },
})

/** What marks a chain for everybody who follows it. */
export const marksOf = (chainId: ChainId, id: string): (typeof touched.$inferInsert)[] =>
  FOLLOWERS.map((follower) => ({ id, follower, chainId }))
