import type { Pool } from 'pg'

import { everyTable } from './tables.ts'

/**
 * Forces row-level security on every table, gives each role what the tables declare and nothing else, and hands
 * `app.standing` to the one role that may read sessions. Run after every migration; running it again changes nothing.
 */
export async function raiseWalls(owner: Pool): Promise<void> {
  const tables = await everyTable()
  const schemas = [...new Set([...tables.keys()].map((name) => name.split('.')[0]))].join(', ')
  const statements = [
    `grant usage on schema ${schemas} to app_user, app_identity, app_job`,
    `revoke all on all tables in schema ${schemas} from app_user, app_identity, app_job`,
    ...[...tables].flatMap(([name, { grants }]) => [
      `alter table ${name} enable row level security`,
      `alter table ${name} force row level security`,
      ...Object.entries(grants).map(([role, rights]) => `grant ${rights.join(', ')} on ${name} to ${role}`),
    ]),
    'grant select on network.chain_directory to app_identity',
    'grant create on schema app to app_identity',
    'grant app_identity to current_user',
    'alter function app.standing(text, uuid, uuid) owner to app_identity',
    'alter function app.found(uuid) owner to app_identity',
    'revoke create on schema app from app_identity',
  ]
  await owner.query(statements.join(';\n'))
}
