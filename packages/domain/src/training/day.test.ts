import { expect, test } from 'vitest'

import { dayAfter, dayBefore } from './day.ts'

test.each([
  ['2027-03-14', '2027-03-15'],
  ['2027-04-30', '2027-05-01'],
  ['2027-12-31', '2028-01-01'],
  ['2027-02-28', '2027-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2028-02-29', '2028-03-01'],
  ['2100-02-28', '2100-03-01'],
])('%s is followed by %s', (day, next) => {
  expect(dayAfter(day)).toBe(next)
  expect(dayBefore(next)).toBe(day)
})
