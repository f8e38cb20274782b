import { asc, eq, gt } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { asJob } from '../kernel/as-job.ts'
import type { Database, Tx } from '../kernel/database.ts'
import { chainDirectory } from './chain-directory.table.ts'

/** Every chain after a given one, in the order of ids. */
export const chainsAfter = (db: Database, last: ChainId | null, limit: number): Promise<ChainId[]> =>
  asJob(db, async (tx) => {
    const found = await tx
      .select({ chainId: chainDirectory.chainId })
      .from(chainDirectory)
      .where(last === null ? undefined : gt(chainDirectory.chainId, last))
      .orderBy(asc(chainDirectory.chainId))
      .limit(limit)
    return found.map(({ chainId }) => chainId)
  })

/** The city a chain is filed in; null where the reader knows of no such chain. */
export async function divisionOf(tx: Tx, chainId: ChainId): Promise<string | null> {
  const [found] = await tx
    .select({ divisionCode: chainDirectory.divisionCode })
    .from(chainDirectory)
    .where(eq(chainDirectory.chainId, chainId))
  return found?.divisionCode ?? null
}
