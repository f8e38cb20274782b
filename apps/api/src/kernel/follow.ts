import { setTimeout as sleep } from 'node:timers/promises'

import type { Database } from '@skillchain/db/kernel/database'
import { touchedChains } from '@skillchain/db/kernel/touched.store'
import type { Follower } from '@skillchain/db/kernel/touched.table'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

const BATCH = 50
/** A run that has found nothing looks again this soon, and ends before the clock starts the next one. */
const EVERY_MS = 2_000
const RUN_MS = 55_000

interface Following {
  readonly follower: Follower
  readonly work: (chainId: ChainId) => Promise<unknown>
  readonly signal?: AbortSignal | undefined
}

/** Does its work for every chain that has been marked for it, and answers how many. */
export async function followTouched(db: Database, { follower, work, signal }: Following): Promise<number> {
  let done = 0
  for (const chainId of await touchedChains(db, follower, BATCH)) {
    if (signal?.aborted) break
    // One after another: following leaves the connections to those who wait for an answer.
    // oxlint-disable-next-line no-await-in-loop
    await work(chainId)
    done += 1
  }
  return done
}

/** After a look, a follower rests so many times as long as it took, and never longer than that. */
const REST = 9
const LONGEST_REST_MS = 20_000

/**
 * How long to rest after a look, in milliseconds. What happens in a large chain marks it again while it is being counted:
 * without a rest, somebody who goes on working there would keep it counted anew for all the time there is. A full batch
 * says that other chains wait.
 */
export function restAfter(done: number, took: number): number {
  if (done === 0) return EVERY_MS
  return done < BATCH ? Math.min(LONGEST_REST_MS, took * REST) : 0
}

/** Follows for almost a minute, to be started every minute. */
export async function followForAMinute(follow: () => Promise<number>, signal: AbortSignal): Promise<void> {
  for (const until = Date.now() + RUN_MS; Date.now() < until && !signal.aborted;) {
    const from = performance.now()
    // oxlint-disable-next-line no-await-in-loop
    const done = await follow()
    // oxlint-disable-next-line no-await-in-loop
    await sleep(restAfter(done, performance.now() - from), undefined, { signal }).catch(() => {})
  }
}
