import type { Pool } from 'pg'

import { everyTable } from './tables.ts'

/** What would let a request past the walls, in words for whoever starts the server; none means it may serve. */
export async function breaches(requests: Pool): Promise<string[]> {
  const tables = await everyTable()
  const who = await requests.query<{ name: string; fault: string }>(`
    select current_user as name, 'is a superuser' as fault from pg_roles where rolname = current_user and rolsuper
    union all
    select current_user, 'may bypass row-level security' from pg_roles where rolname = current_user and rolbypassrls
    union all
    select current_user, 'owns table ' || oid::regclass from pg_class
     where relkind in ('r', 'p') and pg_get_userbyid(relowner) = current_user`)
  const open = await requests.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname || '.' || c.relname = any($1)
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
    [[...tables.keys()]],
  )
  return [
    ...who.rows.map(({ name, fault }) => `the login role ${name} ${fault}`),
    ...open.rows.map(({ name }) => `table ${name} is without forced row-level security`),
  ]
}
