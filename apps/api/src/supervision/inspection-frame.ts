import { randomInt } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

import type { Tx } from '@skillchain/db/kernel/database'
import { type Asked, digestOf, populationOf } from '@skillchain/db/supervision/population.query'
import type { Draw } from '@skillchain/domain/supervision/inspection'
import type { Frame } from '@skillchain/domain/supervision/inspection-command'
import { drawSample } from '@skillchain/domain/supervision/sample'

const WORD = 2 ** 32

/**
 * The population as it stands, frozen by its digest, with a seed that the server rolls once the population is read.
 * Records of `before` are left out as long as others are left: a new sample is of what was not looked at yet.
 */
export async function frameOf(tx: Tx, asked: Asked, before: readonly string[] = []): Promise<Frame> {
  const all = await populationOf(tx, asked)
  const seen = new Set(before)
  const fresh = all.filter(({ id }) => !seen.has(id))
  const items = fresh.length > 0 ? fresh : all
  return { items, digest: digestOf(items), seed: randomInt(WORD), drawId: uuidv7() }
}

/** Draws again from what was frozen, and tells what has changed on record since. */
export async function drawnAgain(
  tx: Tx,
  draw: Draw,
  { asked, elsewhere }: { asked: Asked; elsewhere: readonly string[] },
) {
  const { population, seed, digest, sample } = draw
  const again = drawSample(population, { seed, digest: digestOf(population), size: sample.length })
  const now = new Set((await populationOf(tx, asked)).map(({ id }) => id))
  const then = new Set([...population.map(({ id }) => id), ...elsewhere])
  return {
    digest: digestOf(population),
    sameDigest: digestOf(population) === digest,
    sameSample: again.length === sample.length && again.every((id, at) => id === sample[at]),
    populationSize: population.length,
    sampleSize: again.length,
    /** Records that have come into the period since, and that have gone from it. */
    added: [...now].filter((id) => !then.has(id)).length,
    gone: population.filter(({ id }) => !now.has(id)).length,
  }
}
