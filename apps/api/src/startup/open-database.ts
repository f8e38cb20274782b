import path from 'node:path'

import { Client } from 'pg'

import { migrate } from '@skillchain/db/kernel/migrate'
import { startPostgres } from '@skillchain/postgres/start'

import type { Narrator } from './narrator.ts'
import type { Settings } from './settings.ts'

interface OwnDatabase {
  /** As the database's owner: for migrations and seeds, never for requests. */
  readonly ownerUrl: string
  readonly stop: () => Promise<void>
}

const OLDEST_MAJOR = 16
const NAME = 'skillchain'

/** The database, started if it is the embedded one and brought to the present schema. */
export async function openOwnDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  { step }: Pick<Narrator, 'step'>,
): Promise<OwnDatabase> {
  const { ownerUrl, stop } =
    databaseUrl === undefined
      ? await step(`PostgreSQL in ${dataDir}`, () => embedded(dataDir))
      : { ownerUrl: databaseUrl, stop: async () => {} }
  try {
    await step('schema', async () => {
      await refuseOld(ownerUrl)
      await migrate(ownerUrl)
    })
    return { ownerUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function embedded(dataDir: string): Promise<OwnDatabase> {
  const { url, stop } = await startPostgres(path.join(dataDir, 'postgres'))
  const address = new URL(url)
  address.pathname = NAME
  await asked(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  })
  return { ownerUrl: address.href, stop }
}

async function refuseOld(url: string) {
  const version = await asked(url, async (client) => {
    const { rows } = await client.query<{ number: string }>(
      `select current_setting('server_version_num') as number`,
    )
    return Math.floor(Number(rows[0]?.number) / 10_000)
  })
  if (version >= OLDEST_MAJOR) return
  throw new Error(`This is PostgreSQL ${version}; ${OLDEST_MAJOR} or newer is needed.`)
}

async function asked<T>(url: string, question: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return await question(client)
  } finally {
    await client.end()
  }
}
