import type { Pool } from 'pg'

import { everyTable } from './tables.ts'

/**
 * Forces row-level security on every table, gives each role what the tables declare and nothing else, and hands
 * `app.standing` to the one role that may read sessions. Run after every migration; running it again changes nothing.
 */
export async function raiseWalls(owner: Pool): Promise<void> {
  const existing = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p')`,
  )
  const names = new Set(existing.rows.map(({ name }) => name))
  // A table declared but not yet migrated to has no walls to raise; the catalogue's tests tell of it.
  const tables = new Map([...(await everyTable())].filter(([name]) => names.has(name)))
  const schemas = [...new Set([...tables.keys()].map((name) => name.split('.')[0]))].join(', ')
  const statements = [
    `grant usage on schema ${schemas} to app_user, app_identity, app_job`,
    `revoke all on all tables in schema ${schemas} from app_user, app_identity, app_job`,
    ...[...tables].flatMap(([name, { grants }]) => [
      `alter table ${name} enable row level security`,
      `alter table ${name} force row level security`,
      ...Object.entries(grants).map(([role, rights]) => `grant ${rights.join(', ')} on ${name} to ${role}`),
    ]),
    // Which migrations there are is no secret, and the server says so when asked for its health.
    `create or replace function app.migrations() returns int language sql stable security definer
       set search_path = pg_catalog as 'select count(*)::int from drizzle.__drizzle_migrations'`,
    'grant create on schema app to app_identity',
    'grant app_identity, app_job to current_user',
    'alter function app.standing(text, uuid, uuid) owner to app_identity',
    'alter function app.session(text) owner to app_identity',
    'alter function app.found(uuid) owner to app_identity',
    'alter function app.verify(bytea, bytea, bytea, int, int, interval) owner to app_identity',
    'revoke create on schema app from app_identity',
  ]
  await owner.query(statements.join(';\n'))
}
