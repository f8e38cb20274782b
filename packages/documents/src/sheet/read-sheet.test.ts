import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'

import { aWorkbook, aZip, readAll } from './sheet.fixture.ts'
import { aSpreadsheet } from './spreadsheet.fixture.ts'

const text = '姓名,学号\r\n张伟,001\r\n欧阳娜娜,002\r\n买买提·阿不都拉,003\r\n'

describe('a CSV', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['GB18030', iconv.encode(text, 'gb18030'), 'gb18030'],
  ])('in %s is read as it was written', async (_, bytes, encoding) => {
    const { head, rows } = await readAll(bytes)

    expect(head).toMatchObject({ kind: 'csv', encoding, encodings: [encoding] })
    expect(rows).toMatchObject([
      { number: 1, cells: ['姓名', '学号'] },
      { number: 2, cells: ['张伟', '001'] },
      { number: 3, cells: ['欧阳娜娜', '002'] },
      { number: 4, cells: ['买买提·阿不都拉', '003'] },
    ])
  })

  test('that is text in two encodings names both, and is read in either', async () => {
    const bytes = Buffer.from('姓名\r\n张伟\r\n')

    expect((await readAll(bytes)).head.encodings).toEqual(['utf-8', 'gb18030'])
    expect((await readAll(bytes, { encoding: 'gb18030' })).rows[1]?.cells).toEqual(['寮犱紵'])
  })

  test('keeps row numbers past blank lines and quoted line ends', async () => {
    const { rows } = await readAll(Buffer.from('a,b\n\n"x\ny",1\n last,4.40106E+17\n'))

    expect(rows.map(({ number }) => number)).toEqual([1, 3, 4])
    expect(rows[2]?.flags).toEqual({ 0: ['untrimmed'], 1: ['precision-lost'] })
  })
})

describe.each(['xlsx', 'xls'] as const)('a workbook in %s', (kind) => {
  test('tells what each cell is beyond its text', async () => {
    const bytes = aSpreadsheet(
      {
        A1: { t: 's', v: '证件号码' },
        B2: { t: 'n', v: 440_106_199_901_011_200, z: '0' },
        C2: { t: 'n', v: 12 },
        D2: { t: 'n', v: 39_508, z: 'yyyy/m/d' },
        E2: { t: 's', v: '张伟　' },
        A3: { t: 's', v: '合并' },
        F4: { t: 'n', v: 20_260_000_001 },
      },
      { '!merges': [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }] },
      kind,
    )
    const { head, rows } = await readAll(bytes)

    expect(head).toMatchObject({ kind, sheet: '名册' })
    expect(rows[1]).toMatchObject({
      cells: ['', '440106199901011200', '12', '2008-03-01', '张伟　'],
      flags: { 1: ['number', 'precision-lost'], 2: ['number'], 3: ['date'], 4: ['untrimmed'] },
    })
    expect(rows[2]).toMatchObject({ number: 3, flags: { 0: ['merged'] } })
    expect(rows[3]?.cells[5]).toBe('20260000001')
  })
})

test('the kept result of a formula is told from a value', async () => {
  const { rows } = await readAll(aSpreadsheet({ A1: { t: 'n', v: 12, f: '6*2' } }))

  expect(rows).toMatchObject([{ cells: ['12'], flags: { 0: ['formula', 'number'] } }])
})

test('hidden columns and rows are told', async () => {
  const cells = { A1: { t: 's', v: 'a' }, B1: { t: 's', v: 'b' }, A2: { t: 's', v: 'c' } } as const
  const bytes = aSpreadsheet(cells, { '!cols': [{}, { hidden: true }], '!rows': [{}, { hidden: true }] })
  const { head, rows } = await readAll(bytes)

  expect(head.hiddenColumns).toEqual([1])
  expect(rows.map(({ hidden }) => hidden)).toEqual([false, true])
})

test('our own workbook says which template it is', async () => {
  const { head } = await readAll(await aWorkbook([], { meta: { template: 'roster', version: '1' } }))

  expect(head).toMatchObject({ sheets: ['名册'], meta: { template: 'roster', version: '1' } })
})

const megabytes = (n: number) => Buffer.alloc(n * 1024 * 1024)
const workbook = { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') }

test.each([
  ['empty', Buffer.alloc(0), 'empty'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]), 'encoding-unknown'],
  ['another kind of archive', aZip([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'unknown-kind'],
  ['cut off', aZip([workbook]).subarray(0, 40), 'damaged'],
  ['packed too densely', aZip([workbook, { name: 'a', bytes: megabytes(50) }]), 'archive-bomb'],
  ['larger than it claims', aZip([workbook, { name: 'a', bytes: megabytes(50), claims: 10 }]), 'damaged'],
  [
    'of too many parts',
    aZip(Array.from({ length: 201 }, (_, n) => ({ name: `a${n}`, bytes: Buffer.alloc(1) }))),
    'archive-bomb',
  ],
  ['with macros', aZip([workbook, { name: 'xl/vbaProject.bin', bytes: Buffer.alloc(1) }]), 'active-content'],
  [
    'with links to others',
    aZip([workbook, { name: 'xl/externalLinks/externalLink1.xml', bytes: Buffer.alloc(1) }]),
    'active-content',
  ],
  ['with a broken quote', Buffer.from('a\n"b'), 'damaged'],
])('a file that is %s is refused', async (_, bytes, fault) => {
  await expect(readAll(bytes)).rejects.toMatchObject({ fault })
})

test.each([
  ['rows', 'too-many-rows'],
  ['columns', 'too-many-columns'],
] as const)('more %s than allowed are refused', async (limit, fault) => {
  const bytes = Buffer.from('a,b,c\nd,e,f\ng,h,i\n')

  await expect(readAll(bytes, { limits: { [limit]: 2 } })).rejects.toMatchObject({ fault })
})

test('a reader that takes too long, or too much memory, is ended', async () => {
  const bytes = Buffer.from('abcdefgh\n'.repeat(2_000_000))
  const limits = { rows: 3_000_000 }

  await expect(readAll(bytes, { limits: { ...limits, milliseconds: 50 } })).rejects.toMatchObject({
    fault: 'too-slow',
  })
  await expect(readAll(bytes, { limits: { ...limits, memory: 32 } })).rejects.toMatchObject({
    fault: 'too-heavy',
  })
})
