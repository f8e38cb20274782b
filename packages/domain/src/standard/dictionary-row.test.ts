import { expect, test } from 'vitest'

import { columnsIn, markersIn, readDictionary } from './dictionary-row.ts'

const aRow = (row: number, [code, name, markers = '']: [string, string, string?]) => ({
  row,
  cells: { code, name, markers },
})

test('columns are known by any of their names', () => {
  expect(columnsIn(['序号', ' 职业编码 ', '职业名称', '标识'])).toEqual({ code: 1, name: 2, markers: 3 })
  expect(columnsIn(['Code', 'Name'])).toEqual({ code: 0, name: 1, markers: -1 })
  expect(columnsIn(['职业名称'])).toBeNull()
})

test.each([
  ['', []],
  ['S', ['S']],
  ['L/S', ['S', 'L']],
  ['数字、绿色', ['S', 'L']],
  ['X', null],
])('%j marks %j', (text, markers) => {
  expect(markersIn(text)).toEqual(markers)
})

test('good rows are read and each fault is named at its cell', () => {
  const { good, faults } = readDictionary([
    aRow(1, ['6-31', '生产辅助人员']),
    aRow(2, ['6-31-01-03', '电工']),
    aRow(3, ['６-31-07-01 ', ' 工业机器人系统运维员', 'S']),
    aRow(4, ['6310103', '电工']),
    aRow(5, ['6-31-01-03', '电工']),
    aRow(6, ['6-31-01-02', ' ']),
    aRow(7, ['6-31-01-04', '锅炉操作工', '绿']),
  ])

  expect(good.map(({ code, name, markers }) => [code, name, markers.join()])).toEqual([
    ['6-31-01-03', '电工', ''],
    ['6-31-07-01', '工业机器人系统运维员', 'S'],
  ])
  expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [4, 'code', 'standard.occupation-code-malformed'],
    [5, 'code', 'standard.occupation-repeated'],
    [6, 'name', 'standard.occupation-name-missing'],
    [7, 'markers', 'standard.occupation-marker-unknown'],
  ])
})
