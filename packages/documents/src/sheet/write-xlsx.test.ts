import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'

import { aWorkbook } from './sheet.fixture.ts'

async function opened(bytes: Buffer) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book
}

test('a template offers its choices, explains its columns, and keeps what is typed as text', async () => {
  const choices = Array.from({ length: 60 }, (_, n) => `选项${n}`)
  const book = await opened(
    await aWorkbook([], {
      columns: [
        { label: '姓名', note: '与证件一致' },
        { label: '民族', choices },
      ],
    }),
  )
  const sheet = book.getWorksheet('名册')

  expect(sheet?.getCell('B2').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['_lists!$B$1:$B$60'],
  })
  expect(book.getWorksheet('_lists')).toMatchObject({ state: 'veryHidden' })
  expect(book.getWorksheet('_lists')?.getCell('B60').text).toBe('选项59')
  expect(JSON.stringify(sheet?.getCell('A1').note)).toContain('与证件一致')
  expect(sheet?.getColumn(1).numFmt).toBe('@')
})

test('an error workbook marks the cell and says why', async () => {
  const book = await opened(await aWorkbook([['张伟'], [{ text: '李*', note: '姓名里不能有星号' }]]))
  const cell = book.getWorksheet('名册')?.getCell('A3')

  expect(cell?.text).toBe('李*')
  expect(JSON.stringify(cell?.note)).toContain('姓名里不能有星号')
  expect(cell?.fill).toMatchObject({ pattern: 'solid' })
})
