import { z } from 'zod'

import { openDatabase } from '@skillchain/db/kernel/database'
import { openPool } from '@skillchain/db/kernel/pool'

import { jobKind, openJobs } from '../src/kernel/jobs.ts'
import { testServices } from './services.ts'

/** A worker in a process of its own, killed by the one job it takes up: `node lost-worker.ts <queue's address> <job>`. */
const [, , address = '', name = ''] = process.argv
const queue = await openJobs(address, () => {})
const fatal = jobKind({
  name,
  data: z.object({}),
  work: async () => void process.kill(process.pid, 'SIGKILL'),
})
const db = openDatabase(openPool({ connectionString: address }))
await queue.start({ db, keys: testServices.keys }, [fatal])
