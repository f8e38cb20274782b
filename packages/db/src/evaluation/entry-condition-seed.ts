import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'

import { seedEntryConditions, seedVersions } from '@skillchain/domain/evaluation/entry-rule-seed'

import { entryCondition, standardVersion } from './entry-condition.table.ts'

/** The versions of standards that every installation begins with; rows that are there already stay as they are. */
export async function layConditions(owner: Pool): Promise<void> {
  await drizzle({ client: owner, casing: 'snake_case' }).transaction(async (tx) => {
    await tx.execute(sql`set local role app_job`)
    await tx
      .insert(standardVersion)
      .values([...seedVersions])
      .onConflictDoNothing()
    await tx
      .insert(entryCondition)
      .values([...seedEntryConditions])
      .onConflictDoNothing()
  })
}
