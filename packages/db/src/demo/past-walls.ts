import { drizzle } from 'drizzle-orm/node-postgres'
import { type PgTable, getTableConfig } from 'drizzle-orm/pg-core'
import { type PoolClient, escapeIdentifier } from 'pg'

import type { Tx } from '../kernel/database.ts'

const nameOf = (table: PgTable) => {
  const { schema = 'public', name } = getTableConfig(table)
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
}

/**
 * Runs `work` in one transaction of the owner's that the walls do not bind. An owner that is no superuser takes them
 * down for the given tables and puts them up again before anybody else can see it.
 */
export async function pastWalls<T>(
  client: PoolClient,
  tables: readonly PgTable[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { rows } = await client.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  const bound = rows[0]?.free === true ? [] : tables
  const each = (change: string) => bound.map((table) => `alter table ${nameOf(table)} ${change}`).join(';')
  return drizzle({ client, casing: 'snake_case' }).transaction(async (tx) => {
    await client.query(each('no force row level security'))
    const result = await work(tx)
    await client.query(each('force row level security'))
    return result
  })
}
