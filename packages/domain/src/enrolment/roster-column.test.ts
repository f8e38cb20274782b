import { expect, test } from 'vitest'

import { RosterColumn, headingRow, headings, recognise } from './roster-column.ts'
import { dayOfSerial } from './roster-day.ts'

test('no heading stands for two columns', () => {
  const all = RosterColumn.options.flatMap((column) => headings[column])

  expect(recognise(all).filter((column) => column !== null)).toEqual(RosterColumn.options)
})

test('headings are known whatever their marks, blanks and width', () => {
  expect(recognise(['姓 名*', '身份证号码（必填）', '手机', '不认识'])).toEqual([
    'name',
    'documentNumber',
    'mobile',
    null,
  ])
})

test('the headings are found below a title', () => {
  const rows = [
    { number: 1, cells: ['2026 级报名名册'] },
    { number: 3, cells: ['姓名', '身份证号', '手机号'] },
    { number: 4, cells: ['张伟', '', ''] },
  ]

  expect(headingRow(rows)).toBe(3)
  expect(headingRow(rows.slice(0, 1))).toBeNull()
})

test.each([
  [61, '1900-03-01'],
  [25_569, '1970-01-01'],
  [39_508, '2008-03-01'],
  [45_351, '2024-02-29'],
  [73_050, '2099-12-31'],
])('day number %i is %s', (serial, day) => {
  expect(dayOfSerial(serial)).toBe(day)
  expect(dayOfSerial(serial - 1_462, true)).toBe(day)
})
