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
