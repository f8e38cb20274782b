import { moment } from '@skillchain/api/kernel/clock'
import { certificate } from '@skillchain/db/certificate/certificate.table'
import { nobody } from '@skillchain/db/kernel/as-job'
import { type Database, asActor, openDatabase } from '@skillchain/db/kernel/database'
import { append } from '@skillchain/db/kernel/event.store'
import { touched } from '@skillchain/db/kernel/touched.table'
import { auditChain, sweepChain } from '@skillchain/db/supervision/audit-chain'
import { rules } from '@skillchain/db/supervision/audit/rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { Staff } from './peers.ts'
import { cpuOf, cpuOfFamily } from './process-cost.ts'
import { recorded } from './recording.ts'
import { medianOf } from './sample.ts'
import type { LargeGround } from './scale-ground.ts'

/** Milliseconds for each chain, and processor time in milliseconds of whoever asked and of PostgreSQL. */
interface Cost {
  readonly ms: number
  readonly cpu: number
}

/** What the product does, beside the same statements said in a loop by somebody with nothing else to do. */
export interface Pair {
  readonly product: Cost
  readonly loop: Cost
}

export interface Means {
  readonly ground: LargeGround
  readonly staff: Staff
  readonly rounds: number
  /** How many chains stand for all: they are alike. */
  readonly sample: number
}

interface Race extends Omit<Means, 'sample'> {
  /** In turn; as often as a round has turns. */
  readonly chains: readonly ChainId[]
  readonly prepare?: (chainId: ChainId) => Promise<void>
  readonly work: (db: Database, chainId: ChainId) => Promise<unknown>
}

/** Lets product and loop take turns, the first of which is not counted. */
async function race({ ground, staff, rounds, chains, prepare, work }: Race): Promise<Pair> {
  const { db, postgresPid } = ground
  const [first] = chains
  if (!first) throw new Error('there are no chains')
  const { pool, take } = recorded(db.$client)
  await prepare?.(first)
  await work(openDatabase(pool), first)
  const script = take()
  const variables = [{ sample: first, from: null, choices: chains }]
  const taken: { product: Cost[]; loop: Cost[] } = { product: [], loop: [] }
  const measured = async (pid: number, turn: () => Promise<unknown>): Promise<Cost> => {
    const before = [performance.now(), cpuOf(pid) + cpuOfFamily(postgresPid)] as const
    await turn()
    const cpu = cpuOf(pid) + cpuOfFamily(postgresPid) - before[1]
    return { ms: (performance.now() - before[0]) / chains.length, cpu: cpu / 1_000 / chains.length }
  }
  // One after another is what turns are.
  // oxlint-disable no-await-in-loop
  for (let round = 0; round <= rounds; round += 1) {
    for (const chainId of chains) await prepare?.(chainId)
    const product = await measured(process.pid, async () => {
      for (const chainId of chains) await work(db, chainId)
    })
    const effort = { lanes: 1, seconds: 0, atLeast: chains.length }
    const loop = await measured(staff.loop.pid, () => staff.loop.ask({ ...effort, script, variables }))
    if (round === 0) continue
    taken.product.push(product)
    taken.loop.push(loop)
  }
  // oxlint-enable no-await-in-loop
  return { product: middle(taken.product), loop: middle(taken.loop) }
}

const middle = (costs: readonly Cost[]): Cost => ({
  ms: medianOf(costs.map(({ ms }) => ms)),
  cpu: medianOf(costs.map(({ cpu }) => cpu)),
})

/** Every rule looks at all of a chain of a thousand people. */
export const sweeping = ({ sample, ...means }: Means): Promise<Pair> =>
  race({
    ...means,
    chains: spread(means.ground.chainIds, sample),
    work: (db, chainId) => sweepChain(db, { chainId, rules, ...moment() }),
  })

/** Every rule that an event touches looks at what it touches: a certificate has been issued. */
export const auditing = ({ sample, ...means }: Means): Promise<Pair> =>
  race({
    ...means,
    chains: spread(means.ground.chainIds, sample),
    prepare: (chainId) => happen(means.ground.db, chainId),
    work: (db, chainId) => auditChain(db, { chainId, rules, ...moment() }),
  })

/** So many of them at most, from the first to the last. */
const spread = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, n) => n % Math.ceil(all.length / most) === 0)

async function happen(db: Database, chainId: ChainId): Promise<void> {
  await db.delete(touched).where(eq(touched.chainId, chainId))
  const [one] = await db
    .select({ id: certificate.id })
    .from(certificate)
    .where(and(eq(certificate.chainId, chainId), eq(certificate.status, 'issued')))
    .limit(1)
  const { personId: actorId, organisationId } = nobody([])
  await asActor(db, nobody([chainId]), (tx) =>
    append(tx, {
      chainId,
      eventId: uuidv7(),
      aggregate: 'certificate',
      aggregateId: one?.id ?? uuidv7(),
      version: Math.floor(Math.random() * 2 ** 31),
      type: 'issued',
      actorId,
      organisationId,
      counterpartId: null,
      at: new Date().toISOString(),
      payload: { type: 'issued' },
    }),
  )
}
