import { and, eq } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { asJob } from './as-job.ts'
import type { Database, Tx } from './database.ts'
import { type Follower, touched } from './touched.table.ts'

/** Chains with marks for a follower, some at a time. */
export const touchedChains = (db: Database, follower: Follower, limit: number): Promise<ChainId[]> =>
  asJob(db, async (tx) => {
    const found = await tx
      .selectDistinct({ chainId: touched.chainId })
      .from(touched)
      .where(eq(touched.follower, follower))
      .limit(limit)
    return found.map(({ chainId }) => chainId)
  })

/** Takes a chain's marks away, before whatever they stood for is looked at; as the job. */
export const takeMarks = (tx: Tx, chainId: ChainId, follower: Follower) =>
  tx.delete(touched).where(and(eq(touched.chainId, chainId), eq(touched.follower, follower)))
