import { and, desc, eq } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { reads } from '../kernel/in-scope.ts'
import { personLook as table } from './person.table.ts'

/** A record may be looked into often; more than these nobody reads. */
const MOST = 50

/** When this organisation has seen the full number in a record, and what for, the latest first. */
export const looksAt = ({ chainId, id }: { chainId: ChainId; id: string }) =>
  reads
    .select({ id: table.id, accountId: table.accountId, purpose: table.purpose, at: table.at })
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.aggregateId, id)))
    .orderBy(desc(table.at), desc(table.id))
    .limit(MOST)
