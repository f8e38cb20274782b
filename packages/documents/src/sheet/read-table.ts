import { readSheet } from './read-sheet.ts'
import { type SheetLimits, type SheetRow } from './sheet.ts'

/** Headings stand within the first rows: titles and notes come before them. */
const HEADINGS_WITHIN = 10

/** A sheet that is a table: what its headings were recognised as, and what stands below them. */
interface Table<Columns> {
  readonly columns: Columns
  readonly rows: readonly SheetRow[]
}

/**
 * Reads a CSV, XLSX or XLS whose table begins below the first row that `columnsIn` recognises as its headings; null where
 * no row is. Throws `UnreadableSheet` for what cannot be read at all.
 */
export async function readTable<Columns>(
  bytes: Uint8Array,
  {
    columnsIn,
    limits,
  }: { columnsIn: (cells: readonly string[]) => Columns | null; limits: Partial<SheetLimits> },
): Promise<Table<Columns> | null> {
  const sheet = await readSheet(bytes, { limits })
  const rows: SheetRow[] = []
  for await (const batch of sheet.batches) rows.push(...batch)
  for (const [at, { cells }] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = columnsIn(cells)
    if (columns !== null) return { columns, rows: rows.slice(at + 1) }
  }
  return null
}
