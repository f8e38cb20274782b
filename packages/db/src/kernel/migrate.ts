import { readFileSync } from 'node:fs'
import path from 'node:path'

import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as apply } from 'drizzle-orm/node-postgres/migrator'
import type { Pool } from 'pg'

import { layConditions } from '../evaluation/entry-condition-seed.ts'
import { laySeed } from '../standard/reference-seed.ts'
import { openOwnerPool } from './pool.ts'
import { raiseWalls } from './walls.ts'

const migrationsFolder = path.resolve(import.meta.dirname, '../../migrations')

/** Two processes that start at once take turns. */
const TURN = 7_304_881

/** Brings a database, given by its owner's address, to the present schema. Running it again changes nothing. */
export async function migrate(ownerUrl: string): Promise<void> {
  const pool = openOwnerPool(ownerUrl, 2)
  const turn = await pool.connect()
  try {
    await turn.query('select pg_advisory_lock($1)', [TURN])
    await apply(drizzle({ client: pool }), { migrationsFolder })
    await raiseWalls(pool)
    await laySeed(pool)
    await layConditions(pool)
  } finally {
    await turn.query('select pg_advisory_unlock($1)', [TURN]).catch(() => {})
    turn.release()
    await pool.end()
  }
}

/** How many migrations a database has, and how many it lacks. Readable by the login role. */
export async function applied(pool: Pool): Promise<{ applied: number; pending: number }> {
  const { entries }: { entries: unknown[] } = JSON.parse(
    readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8'),
  )
  const { rows } = await pool.query<{ count: number }>('select app.migrations() as count')
  const count = rows[0]?.count ?? 0
  return { applied: count, pending: entries.length - count }
}
