import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { exportRace } from './bulk.ts'
import { certificateRace } from './certificate-race.ts'
import { compare } from './compare.ts'
import { layGround } from './ground.ts'
import { importRace } from './import-race.ts'
import { hireStaff, peersFor } from './peers.ts'
import { memoryOf, memoryOfFamily } from './process-cost.ts'
import { startProduct } from './product.ts'
import { requestsOn } from './requests.ts'
import { scenarioOf } from './scenario.ts'
import { scoreRace } from './score-race.ts'
import { tableOf } from './table.ts'
import { SIZES } from './world-outline.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    'warm-up': { type: 'string', default: '3000' },
    lanes: { type: 'string', default: '16' },
    rows: { type: 'string', default: '100000' },
    profile: { type: 'boolean', default: false },
  },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const pace = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  warmUp: Number(values['warm-up']),
  lanes: Number(values.lanes),
}

const wanted = (name: string) => values.only?.includes(name) ?? true

const ground = await layGround()
say('world laid')
const product = await startProduct({
  ...ground,
  nodeArguments: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${ground.dataDir}`] : [],
})
const MEBIBYTE = 1024 * 1024
const inMebibytes = (bytes: number) => `${Math.round(bytes / MEBIBYTE)} MiB`
// Idle is what it is when what starting needed has been given back.
await sleep(5_000)
say(
  `start ${(product.startedIn / 1_000).toFixed(1)} s, idle: server ${inMebibytes(memoryOf(product.pid))}, ` +
    `PostgreSQL ${inMebibytes(memoryOfFamily(ground.postgresPid))}`,
)
const staff = await hireStaff(ground)
try {
  for (const asked of await requestsOn(ground)) {
    if (!wanted(asked.name)) continue
    const scenario = await scenarioOf(ground, asked)
    const peers = peersFor(scenario, { ground, product, staff })
    say(`\n### ${asked.name}\n\n${tableOf(await compare(peers, pace))}`)
  }
  const given = { ground, product, bare: staff.bulk, rows: Number(values.rows), rounds: pace.rounds }
  if (wanted('issue 1,000')) say(`\n### issue 1,000\n\n${await certificateRace({ ...given, rows: 1_000 })}`)
  if (wanted('scores 5,000')) say(`\n### scores 5,000\n\n${await scoreRace({ ...given, rows: 5_000 })}`)
  if (wanted('export 100,000'))
    say(`\n### export 100,000\n\n${await exportRace({ ...given, rows: SIZES.exported })}`)
  if (wanted('import 100,000')) say(`\n### import 100,000\n\n${await importRace(given)}`)
} finally {
  await staff.end()
  await product.stop()
  await ground.close()
}
