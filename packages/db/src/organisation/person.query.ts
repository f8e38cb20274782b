import { and, desc, eq } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { reads } from '../kernel/in-scope.ts'
import { personLook as table } from './person.table.ts'

/** Who of this organisation has seen full numbers in a chain, the latest first; of one person when asked so. */
export const looksIn = (
  chainId: ChainId,
  { personId, limit }: { personId?: PersonId | undefined; limit: number },
) =>
  reads
    .select({
      id: table.id,
      aggregateId: table.aggregateId,
      accountId: table.accountId,
      purpose: table.purpose,
      at: table.at,
    })
    .from(table)
    .where(and(eq(table.chainId, chainId), personId ? eq(table.personId, personId) : undefined))
    .orderBy(desc(table.at), desc(table.id))
    .limit(limit)
