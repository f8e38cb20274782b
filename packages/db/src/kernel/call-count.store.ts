import { lt } from 'drizzle-orm'

import { asJob } from './as-job.ts'
import { callCount as table } from './call-count.table.ts'
import type { Database } from './database.ts'

/** Forgets who asked before an instant; answers how many were forgotten. */
export const forgetCalls = (db: Database, before: string): Promise<number> =>
  asJob(db, async (tx) => {
    const { rowCount } = await tx.delete(table).where(lt(table.since, before))
    return rowCount ?? 0
  })
