import type { Instant } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Frame } from './inspection-command.ts'
import { problem } from './inspection-problems.ts'
import { type Draw, type DrawPurpose, LARGEST_POPULATION, type ShownDraw } from './inspection.ts'
import { type PopulationItem, drawSample } from './sample.ts'

interface Asked {
  readonly purpose: DrawPurpose
  /** How often was drawn before. */
  readonly before: number
  readonly size: number
  readonly reason: string | null
  readonly now: Instant
}

/** Draws from a frame; a second time only with a reason. */
export function drawFrom(frame: Frame | null, { purpose, before, size, reason, now }: Asked): Outcome<Draw> {
  if (before > 0 && reason === null) return refuse(problem('supervision.draw-needs-reason'))
  const items = frame?.items ?? []
  if (!frame || items.length === 0) return refuse(problem('supervision.population-empty'))
  if (items.length > LARGEST_POPULATION) {
    return refuse(problem('supervision.population-too-large', { most: LARGEST_POPULATION }))
  }
  if (size > items.length)
    return refuse(problem('supervision.sample-too-large', { size, population: items.length }))
  const { seed, digest, drawId: id } = frame
  const sample = drawSample(items, { seed, digest, size })
  const drawn = { id, purpose, sequence: before + 1, seed, digest, reason, at: now }
  return ok({ ...drawn, population: [...items], sample })
}

/** What of a draw goes into the log: enough to tell whether it was changed, and not the records. */
export const drawLogged = ({ population, sample, ...told }: Draw) => ({
  ...told,
  populationSize: population.length,
  sampleSize: sample.length,
})

function countIn(items: readonly PopulationItem[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stratum } of items) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  return counts
}

/** The records drawn, in the order in which they were. */
export function sampledIn({ population, sample }: Pick<Draw, 'population' | 'sample'>): PopulationItem[] {
  const items = new Map(population.map((item) => [item.id, item]))
  return sample.flatMap((id) => items.get(id) ?? [])
}

export function shownOf({ population, sample, ...draw }: Draw): ShownDraw {
  const items = sampledIn({ population, sample })
  const sampled = countIn(items)
  const strata = [...countIn(population)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stratum, count]) => ({ stratum, population: count, sampled: sampled.get(stratum) ?? 0 }))
  return { ...draw, populationSize: population.length, strata, items }
}
