import { read } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { aWorkbook, readAll } from './sheet.fixture.ts'

const starts = ['=', '+', '-', '@', '＝', '\t=', 'DDE("', '{=']
// A carriage return inside of XML is read as a line feed, whoever reads it.
const anyText = fc
  .tuple(fc.constantFrom('', ...starts), fc.string({ unit: 'grapheme', maxLength: 30 }))
  .map(([start, rest]) => `${start}${rest}`.replaceAll('\r', ''))
const anyRows = fc.array(fc.array(anyText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })

const withoutBlanks = (rows: readonly (readonly string[])[]) =>
  rows.filter((row) => row.some((text) => text !== ''))
const padded = (cells: readonly string[]) => [...cells, '', '', '', '', ''].slice(0, 5)

test('what is written is read back, text for text', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const [, ...found] = (await readAll(await aWorkbook(rows))).rows
      expect(found.map(({ cells }) => padded(cells))).toEqual(withoutBlanks(rows).map(padded))
    }),
    { numRuns: 15 },
  )
})

test('no reader finds a formula in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const bytes = await aWorkbook(rows)
      const cells = Object.values(read(bytes, { cellFormula: true }).Sheets['名册'] ?? {})
      expect(cells.filter((cell) => typeof cell === 'object' && 'f' in cell)).toEqual([])

      const book = new ExcelJS.Workbook()
      await book.xlsx.load(Uint8Array.from(bytes).buffer)
      book.eachSheet((sheet) =>
        sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula))),
      )
    }),
    { numRuns: 15 },
  )
})
