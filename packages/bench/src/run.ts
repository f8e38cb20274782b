import { parseArgs } from 'node:util'

import { compare } from './compare.ts'
import { layGround } from './ground.ts'
import { hireStaff, peersFor } from './peers.ts'
import { startProduct } from './product.ts'
import { requestsOn } from './requests.ts'
import { scenarioOf } from './scenario.ts'
import { tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    'warm-up': { type: 'string', default: '3000' },
    lanes: { type: 'string', default: '16' },
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

const ground = await layGround()
say('world laid')
const product = await startProduct({
  ...ground,
  nodeArguments: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${ground.dataDir}`] : [],
})
const staff = await hireStaff(ground)
try {
  for (const asked of await requestsOn(ground)) {
    if (values.only && !values.only.includes(asked.name)) continue
    const scenario = await scenarioOf(ground, asked)
    const peers = peersFor(scenario, { ground, product, staff })
    say(`\n### ${asked.name}\n\n${tableOf(await compare(peers, pace))}`)
  }
} finally {
  await staff.end()
  await product.stop()
  await ground.close()
}
