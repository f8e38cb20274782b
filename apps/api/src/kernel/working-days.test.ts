import { describe, expect, test } from 'vitest'

import { isWorkingDay, workingDaysAfter, workingDaysLeft } from './working-days.ts'

describe('National Day of 2026', () => {
  test.each([
    ['2026-09-20', true, 'a Sunday that makes up'],
    ['2026-09-30', true, 'the Wednesday before'],
    ['2026-10-01', false, 'a Thursday'],
    ['2026-10-07', false, 'the last day off, a Wednesday'],
    ['2026-10-08', true, 'the Thursday after'],
    ['2026-10-10', true, 'a Saturday that makes up'],
    ['2026-10-11', false, 'a Sunday'],
  ])('%s: work %s, %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works)
  })

  test('is not counted in a deadline', () => {
    expect(workingDaysAfter('2026-09-30', 1)).toBe('2026-10-08')
    expect(workingDaysAfter('2026-09-30', 3)).toBe('2026-10-10')
    expect(workingDaysLeft('2026-09-30', '2026-10-10')).toBe(3)
    expect(workingDaysLeft('2026-10-10', '2026-09-30')).toBe(-3)
    expect(workingDaysLeft('2026-10-01', '2026-10-01')).toBe(0)
  })
})

describe('a year whose calendar nobody has published yet', () => {
  test.each([
    ['2044-01-01', 'New Year, a Friday'],
    ['2044-01-29', 'the eve of the Spring Festival, a Friday'],
    ['2044-02-01', 'its third day, a Monday'],
    ['2044-04-04', '清明, a Monday'],
    ['2044-05-02', 'Labour Day, a Monday'],
    ['2044-05-31', '端午, a Tuesday'],
    ['2044-10-05', '中秋, a Wednesday'],
    ['2044-10-03', 'National Day, a Monday'],
  ])('%s is off: %s', (day) => {
    expect(isWorkingDay(day)).toBe(false)
  })

  test('has no deadline that ends on New Year', () => {
    expect(workingDaysAfter('2043-12-31', 1)).toBe('2044-01-04')
    expect(isWorkingDay('2044-02-02')).toBe(true)
  })
})

test('nothing depends on where the server stands', () => {
  const zone = process.env['TZ']
  const days = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'].map((tz) => {
    process.env['TZ'] = tz
    return workingDaysAfter('2026-09-30', 3)
  })
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone

  expect(days).toEqual(['2026-10-10', '2026-10-10', '2026-10-10'])
})
