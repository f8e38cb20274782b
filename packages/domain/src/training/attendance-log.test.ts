import { describe, expect, test } from 'vitest'

import { aDocument } from '../organisation/identity-document.fixture.ts'
import { logColumnsIn, readLogRow } from './attendance-log.ts'

const now = '2026-12-02T00:00:00.000Z'
const { number } = aDocument()
const read = (cameAt: string, leftAt: string, day = '') =>
  readLogRow({ documentNumber: number, cameAt, leftAt, day }, now)

describe('the headings of a log', () => {
  test('are found in whatever order, and by other names', () => {
    const found = logColumnsIn(['序号', '出场时间', '身份证号（18位）', '进场时间'])

    expect(found && [...found]).toEqual([
      ['leftAt', 1],
      ['documentNumber', 2],
      ['cameAt', 3],
    ])
  })

  test('are none without the number or a time', () => {
    expect(logColumnsIn(['身份证号', '进场时间'])).toBeNull()
  })
})

describe('a row', () => {
  test('says when somebody came and went, by the clock of China', () => {
    const entry = { number, fromAt: '2026-12-01T01:02:00.000Z', toAt: '2026-12-01T04:05:30.000Z' }

    expect(read('2026-12-01 09:02', '2026-12-01 12:05:30')).toEqual(entry)
    expect(read('9:02', '12:05:30', '2026/12/1')).toEqual(entry)
  })

  test.each([
    [
      'with a number that is none',
      readLogRow({ documentNumber: '4403', cameAt: '', leftAt: '' }, now),
      'number-wrong',
    ],
    ['without a day', read('9:02', '12:05'), 'time-wrong'],
    ['without a time', read('2026-12-01', '2026-12-01 12:05'), 'day-alone'],
    ['of an hour that is none', read('2026-12-01 25:02', '2026-12-01 12:05'), 'time-wrong'],
    ['backwards', read('2026-12-01 12:05', '2026-12-01 09:02'), 'reversed'],
    ['of the time to come', read('2026-12-02 07:00', '2026-12-02 09:00'), 'ahead'],
  ])('%s is named', (_, row, fault) => {
    expect(row).toEqual({ fault })
  })
})
