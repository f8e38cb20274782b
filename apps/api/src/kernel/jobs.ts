import type { z } from 'zod'
import { PgBoss } from 'pg-boss'

import type { Database } from '@skillchain/db/kernel/database'

import type { Keys } from './keys.ts'

/** What a job may use: it runs for no request, and enters the walls as the actor it was asked for by. */
export interface JobContext {
  readonly db: Database
  readonly keys: Keys
  readonly jobs: Jobs
  /** Aborted when the server is stopping: what is half done is taken up again after the next start. */
  readonly signal: AbortSignal
}

/** A kind of work done later. Being run twice, or again after being cut off, must come to the same. */
export interface JobKind<Data extends object> {
  readonly name: string
  /** When it also runs by itself, as cron in Asia/Shanghai. */
  readonly schedule?: string
  /** Whether it also runs when a server starts, without waiting for the clock. */
  readonly atStart?: boolean
  readonly parse: (raw: unknown) => Data
  readonly run: (context: JobContext, raw: unknown) => Promise<void>
}

interface Definition<Data extends object> {
  readonly name: string
  readonly data: z.ZodType<Data>
  readonly schedule?: string
  readonly atStart?: boolean
  readonly work: (context: JobContext, data: Data) => Promise<void>
}

export function jobKind<Data extends object>({ data, work, ...kind }: Definition<Data>): JobKind<Data> {
  const parse = (raw: unknown) => data.parse(raw)
  return { ...kind, parse, run: (context, raw) => work(context, parse(raw)) }
}

export interface Jobs {
  /** Asks for work; with a `singleton` key, work of the kind that already waits under it is not asked for twice. */
  readonly send: <Data extends object>(
    kind: JobKind<Data>,
    data: NoInfer<Data>,
    singleton?: string,
  ) => Promise<void>
}

interface Queue extends Jobs {
  /** Starts working on the given kinds. */
  readonly start: (
    context: Omit<JobContext, 'jobs' | 'signal'>,
    kinds: readonly JobKind<object>[],
  ) => Promise<void>
  readonly stop: () => Promise<void>
}

/** A worker says this often that it lives; whose word does not come has been killed, and its job is another's. */
const HEARTBEAT_SECONDS = 10
/** How often what happened to workers is looked at. */
const SUPERVISE_SECONDS = 5

/** The queue kept in the database (pg-boss): what was asked for outlives the server. */
export async function openJobs(databaseUrl: string, onError: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'pgboss',
    createSchema: false,
    max: 2,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  })
  boss.on('error', onError)
  await boss.start()
  const stopping = new AbortController()
  const jobs: Jobs = {
    send: async (kind, data, singleton) => {
      await boss.send(kind.name, data, singleton ? { singletonKey: singleton } : {})
    },
  }
  return {
    ...jobs,
    start: async (context, kinds) => {
      for (const kind of kinds) {
        await boss.createQueue(kind.name)
        await boss.updateQueue(kind.name, {
          retryLimit: 5,
          retryDelay: 2,
          retryBackoff: true,
          expireInSeconds: 600,
          heartbeatSeconds: HEARTBEAT_SECONDS,
        })
        await boss.work<object>(kind.name, { pollingIntervalSeconds: 0.5 }, async (batch) => {
          for (const { data } of batch) await kind.run({ ...context, jobs, signal: stopping.signal }, data)
        })
        if (kind.schedule) await boss.schedule(kind.name, kind.schedule, {}, { tz: 'Asia/Shanghai' })
        if (kind.atStart) await boss.send(kind.name, {}, { singletonKey: 'at-start' })
      }
    },
    stop: async () => {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}
