import { readSheet } from '@skillchain/documents/sheet/read-sheet'
import { type SheetFault, type SheetRow, UnreadableSheet } from '@skillchain/documents/sheet/sheet'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import {
  type ReadRow,
  type RowFault,
  columnsIn,
  readDictionary,
} from '@skillchain/domain/standard/dictionary-row'
import type { OccupationRow } from '@skillchain/domain/standard/occupation'
import { type ProblemCode, problem } from '@skillchain/domain/standard/problems'

/** Headings stand within the first rows: titles and notes come before them. */
const HEADINGS_WITHIN = 10

const refusals: Record<SheetFault, ProblemCode> = {
  empty: 'standard.file-empty',
  'unknown-kind': 'standard.file-unreadable',
  damaged: 'standard.file-unreadable',
  'encoding-unknown': 'standard.file-unreadable',
  'no-such-sheet': 'standard.file-unreadable',
  'archive-bomb': 'standard.file-too-large',
  'too-many-rows': 'standard.file-too-large',
  'too-many-columns': 'standard.file-too-large',
  'too-heavy': 'standard.file-too-large',
  'too-slow': 'standard.file-too-large',
  'active-content': 'standard.file-protected',
  encrypted: 'standard.file-protected',
}

/** What a file of a dictionary holds. */
export interface ReadFile {
  readonly read: number
  readonly rows: readonly OccupationRow[]
  readonly faults: readonly RowFault[]
}

async function rowsOf(bytes: Uint8Array): Promise<SheetRow[]> {
  const sheet = await readSheet(bytes, { limits: { rows: 10_000 } })
  const rows: SheetRow[] = []
  for await (const batch of sheet.batches) rows.push(...batch)
  return rows
}

function cellsUnder(rows: readonly SheetRow[]): ReadRow[] | null {
  for (const [at, { cells }] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = columnsIn(cells)
    if (!columns) continue
    return rows.slice(at + 1).map(({ number, cells: texts }) => {
      const text = (column: number) => texts[column] ?? ''
      const { code, name, markers } = columns
      return { row: number, cells: { code: text(code), name: text(name), markers: text(markers) } }
    })
  }
  return null
}

/** Reads a CSV, XLSX or XLS of a dictionary; what cannot be read at all is refused, single cells are named. */
export async function readDictionaryFile(bytes: Uint8Array): Promise<Outcome<ReadFile>> {
  try {
    const cells = cellsUnder(await rowsOf(bytes))
    if (!cells) return refuse(problem('standard.dictionary-columns-missing'))
    const { good, faults } = readDictionary(cells)
    return ok({ read: cells.length, rows: good, faults })
  } catch (error) {
    if (error instanceof UnreadableSheet) return refuse(problem(refusals[error.fault]))
    throw error
  }
}
