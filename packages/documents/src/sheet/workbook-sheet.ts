import { type CellObject, type Range, type WorkBook, type WorkSheet, read } from '@e965/xlsx'

import { type CellFlag, type SheetHead, type SheetRequest, type SheetRow, UnreadableSheet } from './sheet.ts'
import { cellFlags, textOf } from './workbook-cell.ts'

/** Where our own templates say which they are. */
const META = '_meta'

/** Reads XLSX, and the older XLS, by the cached results of formulas; none is ever computed. */
export function workbookSheet(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xls',
  asked: SheetRequest,
): [SheetHead, Iterable<SheetRow>] {
  const book = parsed(bytes, asked)
  const sheets = visibleSheets(book)
  const name = asked.sheet ?? sheets[0]
  const sheet = name === undefined ? undefined : book.Sheets[name]
  if (name === undefined || !sheet || !sheets.includes(name)) throw new UnreadableSheet('no-such-sheet')
  const head: SheetHead = {
    kind,
    sheets,
    sheet: name,
    encodings: [],
    encoding: null,
    delimiter: null,
    hiddenColumns: hiddenOf(sheet['!cols']),
    from1904: book.Workbook?.WBProps?.date1904 ?? false,
    meta: metaOf(book.Sheets[META]),
  }
  return [head, rowsOf(sheet, head.from1904, asked)]
}

function parsed(bytes: Uint8Array, { rows }: SheetRequest): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      // One more than allowed, so that a longer sheet is seen to be longer without being read.
      sheetRows: rows + 1,
    })
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new UnreadableSheet(encrypted ? 'encrypted' : 'damaged', { cause: error })
  }
}

const visibleSheets = (book: WorkBook) =>
  book.SheetNames.filter((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden)

/** SheetJS leaves holes where a row, a column or a cell is absent; its types do not say so. */
const holed = <T>(list: readonly T[] | undefined): (T | undefined)[] => Array.from(list ?? [])

const hiddenOf = (columns: WorkSheet['!cols']) =>
  holed(columns).flatMap((column, index) => (column?.hidden ? [index] : []))

function metaOf(sheet: WorkSheet | undefined): Record<string, string> {
  const rows = holed(sheet?.['!data']).slice(0, 20)
  const pairs = rows.map((row) => [textOf(holed(row)[0], false), textOf(holed(row)[1], false)] as const)
  return Object.fromEntries(pairs.filter(([key]) => key !== ''))
}

function* rowsOf(sheet: WorkSheet, from1904: boolean, asked: SheetRequest): Generator<SheetRow> {
  const isMerged = mergesByRow(sheet['!merges'] ?? [])
  const rows = holed(sheet['!data'])
  if (rows.length > asked.rows) throw new UnreadableSheet('too-many-rows')
  for (const [index, row] of rows.entries()) {
    const given = holed(row)
    if (given.length > asked.columns) throw new UnreadableSheet('too-many-columns')
    const cells = given.map((cell) => textOf(cell, from1904))
    if (cells.every((text) => text === '')) continue
    const flags = flagsIn(given, (column) => isMerged(index, column))
    yield { number: index + 1, cells, flags, hidden: sheet['!rows']?.[index]?.hidden ?? false }
  }
}

function flagsIn(cells: readonly (CellObject | undefined)[], isMerged: (column: number) => boolean) {
  const flags: Record<number, CellFlag[]> = {}
  for (const [column, cell] of cells.entries()) {
    const found = cellFlags(cell)
    if (isMerged(column)) found.push('merged')
    if (found.length > 0) flags[column] = found
  }
  return flags
}

function mergesByRow(merges: readonly Range[]) {
  const byRow = new Map<number, Range[]>()
  // A merge may claim a million rows; no sheet that is read has them.
  for (const merge of merges)
    for (let row = merge.s.r; row <= Math.min(merge.e.r, merge.s.r + 1_000); row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []), merge])
  return (row: number, column: number) =>
    (byRow.get(row) ?? []).some(({ s, e }) => s.c <= column && column <= e.c)
}
