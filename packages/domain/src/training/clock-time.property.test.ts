import fc from 'fast-check'
import { expect, test } from 'vitest'

import { dayOfSerial } from '../enrolment/roster-day.ts'
import { plusDays } from '../kernel/calendar.ts'
import { instantOf, minuteOf, weekdayOf } from './clock-time.ts'

/** 1954 to 2119, as spreadsheets count days. */
const aSerial = fc.integer({ min: 20_000, max: 80_000 })

test('days are counted as the calendar counts them', () => {
  const property = fc.property(aSerial, fc.integer({ min: -400, max: 400 }), (serial, days) => {
    const day = dayOfSerial(serial)
    expect(plusDays(day, days)).toBe(dayOfSerial(serial + days))
    expect(weekdayOf(plusDays(day, days))).toBe((((weekdayOf(day) + days) % 7) + 7) % 7)
  })
  fc.assert(property, { numRuns: 2_000 })
})

test('a time in Asia/Shanghai is eight hours ahead of its instant', () => {
  const property = fc.property(aSerial, fc.integer({ min: 0, max: 1_439 }), (serial, minute) => {
    const day = dayOfSerial(serial)
    const at = instantOf(day, minute)
    expect(minuteOf(at)).toBe(minute)
    expect(at.slice(0, 10)).toBe(minute < 480 ? plusDays(day, -1) : day)
  })
  fc.assert(property, { numRuns: 2_000 })
})

test.each([
  ['2026-11-27', 4],
  ['2024-02-29', 3],
  ['2000-03-01', 2],
  ['2026-11-30', 0],
])('%s is day %i of its week', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday)
})

test('half past eight in the morning is half past midnight in UTC', () => {
  expect(instantOf('2026-12-01', 510)).toBe('2026-12-01T00:30:00.000Z')
  expect(instantOf('2027-01-01', 30)).toBe('2026-12-31T16:30:00.000Z')
})
