import { openPool } from '@skillchain/db/kernel/pool'

import { answering } from './child.ts'
import { type Effort, type Tally, hammer } from './sample.ts'
import { type Script, replaying } from './script.ts'
import { type Variable, drawing } from './variable.ts'

export interface Loop extends Effort {
  readonly script: Script
  readonly variables: readonly Variable[]
}

/** What pgbench does: says the same to PostgreSQL over and over, with nobody to answer to. */
answering(async ({ script, variables, ...effort }: Loop): Promise<Tally> => {
  const pool = openPool({ connectionString: process.env['BENCH_URL'], max: effort.lanes })
  const samples = variables.map(({ sample }) => sample)
  const draw = drawing(variables)
  const replay = replaying(script, samples)
  const clients = await Promise.all(Array.from({ length: effort.lanes }, () => pool.connect()))
  try {
    return await hammer(effort, async (lane) => {
      const client = clients[lane]
      if (client) await replay(client, draw())
    })
  } finally {
    for (const client of clients) client.release()
    await pool.end()
  }
})
