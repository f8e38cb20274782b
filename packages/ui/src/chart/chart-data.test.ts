import { expect, test } from 'vitest'

import { csvOf } from './chart-data.ts'

const columns = [
  { key: 'city', label: '城市' },
  { key: 'people', label: '人数' },
]

test('a file holds the numbers of the table, as a spreadsheet reads them', () => {
  expect(csvOf(columns, [{ city: '广州, "穗"', people: 312 }])).toBe(
    '\uFEFF城市,人数\r\n"广州, ""穗""",312\r\n',
  )
})

test('no cell becomes a formula, and a negative number stays one', () => {
  expect(csvOf(columns, [{ city: '=HYPERLINK("x")', people: -3 }])).toContain(`"'=HYPERLINK(""x"")",-3`)
})
