import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { keysFrom } from '@skillchain/api/kernel/keys'
import { account, session } from '@skillchain/db/identity/account.table'
import { openDatabase } from '@skillchain/db/kernel/database'
import { openPool } from '@skillchain/db/kernel/pool'
import { chainDirectory } from '@skillchain/db/network/chain-directory.table'
import { membership } from '@skillchain/db/organisation/membership.table'
import { organisation } from '@skillchain/db/organisation/organisation.table'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { aCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code.fixture'
import { startPostgres } from '@skillchain/postgres/start'
import { asc, eq, like } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { Ground } from './ground.ts'
import { parentOf } from './process-cost.ts'
import { admit } from './world-accounts.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const SEED = path.join(ROOT, 'apps/api/src/seed.ts')
const DATA = path.join(ROOT, '.data/bench-scale')
const NAME = 'skillchain'

/** A large world as `pnpm seed` makes it, with what is asked about in it. */
export interface LargeGround extends Pick<
  Ground,
  'dataDir' | 'ownerUrl' | 'db' | 'postgresPid' | 'dataKey' | 'secret' | 'regulator' | 'close'
> {
  /** Every chain that was added, in the order of ids. */
  readonly chainIds: readonly ChainId[]
}

/** Makes the world as large as that, unless it is: it only ever grows. */
export async function growTo(people: number): Promise<void> {
  const env = { ...process.env, DATA_DIR: DATA, DATABASE_URL: '' }
  const seed = spawn(process.execPath, [SEED, '--people', String(people)], { env, stdio: 'inherit' })
  const [code]: unknown[] = await once(seed, 'exit')
  if (code !== 0) throw new Error('the world could not be made larger')
}

/** Opens it for a regulator of the whole province. */
export async function openLargeGround(): Promise<LargeGround> {
  const { url, stop } = await startPostgres(path.join(DATA, 'postgres'))
  const address = new URL(url)
  address.pathname = NAME
  const ownerUrl = address.href
  const pool = openPool({ connectionString: ownerUrl, statement_timeout: 600_000, query_timeout: 600_000 })
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  const db = openDatabase(pool)
  const dataKey = readFileSync(path.join(DATA, 'data-key'), 'utf8')
  const chains = await db
    .select({ chainId: chainDirectory.chainId })
    .from(chainDirectory)
    .where(like(chainDirectory.name, '演示链%'))
    .orderBy(asc(chainDirectory.chainId))
  return {
    dataDir: DATA,
    ownerUrl,
    db,
    postgresPid: parentOf(rows[0]?.pid ?? 0),
    dataKey,
    secret: keysFrom(Buffer.from(dataKey, 'base64')).of('session').toString('base64'),
    chainIds: chains.map(({ chainId }) => chainId),
    regulator: await aRegulator(db),
    close: async () => {
      await pool.end()
      await stop()
    },
  }
}

/** Whoever came the last time has gone: a run leaves no account behind that another could be let in by. */
async function aRegulator(db: Ground['db']) {
  const name = 'bench regulator'
  await db.delete(session).where(like(session.token, 'regulator-officer-%'))
  await db.delete(account).where(like(account.email, '%@bench.invalid'))
  const [known] = await db.select().from(organisation).where(eq(organisation.name, name))
  if (known) await db.delete(membership).where(eq(membership.organisationId, known.id))
  await db.delete(organisation).where(eq(organisation.name, name))
  const organisationId = OrganisationId.parse(uuidv7())
  const given = { name, kind: 'regulator', divisionCode: '44', creditCode: aCreditCode(9_000) } as const
  await db.insert(organisation).values({ id: organisationId, ...given })
  return admit(db, { organisationId, role: 'regulator.officer' })
}
