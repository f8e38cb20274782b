import fc from 'fast-check'
import { expect, test } from 'vitest'

import { collected, inOneBatch, readAll } from './sheet.fixture.ts'
import { writeCsv } from './write-csv.ts'

const anyText = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '"'),
    fc.string({ unit: 'grapheme' }),
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
const anyRows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { maxLength: 8 })

test('no field starts as a formula does, and every other text is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const bytes = await collected(writeCsv(['甲', '乙'], inOneBatch(rows)))
      const [, ...read] = (await readAll(bytes)).rows
      const fields = read.flatMap(({ cells }) => cells)
      expect(fields.filter((field) => /^[=+\-@\t\r\n＝＋－＠]/.test(field))).toEqual([])
      const given = rows.filter((row) => row.some((text) => text !== '')).flat()
      expect(fields.map((field) => field.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(given)
    }),
    { numRuns: 15 },
  )
})
