import { eq } from 'drizzle-orm'
import type { Pool } from 'pg'

import { organisation } from '../organisation/organisation.table.ts'
import { accountTables, openAccounts, shutAccounts } from './accounts.ts'
import { organisationId, organisations } from './organisations.ts'
import { pastWalls } from './past-walls.ts'

interface Given {
  /** Of the one password of all accounts, as the identity library hashes it. */
  readonly passwordHash: string
}

/** Lays down the invented world unless it is there, and opens its accounts. */
export async function openWorld(owner: Pool, { passwordHash }: Given): Promise<void> {
  const client = await owner.connect()
  try {
    await pastWalls(client, [organisation, ...accountTables], async (db) => {
      const found = await db.$count(organisation, eq(organisation.id, organisationId('lingnan')))
      if (found === 0) await db.insert(organisation).values([...organisations])
      await openAccounts(db, passwordHash)
    })
  } finally {
    client.release()
  }
}

/** Leaves the world as it is and shuts its accounts. */
export async function shutWorld(owner: Pool): Promise<void> {
  const client = await owner.connect()
  try {
    await pastWalls(client, accountTables, shutAccounts)
  } finally {
    client.release()
  }
}
