import { openDatabase } from '@skillchain/db/kernel/database'
import { breaches } from '@skillchain/db/kernel/guard'
import { makeLogins } from '@skillchain/db/kernel/login'
import { openPool } from '@skillchain/db/kernel/pool'

import { jobKinds } from './jobs.ts'
import { openIdentity } from './kernel/identity.ts'
import { openJobs } from './kernel/jobs.ts'
import { loadKeys } from './kernel/keys.ts'
import { openNotices } from './kernel/notices.ts'
import { createServer } from './server.ts'

interface Settings {
  /** The database's owner, who has migrated it; the server itself never works as the owner. */
  readonly ownerUrl: string
  /** Where this installation's secret is kept, unless DATA_KEY gives it. */
  readonly dataDir: string
  readonly port: number
  readonly host: string
  /** The addresses people use; without any, those of this machine alone. */
  readonly origins: readonly string[]
  readonly appsDir: string
  readonly demonstration: boolean
  readonly trustProxy: boolean
  readonly log: boolean
}

export interface Running {
  readonly address: string
  /** Answers what is under way, lets jobs come to a safe point, and closes every connection. */
  readonly close: () => Promise<void>
}

/** How long answers that never end, such as streams of events, may keep a server that is closing. */
const FAREWELL_MS = 3_000

const localOrigins = (port: number) => [`http://localhost:${port}`, `http://127.0.0.1:${port}`]

/** Opens everything a server needs and lets it serve; refuses if a request could get past the walls. */
export async function run(settings: Settings): Promise<Running> {
  const { ownerUrl, dataDir, port, host, demonstration, trustProxy, appsDir, log } = settings
  const origins = settings.origins.length > 0 ? settings.origins : localOrigins(port)
  const logins = await makeLogins(ownerUrl)
  const pool = openPool({ connectionString: logins.requests })
  const open = await breaches(pool)
  if (open.length > 0) throw new Error(`The server does not start, since ${open.join('; ')}.`)
  const keys = loadKeys(dataDir)
  const identity = openIdentity({
    databaseUrl: logins.identity,
    secret: keys.of('session').toString('base64'),
    baseUrl: origins[0] ?? '',
    origins,
    addressHeaders: ['x-client-address'],
  })
  const notices = openNotices(logins.requests)
  const db = openDatabase(pool)
  const queue = await openJobs(logins.jobs, () => {})
  const services = {
    identity,
    keys,
    notices,
    jobs: queue,
    demonstration,
    requireSecondFactor: !demonstration,
  }
  const server = createServer({ db, services, origins, appsDir, trustProxy, log })
  await queue.start({ db, keys }, jobKinds)
  const address = await server.listen({ port, host })
  const close = async () => {
    const farewell = setTimeout(() => server.server.closeAllConnections(), FAREWELL_MS)
    await server.close()
    clearTimeout(farewell)
    await queue.stop()
    await Promise.all([identity.close(), notices.close(), pool.end()])
  }
  return { address, close }
}
