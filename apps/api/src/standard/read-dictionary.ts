import { readTable } from '@skillchain/documents/sheet/read-table'
import { type SheetFault, UnreadableSheet } from '@skillchain/documents/sheet/sheet'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import {
  type ReadRow,
  type RowFault,
  columnsIn,
  readDictionary,
} from '@skillchain/domain/standard/dictionary-row'
import type { OccupationRow } from '@skillchain/domain/standard/occupation'
import { type ProblemCode, problem } from '@skillchain/domain/standard/problems'

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

async function cellsOf(bytes: Uint8Array): Promise<ReadRow[] | null> {
  const table = await readTable(bytes, { columnsIn, limits: { rows: 10_000 } })
  if (!table) return null
  const { code, name, markers } = table.columns
  return table.rows.map(({ number, cells: texts }) => {
    const text = (column: number) => texts[column] ?? ''
    return { row: number, cells: { code: text(code), name: text(name), markers: text(markers) } }
  })
}

/** Reads a CSV, XLSX or XLS of a dictionary; what cannot be read at all is refused, single cells are named. */
export async function readDictionaryFile(bytes: Uint8Array): Promise<Outcome<ReadFile>> {
  try {
    const cells = await cellsOf(bytes)
    if (!cells) return refuse(problem('standard.dictionary-columns-missing'))
    const { good, faults } = readDictionary(cells)
    return ok({ read: cells.length, rows: good, faults })
  } catch (error) {
    if (error instanceof UnreadableSheet) return refuse(problem(refusals[error.fault]))
    throw error
  }
}
