import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { countAll } from '@skillchain/api/supervision/count-chains'
import { touched } from '@skillchain/db/kernel/touched.table'
import { sql } from 'drizzle-orm'

import { compare } from './compare.ts'
import { hireStaff, peersFor } from './peers.ts'
import { startProduct } from './product.ts'
import { type Pair, auditing, sweeping } from './scale-audit.ts'
import { type LargeGround, growTo, openLargeGround } from './scale-ground.ts'
import { scenarioOf } from './scenario.ts'
import { table, tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', multiple: true, default: ['10000', '100000', '1000000'] },
    rounds: { type: 'string', default: '3' },
    chains: { type: 'string', default: '25' },
    seconds: { type: 'string', default: '1' },
    'warm-up': { type: 'string', default: '1000' },
    lanes: { type: 'string', default: '16' },
  },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const pace = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  warmUp: Number(values['warm-up']),
  lanes: Number(values.lanes),
}

/** What the product does by itself when it starts is over before anything is measured. */
async function untilQuiet({ db }: LargeGround): Promise<void> {
  const busy = async () => {
    const { rows } = await db.execute<{ jobs: number }>(sql`
      select count(*)::int as jobs from pgboss.job where name = 'supervision.audit-sweep' and state in ('created', 'active', 'retry')`)
    return (rows[0]?.jobs ?? 0) > 0
  }
  // oxlint-disable-next-line no-await-in-loop
  while (await busy()) await sleep(1_000)
}

const HEADS = ['', 'product ms', 'loop ms', '÷ loop', 'CPU ms, product', 'loop', '÷ loop']
const line = (name: string, { product, loop }: Pair) => [
  name,
  product.ms.toFixed(1),
  loop.ms.toFixed(1),
  (product.ms / loop.ms).toFixed(2),
  product.cpu.toFixed(1),
  loop.cpu.toFixed(1),
  (product.cpu / loop.cpu).toFixed(2),
]

async function measure(): Promise<void> {
  const ground = await openLargeGround()
  const [chainId] = ground.chainIds
  if (!chainId) throw new Error('the world has no chains of its own')
  const staff = await hireStaff({ ...ground, chain: { chainId } })
  try {
    await countAll(ground.db)
    await ground.db.delete(touched)
    const means = { ground, staff, rounds: pace.rounds, sample: Number(values.chains) }
    const swept = await sweeping(means)
    const audited = await auditing(means)
    await ground.db.delete(touched)
    const rows = [line('sweep, a chain of 1,000', swept), line('audit, one event', audited)]
    say(`\n### ${ground.chainIds.length} chains of 1,000 people\n\n${table(HEADS, rows)}\n`)
    const product = await startProduct(ground)
    try {
      await untilQuiet(ground)
      const { regulator: visitor } = ground
      const asked = { name: 'overview', procedure: 'supervision.overview', visitor, variables: [] }
      const scenario = await scenarioOf(ground, { ...asked, input: { year: 2027 } })
      say(tableOf(await compare(peersFor(scenario, { ground, product, staff }), pace)))
    } finally {
      await product.stop()
    }
  } finally {
    await staff.end()
    await ground.close()
  }
}

for (const people of values.people.map(Number)) {
  // One size after another: the world only grows.
  // oxlint-disable no-await-in-loop
  await growTo(people)
  await measure()
  // oxlint-enable no-await-in-loop
}
