import fc from 'fast-check'
import { expect, test } from 'vitest'

import { daysFrom, plusDays, plusMonths } from './calendar.ts'
import { Day } from './moment.ts'

const anyDay = fc.integer({ min: -40_000, max: 70_000 }).map((days) => plusDays('2000-01-01', days))
const many = fc.integer({ min: -40_000, max: 40_000 })

test('days there and back are where one began, and what comes of them is a day', () => {
  const property = fc.property(anyDay, many, (day, days) => {
    const there = plusDays(day, days)
    expect(Day.safeParse(there).success).toBe(true)
    expect(plusDays(there, -days)).toBe(day)
    expect(days > 0 ? there > day : there <= day).toBe(true)
  })
  fc.assert(property, { numRuns: 2_000 })
})

test.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['1900-02-28', 1, '1900-03-01'],
  ['2000-02-28', 1, '2000-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['1970-01-01', 20_000, '2024-10-04'],
  ['2026-11-27', 365, '2027-11-27'],
])('%s and %i days', (day, days, expected) => {
  expect(plusDays(day, days)).toBe(expected)
})

test.each([
  ['2027-03-01', 6, '2027-09-01'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 12, '2028-08-31'],
  ['2027-03-31', -1, '2027-02-28'],
])('%s and %i months', (day, months, expected) => {
  expect(plusMonths(day, months)).toBe(expected)
})

test('as many days lie between two days as lead from one to the other', () => {
  fc.assert(fc.property(anyDay, many, (day, days) => daysFrom(day, plusDays(day, days)) === days))
})
