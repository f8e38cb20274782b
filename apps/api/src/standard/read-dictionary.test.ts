import { expect, test } from 'vitest'

import { aWorkbook } from '@skillchain/documents/sheet/sheet.fixture'

import { readDictionaryFile } from './read-dictionary.ts'

const two = (n: number) => String(n).padStart(2, '0')
/** Rows as many as the dictionary of 2022 has, with codes of its form, no two alike. */
const whole = Array.from({ length: 1_639 }, (_, n) => [
  `${1 + (n % 8)}-${two(1 + (Math.floor(n / 8) % 30))}-${two(1 + Math.floor(n / 240))}-${two(n % 8)}`,
  `职业${n}`,
  n % 17 === 0 ? 'L/S' : '',
])

test('a workbook of the whole dictionary is read', async () => {
  const file = await readDictionaryFile(
    await aWorkbook(whole, { columns: [{ label: '职业编码' }, { label: '职业名称' }, { label: '标识' }] }),
  )

  expect(file).toMatchObject({ ok: true, value: { read: 1_639, faults: [] } })
  expect(file.ok && file.value.rows.length).toBe(1_639)
})

test('a CSV in GB18030 or UTF-8 is read from its headings on, and faults are named by the row of the sheet', async () => {
  const csv = '附件：职业目录,,\r\n编码,名称,标记\r\n6-31-01-03,电工,\r\n6310103,电工,\r\n'

  expect(await readDictionaryFile(Buffer.from(csv))).toMatchObject({
    value: {
      rows: [{ code: '6-31-01-03', name: '电工', markers: [] }],
      faults: [{ row: 4, column: 'code', value: '6310103', code: 'standard.occupation-code-malformed' }],
    },
  })
})

test.each([
  ['nothing', '', 'standard.file-empty'],
  ['no dictionary', '姓名,证件号码\r\n张三,1\r\n', 'standard.dictionary-columns-missing'],
])('a file with %s is refused', async (_, text, code) => {
  expect(await readDictionaryFile(Buffer.from(text))).toMatchObject({ problem: { code } })
})
