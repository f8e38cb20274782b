import { setTimeout as sleep } from 'node:timers/promises'

import type { Database } from '@skillchain/db/kernel/database'

import type { JobKind } from '../../src/kernel/jobs.ts'
import { testServices } from '../services.ts'

/** Something for a job to do, and what must be so once it is done, however often it was begun. */
export interface Life {
  /** What the job is told. */
  readonly data?: object
  /** For a job that goes on by itself for almost a minute: whether there is nothing left for it to do. */
  readonly over?: () => Promise<boolean>
  /** Fails where an effect is missing, or there twice. */
  readonly ended: () => Promise<void>
}

/** How a kind of job is tried. */
export interface Trial {
  readonly begin: () => Promise<Life>
  /** It has at least so many moments to die at: a job that no longer commits would be tried nowhere. */
  readonly deaths: number
}

/** Lets a kind of job do what there is for it to do, as the queue would. */
export async function run(kind: JobKind<object>, db: Database, { data = {}, over }: Life): Promise<void> {
  const stopping = new AbortController()
  const { keys, jobs } = testServices
  const running = { now: true }
  const end = kind
    .run({ db, keys, jobs, signal: stopping.signal }, data)
    .finally(() => void (running.now = false))
  if (over) {
    // Its failure is this function's, once it is waited for.
    end.catch(() => {})
    // oxlint-disable-next-line no-await-in-loop
    while (running.now && !(await over())) await sleep(10)
    stopping.abort()
  }
  await end
}
