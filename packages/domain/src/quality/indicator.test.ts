import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { seedParameters } from '../standard/rule-parameter-seed.ts'
import { parameterUnits } from '../standard/parameter-code.ts'
import { valueOn } from '../standard/rule-parameter.ts'
import {
  IndicatorFamily,
  NO_ROWS,
  definitionOf,
  indicatorCodes,
  isWithheld,
  shareOf,
  standingOf,
  thresholdOf,
  totalOf,
} from './indicator.ts'

const count = (numerator: number, denominator: number) => ({ numerator, denominator, rows: denominator })

test.each(indicatorCodes)('%s has a threshold in percent, dated and with its source', (code) => {
  const threshold = thresholdOf(code)
  expect(parameterUnits[threshold]).toBe('percent')
  expect(valueOn(seedParameters, { code: threshold, division: '4401', day: '2026-11-27' })).toMatchObject({
    ok: true,
  })
})

test.each(IndicatorFamily.options)('%s is not forgotten', (family) => {
  expect(indicatorCodes.filter((code) => definitionOf(code).family === family).length).toBeGreaterThan(4)
})

describe('a share', () => {
  test('of nothing is no share, and no 0 %', () => {
    expect(shareOf(NO_ROWS)).toBeNull()
    expect(standingOf('promises-kept', NO_ROWS, 90)).toBe('noData')
    expect(shareOf(count(0, 3))).toBe(0)
    expect(standingOf('promises-kept', count(0, 3), 90)).toBe('missed')
  })

  test('meets its threshold from it on, up or down', () => {
    expect(standingOf('promises-kept', count(9, 10), 90)).toBe('met')
    expect(standingOf('promises-kept', count(89, 100), 90)).toBe('missed')
    expect(standingOf('applications-overdue', count(5, 100), 5)).toBe('met')
    expect(standingOf('applications-overdue', count(6, 100), 5)).toBe('missed')
    expect(standingOf('promises-kept', count(9, 10), null)).toBe('unset')
  })

  test('of several is that of their sums, and lies between them', () => {
    const part = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => count(Math.min(a, b), Math.max(a, b)))
    const property = fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const shares = parts.flatMap((each) => shareOf(each) ?? [])
      const share = shareOf(totalOf(parts))
      if (share === null) return shares.length === 0
      return share >= Math.min(...shares) - 1e-9 && share <= Math.max(...shares) + 1e-9
    })
    fc.assert(property)
  })
})

test('few people are withheld, and few left out of many', () => {
  expect(isWithheld(count(3, 40), 5)).toBe(true)
  expect(isWithheld(count(38, 40), 5)).toBe(true)
  expect(isWithheld(count(20, 40), 5)).toBe(false)
  expect(isWithheld(count(40, 40), 5)).toBe(false)
  expect(isWithheld(NO_ROWS, 5)).toBe(false)
})
