import { z } from 'zod'

import { canonicalJson } from '../kernel/canonical-json.ts'
import { chanceFrom } from '../kernel/chance.ts'

/** One record of a population (总体), by the layer it is counted in. It names no person: `label` is masked. */
export const PopulationItem = z.object({
  id: z.uuid(),
  stratum: z.string().max(120),
  label: z.string().max(200),
})
export type PopulationItem = z.infer<typeof PopulationItem>

/** What one draw is made from besides the population: both are recorded beforehand and shown. */
export interface Lot {
  /** A whole number of 32 bits that the server rolls; nobody chooses it. */
  readonly seed: number
  /** SHA-256 of the population's text, in hexadecimal. */
  readonly digest: string
  readonly size: number
}

type Framed = Pick<PopulationItem, 'id' | 'stratum'>

const byId = (a: Framed, b: Framed) => (a.id < b.id ? -1 : 1)

/** The one text of a population, in whatever order it was read; its digest freezes it. */
export const populationText = (items: readonly Framed[]): string =>
  canonicalJson(items.toSorted(byId).map(({ id, stratum }) => [id, stratum]))

function strataOf(items: readonly Framed[]): [string, Framed[]][] {
  const strata = new Map<string, Framed[]>()
  for (const item of items.toSorted(byId)) {
    strata.set(item.stratum, [...(strata.get(item.stratum) ?? []), item])
  }
  return [...strata].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * How many each layer gives: one at least while there are enough to go round, the rest by its share, what is left
 * over to the largest remainders (Hamilton).
 */
function allot(counts: readonly number[], size: number): number[] {
  const least = size >= counts.length ? 1 : 0
  const rest = size - least * counts.length
  const spare = counts.reduce((sum, count) => sum + count - least, 0)
  const quotas = counts.map((count) => (spare === 0 ? 0 : (rest * (count - least)) / spare))
  const given = quotas.map((quota) => Math.floor(quota))
  const left = rest - given.reduce((sum, count) => sum + count, 0)
  const most = quotas
    .map((quota, index) => ({ index, part: quota - Math.floor(quota) }))
    .toSorted((a, b) => b.part - a.part || a.index - b.index)
    .slice(0, left)
  const raised = new Set(most.map(({ index }) => index))
  return given.map((count, index) => count + least + (raised.has(index) ? 1 : 0))
}

/**
 * A stratified sample (分层抽样): the ids drawn, layer after layer. The same population, seed and digest give the same
 * sample to whoever draws it, in whatever order the population is read.
 *
 * **Source:** our own decision, ADR-0030; the shuffle is that of Fisher and Yates.
 */
export function drawSample(items: readonly Framed[], { seed, digest, size }: Lot): string[] {
  const chance = chanceFrom(seed ^ Number.parseInt(digest.slice(0, 8), 16))
  const strata = strataOf(items)
  const shares = allot(
    strata.map(([, members]) => members.length),
    Math.min(size, items.length),
  )
  return strata.flatMap(([, members], n) => {
    const left = members.map(({ id }) => id)
    return Array.from({ length: shares[n] ?? 0 }, () => left.splice(chance.below(left.length), 1)).flat()
  })
}
