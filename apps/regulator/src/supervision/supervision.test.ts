import { expect, test } from 'vitest'

import { asked, metricIn, scopeIn, tileOf, usualYear, yearsAround } from './scope.ts'
import { columnsOf, kindOf } from './stage-columns.ts'
import { periodOf } from './use-rows-href.ts'

test('an address says what the overview is narrowed to, and nonsense in it is passed over', () => {
  expect(scopeIn({ year: '2027', city: '441900', cluster: 'robotics' })).toEqual({
    year: 2027,
    city: '441900',
    cluster: 'robotics',
  })
  expect(scopeIn({ year: 'x', city: '999999', cluster: '' })).toEqual({ year: usualYear() })
  expect([metricIn({ metric: 'fillRate' }), metricIn({ metric: 'x' })]).toEqual(['fillRate', 'demanded'])
})

test('the API is asked for a city by the prefix of its divisions', () => {
  expect(asked({ year: 2027, city: '441900' })).toEqual({ year: 2027, division: '4419' })
  expect(asked({ year: 2027, cluster: 'robotics' })).toEqual({ year: 2027, cluster: 'robotics' })
})

test('from September on the usual year is the next', () => {
  expect(usualYear(new Date(2026, 7, 31))).toBe(2026)
  expect(usualYear(new Date(2026, 8, 1))).toBe(2027)
  expect(yearsAround(new Date(2026, 8, 1))).toEqual([2025, 2026, 2027, 2028, 2029])
})

test('a county is counted in its city', () => {
  expect(tileOf('440106')?.code).toBe('440100')
  expect(tileOf('440000')).toBeUndefined()
})

test.each([
  ['2027', '2027-01-01', '2027-12-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2027-12', '2027-12-01', '2027-12-31'],
])('%s lasts from %s to %s', (time, from, to) => {
  expect(periodOf(time)).toEqual({ from, to })
})

test('the admitted are listed as applicants are', () => {
  expect(kindOf('admitted')).toBe('applied')
  expect(columnsOf.applied.map(({ key }) => key)).not.toContain('document')
})
