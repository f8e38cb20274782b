import { once } from 'node:events'
import { PassThrough } from 'node:stream'

import ExcelJS from 'exceljs'

/** A column of a workbook that people fill in or read. */
export interface OutColumn {
  readonly label: string
  /** In characters of the usual font; a Chinese one takes two. */
  readonly width?: number
  /** Values offered in a list; others may still be typed, and are then judged like any. */
  readonly choices?: readonly string[]
  /** Shown beside the label when it is pointed at. */
  readonly note?: string
}

/** A text, or one with a note that says what is wrong with it; a noted cell is marked. */
export type OutCell = string | { readonly text: string; readonly note: string }

export interface OutSheet {
  readonly name: string
  readonly columns: readonly OutColumn[]
  /** Kept in the hidden sheet `_meta`, by which a file that comes back is recognised. */
  readonly meta?: Readonly<Record<string, string>>
}

type Writer = ExcelJS.stream.xlsx.WorkbookWriter
type Out = ExcelJS.Worksheet

/** How far down the lists and the text format of a template reach. */
const LAST_ROW = 50_001
const LISTS = '_lists'
/** More than a cell may hold is cut by every spreadsheet program. */
const LONGEST = 32_767

const header: Partial<ExcelJS.Style> = {
  font: { bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F5F8B' } },
  alignment: { vertical: 'middle', wrapText: true },
}
const marked: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDE7E9' } }

/**
 * Rows as XLSX, written as they come. Every cell is a text: nothing is ever a formula, and what is typed into
 * a template keeps its leading zeros and all digits of an identity number.
 */
export async function* writeXlsx(
  sheet: OutSheet,
  batches: AsyncIterable<readonly (readonly OutCell[])[]>,
): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough()
  const written = write(stream, sheet, batches).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  yield* stream
  await written
}

async function write(
  stream: PassThrough,
  sheet: OutSheet,
  batches: AsyncIterable<readonly (readonly OutCell[])[]>,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const out = book.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  addColumns(out, sheet.columns)
  for await (const rows of batches) {
    for (const row of rows) addRow(out, row)
    if (stream.writableNeedDrain) await once(stream, 'drain')
  }
  out.commit()
  addLists(book, sheet.columns)
  addMeta(book, sheet.meta ?? {})
  await book.commit()
}

function addColumns(out: Out, columns: readonly OutColumn[]): void {
  out.columns = columns.map(({ label, width = 16 }) => ({
    header: safe(label),
    width,
    style: { numFmt: '@' },
  }))
  const top = out.getRow(1)
  top.height = 28
  for (const [index, { note, choices }] of columns.entries()) {
    const cell = top.getCell(index + 1)
    cell.style = header
    if (note !== undefined) cell.note = safe(note)
    if (choices) validations(out).add(...offering(index, choices))
  }
  top.commit()
}

function addRow(out: Out, row: readonly OutCell[]): void {
  const texts = row.map((cell) => safe(typeof cell === 'string' ? cell : cell.text))
  const added = out.addRow(texts)
  for (const [index, cell] of row.entries()) {
    if (typeof cell === 'string') continue
    const target = added.getCell(index + 1)
    target.note = safe(cell.note)
    target.fill = marked
  }
  added.commit()
}

// The streaming sheet has this collection, which the types of exceljs leave out.
const validations = (out: Out) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  (out as Out & { dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void } })
    .dataValidations

function offering(index: number, choices: readonly string[]): [string, ExcelJS.DataValidation] {
  const letter = letterOf(index)
  const list = `${LISTS}!$${letter}$1:$${letter}$${choices.length}`
  return [
    `${letter}2:${letter}${LAST_ROW}`,
    { type: 'list', allowBlank: true, formulae: [list], showErrorMessage: false },
  ]
}

const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))

/** On a sheet of their own, since a list inside of a rule may not be longer than 255 characters. */
function addLists(book: Writer, columns: readonly OutColumn[]): void {
  const longest = Math.max(0, ...columns.map(({ choices = [] }) => choices.length))
  if (longest === 0) return
  const out = book.addWorksheet(LISTS, { state: 'veryHidden' })
  for (let row = 0; row < longest; row += 1) {
    out.addRow(columns.map(({ choices }) => safe(choices?.[row] ?? ''))).commit()
  }
  out.commit()
}

function addMeta(book: Writer, meta: Readonly<Record<string, string>>): void {
  const entries = Object.entries(meta)
  if (entries.length === 0) return
  const out = book.addWorksheet('_meta', { state: 'veryHidden' })
  for (const [key, value] of entries) out.addRow([safe(key), safe(value)]).commit()
  out.commit()
}

/** Characters that XML cannot hold are left out, and what would be read as an escape is kept as it stands. */
const safe = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .slice(0, LONGEST)
