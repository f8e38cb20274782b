import fc from 'fast-check'
import { expect, test } from 'vitest'

import { drawSample, populationText } from './sample.ts'

const anItem = fc.record({ id: fc.uuid(), stratum: fc.constantFrom('2026-09', '2026-10', '2026-11') })
const aPopulation = fc.uniqueArray(anItem, { minLength: 1, maxLength: 60, selector: ({ id }) => id })
const aLot = fc.record({
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  digest: fc.constantFrom('0'.repeat(64), '9c'.repeat(32), 'ff'.repeat(32)),
  size: fc.integer({ min: 1, max: 70 }),
})

test('drawing again gives the same sample, in whatever order the population is read', () => {
  fc.assert(
    fc.property(aPopulation, aLot, fc.integer(), (items, lot, turn) => {
      const at = Math.abs(turn) % items.length
      const turned = [...items.slice(at), ...items.slice(0, at)].toReversed()
      expect(drawSample(turned, lot)).toEqual(drawSample(items, lot))
      expect(populationText(turned)).toBe(populationText(items))
    }),
  )
})

test('a sample has the size asked for, draws nothing twice and nothing from elsewhere', () => {
  fc.assert(
    fc.property(aPopulation, aLot, (items, lot) => {
      const sample = drawSample(items, lot)
      const ids = new Set(items.map(({ id }) => id))
      expect(sample).toHaveLength(Math.min(lot.size, items.length))
      expect(new Set(sample).size).toBe(sample.length)
      expect(sample.every((id) => ids.has(id))).toBe(true)
    }),
  )
})

test('every layer gives its share, and one at least while there are enough to go round', () => {
  fc.assert(
    fc.property(aPopulation, aLot, (items, lot) => {
      const drawn = new Set(drawSample(items, lot))
      const strata = new Set(items.map(({ stratum }) => stratum))
      fc.pre(lot.size >= strata.size)
      for (const stratum of strata) {
        expect(items.some((item) => item.stratum === stratum && drawn.has(item.id))).toBe(true)
      }
    }),
  )
})

test('a record put in later changes the text that is frozen', () => {
  fc.assert(
    fc.property(aPopulation, anItem, (items, late) => {
      fc.pre(items.every(({ id }) => id !== late.id))
      expect(populationText([...items, late])).not.toBe(populationText(items))
    }),
  )
})

test('every record can be drawn', () => {
  const items = Array.from({ length: 10 }, (_, n) => ({ id: `item ${n}`, stratum: 'all' }))
  const drawn = new Set(
    Array.from({ length: 200 }, (_, seed) =>
      drawSample(items, { seed, digest: '9c'.repeat(32), size: 1 }),
    ).flat(),
  )

  expect(drawn.size).toBe(10)
})
