import { readSheet } from '@skillchain/documents/sheet/read-sheet'
import { type Sheet } from '@skillchain/documents/sheet/read-sheet'
import {
  type SheetFault,
  type SheetHead,
  type SheetRow,
  UnreadableSheet,
} from '@skillchain/documents/sheet/sheet'
import type { RosterCells } from '@skillchain/domain/enrolment/roster-cell'
import { headingRow, recognise } from '@skillchain/domain/enrolment/roster-column'
import type { FileNotice, RosterLayout } from '@skillchain/domain/enrolment/roster-import'
import { problem } from '@skillchain/domain/enrolment/roster-problems'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'

/** Rows of a file that a person looks at to say what its columns are. */
const ROWS_SHOWN = 12

type Choice = Pick<RosterLayout, 'sheet' | 'encoding'>

const asked = ({ sheet, encoding }: Choice) => ({
  sheet: sheet ?? undefined,
  encoding: encoding ?? undefined,
})

/** The first rows of a file as they would be read; refused, with the reason, when it cannot be read at all. */
export async function previewRoster(
  bytes: Uint8Array,
  choice: Choice,
): Promise<Outcome<{ head: SheetHead; rows: SheetRow[]; headingRow: number | null }>> {
  return refusingFaults(async () => {
    const sheet = await readSheet(bytes, asked(choice))
    const rows = await firstRows(sheet)
    return { head: sheet.head, rows, headingRow: headingRow(rows) }
  })
}

async function firstRows({ batches }: Sheet): Promise<SheetRow[]> {
  // Leaving the loop ends the reader.
  for await (const rows of batches) return rows.slice(0, ROWS_SHOWN)
  return []
}

async function refusingFaults<T>(read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await read())
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    return refuse(problem('roster.file-unreadable', { fault: error.fault }))
  }
}

/** What a heading row seems to say, when nobody has said otherwise before. */
export const recognised = (rows: readonly SheetRow[], number: number | null) =>
  recognise(rows.find((row) => row.number === number)?.cells ?? [])

export interface RosterLine {
  readonly number: number
  readonly cells: RosterCells
  readonly hidden: boolean
}

export interface OpenRoster {
  readonly notices: FileNotice[]
  readonly batches: AsyncIterable<RosterLine[]>
  readonly close: () => void
}

/** The rows below the headings, each cell under the column it stands for. Throws `UnreadableSheet`. */
export async function openRoster(bytes: Uint8Array, layout: RosterLayout): Promise<OpenRoster> {
  const sheet = await readSheet(bytes, asked(layout))
  return { notices: noticesOf(sheet.head, layout), batches: linesOf(sheet, layout), close: sheet.close }
}

async function* linesOf({ batches }: Sheet, layout: RosterLayout) {
  for await (const rows of batches) {
    const below = rows.filter(({ number }) => number > layout.headingRow)
    yield below.map((row) => ({ number: row.number, hidden: row.hidden, cells: cellsOf(row, layout) }))
  }
}

const cellsOf = ({ cells, flags }: SheetRow, { columns }: RosterLayout): RosterCells =>
  Object.fromEntries(
    columns.flatMap((column, index) =>
      column === null ? [] : [[column, { text: cells[index] ?? '', flags: [...(flags[index] ?? [])] }]],
    ),
  )

function noticesOf(
  { hiddenColumns, encodings, encoding }: SheetHead,
  { columns }: RosterLayout,
): FileNotice[] {
  const hidden = hiddenColumns.flatMap((index) => {
    const column = columns[index]
    return column ? [{ code: 'roster.column-hidden' as const, column, detail: columnName(index) }] : []
  })
  const guessed =
    encoding !== null && (encoding !== 'utf-8' || encodings.length > 1)
      ? [{ code: 'roster.encoding-guessed' as const, column: null, detail: encoding.toUpperCase() }]
      : []
  return [...hidden, ...guessed]
}

/** As spreadsheets name their columns: A to Z, then AA. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))

export const faultOf = (error: unknown): SheetFault | null =>
  error instanceof UnreadableSheet ? error.fault : null
