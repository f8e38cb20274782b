import { randomBytes } from 'node:crypto'
import path from 'node:path'

import { keysFrom } from '@skillchain/api/kernel/keys'
import { type Database, openDatabase } from '@skillchain/db/kernel/database'
import { migrate } from '@skillchain/db/kernel/migrate'
import { openPool } from '@skillchain/db/kernel/pool'
import { organisation } from '@skillchain/db/organisation/organisation.table'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { aCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code.fixture'
import { startPostgres } from '@skillchain/postgres/start'
import { uuidv7 } from 'uuidv7'

import { parentOf } from './process-cost.ts'
import { type Visitor, admit } from './world-accounts.ts'
import { type Chain, SIZES } from './world-outline.ts'
import { fillPlans } from './world-plans.ts'
import { aChain } from './world.ts'

const DATA = path.resolve(import.meta.dirname, '../../../.data/bench')
const NAME = 'bench'

/** What everything is measured on: a database with a world in it, and who asks about it. */
export interface Ground {
  readonly dataDir: string
  readonly ownerUrl: string
  readonly db: Database
  /** PostgreSQL's first process, which has all others. */
  readonly postgresPid: number
  readonly dataKey: string
  /** What session cookies are signed with. */
  readonly secret: string
  readonly chain: Chain
  readonly enterprise: Visitor
  readonly college: Visitor
  readonly evaluator: Visitor
  readonly regulator: Visitor
  readonly close: () => Promise<void>
}

/** Starts PostgreSQL with the product's own settings and makes the world anew. */
export async function layGround(): Promise<Ground> {
  const { url, stop } = await startPostgres(path.join(DATA, 'postgres'))
  const address = new URL(url)
  address.pathname = NAME
  const ownerUrl = address.href
  const first = openPool({ connectionString: url, max: 1, statement_timeout: 60_000 })
  await first.query(`drop database if exists ${NAME} with (force)`)
  await first.query(`create database ${NAME}`)
  const { rows } = await first.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postgresPid = parentOf(rows[0]?.pid ?? 0)
  await first.end()
  await migrate(ownerUrl)
  const pool = openPool({ connectionString: ownerUrl, statement_timeout: 600_000, query_timeout: 600_000 })
  const db = openDatabase(pool)
  const dataKey = randomBytes(32).toString('base64')
  const world = await aWorld(db)
  await pool.query('vacuum analyze')
  return {
    dataDir: DATA,
    ownerUrl,
    db,
    postgresPid,
    dataKey,
    secret: keysFrom(Buffer.from(dataKey, 'base64')).of('session').toString('base64'),
    ...world,
    close: async () => {
      await pool.end()
      await stop()
    },
  }
}

async function aWorld(db: Database) {
  const chains: Chain[] = []
  for (let n = 0; n < SIZES.chains; n += 1) {
    // One after another: the numbers of organisations follow each other.
    // oxlint-disable-next-line no-await-in-loop
    chains.push(await aChain(db, n))
  }
  const [chain] = chains
  if (!chain) throw new Error('a world without chains')
  await fillPlans(db, chain)
  const province = OrganisationId.parse(uuidv7())
  const named = {
    name: 'regulator',
    kind: 'regulator',
    divisionCode: '44',
    creditCode: aCreditCode(9_000),
  } as const
  await db.insert(organisation).values({ id: province, ...named })
  const { upstream, college, evaluationBody } = chain.members
  return {
    chain,
    enterprise: await admit(db, { organisationId: upstream, role: 'enterprise.manager' }),
    college: await admit(db, { organisationId: college, role: 'college.admissions' }),
    evaluator: await admit(db, { organisationId: evaluationBody, role: 'evaluation-body.manager' }),
    regulator: await admit(db, { organisationId: province, role: 'regulator.officer' }),
  }
}
