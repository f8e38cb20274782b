import { expect, test } from 'vitest'

import { type Bounds, isOutlier } from './pass-rate.rules.ts'

const bounds: Bounds = { fewest: 30, deviations: 3, percent: 15, allOf: 60 }
const peers = { sat: 1_000, passed: 720 }

test('a rate far above, or far below, what others come to lies apart', () => {
  expect(isOutlier({ sat: 200, passed: 198 }, peers, bounds)).toBe(true)
  expect(isOutlier({ sat: 200, passed: 90 }, peers, bounds)).toBe(true)
  expect(isOutlier({ sat: 200, passed: 150 }, peers, bounds)).toBe(false)
})

test('both bounds must be reached', () => {
  // 14 points above: many deviations, and too few percent.
  expect(isOutlier({ sat: 2_000, passed: 1_720 }, peers, bounds)).toBe(false)
  // 18 points above, of forty people: less than three deviations.
  expect(isOutlier({ sat: 40, passed: 36 }, peers, bounds)).toBe(false)
  expect(isOutlier({ sat: 200, passed: 174 }, peers, bounds)).toBe(true)
})

test('of few people nothing is said', () => {
  expect(isOutlier({ sat: 29, passed: 0 }, peers, bounds)).toBe(false)
  expect(isOutlier({ sat: 30, passed: 0 }, peers, bounds)).toBe(true)
  expect(isOutlier({ sat: 50, passed: 10 }, { sat: 29, passed: 21 }, bounds)).toBe(false)
})

test('everybody passing is looked into from so many on, whatever others come to', () => {
  const nobody = { sat: 0, passed: 0 }
  expect(isOutlier({ sat: 60, passed: 60 }, nobody, bounds)).toBe(true)
  expect(isOutlier({ sat: 59, passed: 59 }, nobody, bounds)).toBe(false)
  expect(isOutlier({ sat: 60, passed: 59 }, nobody, bounds)).toBe(false)
})
