import fc from 'fast-check'
import { expect, test } from 'vitest'

import { plusDays } from './calendar.ts'

const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
const DAY = 86_400_000
const text = (at: Date) => at.toISOString().slice(0, 10)

test('days are counted as the calendar does', () => {
  const property = fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (at, days) => {
    expect(plusDays(text(at), days)).toBe(text(new Date(at.getTime() + days * DAY)))
  })
  fc.assert(property, { numRuns: 2_000 })
})

test.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days', (day, days, expected) => {
  expect(plusDays(day, days)).toBe(expected)
})
