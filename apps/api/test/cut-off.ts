import { type Database, openDatabase } from '@skillchain/db/kernel/database'

import type { Pool, PoolClient } from 'pg'

/** Where a server dies: at which of its commits, and whether PostgreSQL still heard of it. */
interface Death {
  readonly commit: number
  readonly side: 'before' | 'after'
}

class Gone extends Error {}

/**
 * A database as a server sees it that is killed at one of its commits: from then on nothing it says arrives, and what
 * it had not committed is undone. Only commits leave anything behind, so these are all the moments there are.
 */
function cutOff(db: Database, { commit, side }: Death) {
  let [commits, alive] = [0, true]
  const hears = (client: PoolClient): PoolClient => {
    const query = async (...said: unknown[]): Promise<unknown> => {
      if (!alive) throw new Gone()
      const dies = said[0] === 'commit' && ++commits === commit
      if (dies && side === 'before') alive = false
      if (!alive) throw new Gone()
      // A client's `query` has a dozen shapes; what was said is handed on as it was said.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const answer = await (client.query as (...given: unknown[]) => Promise<unknown>).apply(client, said)
      if (!dies) return answer
      alive = false
      throw new Gone()
    }
    return standIn(client, { query })
  }
  const connect = async () => {
    if (!alive) throw new Gone()
    return hears(await db.$client.connect())
  }
  return {
    db: openDatabase(standIn<Pool>(db.$client, { connect })),
    died: () => !alive,
  }
}

/** Answers for itself what it is given, and passes everything else on. */
const standIn = <T extends object>(real: T, own: { readonly [name: string]: unknown }): T =>
  new Proxy(real, {
    get: (target, name) => {
      if (typeof name === 'string' && name in own) return own[name]
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

/**
 * Lets work die at each of its commits in turn, on either side of it, until it has none left to die at, and answers
 * how many deaths that were. `begin` prepares each life, `work` is what is cut off and then done again, `ended` looks.
 */
export async function dyingEverywhere<Given>(
  db: Database,
  life: {
    readonly begin: () => Promise<Given>
    readonly work: (db: Database, given: Given) => Promise<unknown>
    readonly ended: (given: Given) => Promise<void>
  },
): Promise<number> {
  let deaths = 0
  for (const side of ['before', 'after'] as const) {
    for (let commit = 1; ; commit += 1) {
      const given = await life.begin()
      const server = cutOff(db, { commit, side })
      await life.work(server.db, given).catch((error: unknown) => {
        if (!server.died()) throw error
      })
      if (!server.died()) break
      deaths += 1
      // Whatever goes wrong in another life is to say after which death it was.
      try {
        await life.work(db, given)
        await life.ended(given)
      } catch (cause) {
        throw new Error(`not made up for after a death ${side} commit ${commit}`, { cause })
      }
    }
  }
  return deaths
}
