import { expect, test } from 'vitest'

import { type Direction, type GanttRow, grouped, monthsOf, neighbour, placeOf, rangeOf } from './gantt.ts'

const bar = (key: string, fromOn: string, toOn: string) =>
  ({ key, text: key, label: key, fromOn, toOn, kind: 'filled' }) as const
const rows: readonly GanttRow[] = [
  {
    key: 'a',
    label: 'A',
    group: 'one',
    bars: [bar('a2', '2027-04-01', '2027-04-30'), bar('a1', '2027-03-05', '2027-03-31')],
  },
  { key: 'empty', label: 'E', group: 'two', bars: [] },
  {
    key: 'b',
    label: 'B',
    group: 'one',
    bars: [bar('b1', '2027-03-20', '2027-04-10'), bar('b2', '2027-05-01', '2027-05-02')],
  },
]

test('a chart shows whole months, from the first bar to the last', () => {
  expect(rangeOf(rows)).toEqual({ fromOn: '2027-03-01', toOn: '2027-05-31' })
  expect(rangeOf([])).toBeNull()
})

test('a bar stands where its days are', () => {
  const april = { fromOn: '2027-04-01', toOn: '2027-04-30' }

  expect(placeOf({ fromOn: '2027-04-01', toOn: '2027-04-30' }, april)).toEqual({ left: 0, width: 100 })
  expect(placeOf({ fromOn: '2027-04-16', toOn: '2027-04-18' }, april)).toEqual({ left: 50, width: 10 })
})

test('months follow one another through the turn of a year and fill the range', () => {
  const months = monthsOf({ fromOn: '2026-12-01', toOn: '2027-02-28' })

  expect(months.map(({ month }) => month)).toEqual(['2026-12', '2027-01', '2027-02'])
  expect(months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
})

test('rows of a group stand together', () => {
  expect(grouped(rows).map(({ group, rows: of }) => [group, of.map(({ key }) => key)])).toEqual([
    ['one', ['a', 'b']],
    ['two', ['empty']],
  ])
})

test.each<[string, Direction, string]>([
  ['a1', 'right', 'a2'],
  ['a2', 'right', 'a2'],
  ['a2', 'left', 'a1'],
  ['a1', 'left', 'a1'],
  ['a2', 'first', 'a1'],
  ['b1', 'last', 'b2'],
  ['a1', 'down', 'b1'],
  ['b2', 'up', 'a2'],
  ['a1', 'up', 'a1'],
  ['gone', 'down', 'gone'],
])('from %s, %s leads to %s', (key, direction, to) => {
  expect(neighbour(rows, key, direction)).toBe(to)
})
