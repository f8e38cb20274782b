import { readSheet } from '@skillchain/documents/sheet/read-sheet'
import { type SheetRow, UnreadableSheet } from '@skillchain/documents/sheet/sheet'
import {
  type DemandSheetRow,
  MOST_DEMAND_ROWS,
  locateColumns,
  readDemandRow,
} from '@skillchain/domain/demand/demand-sheet'
import { problem } from '@skillchain/domain/demand/problems'
import type { DemandField } from '@skillchain/domain/demand/skill-demand'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { keysOf } from '@skillchain/domain/kernel/transitions'

type Dictionary = Parameters<typeof readDemandRow>[1]

/** Reads a workbook or CSV of demands in a process of its own; the first row that has the headings begins the table. */
export async function readDemandSheet(
  bytes: Uint8Array,
  dictionary: Dictionary,
): Promise<Outcome<DemandSheetRow[]>> {
  try {
    const [heading, ...rows] = await rowsOf(bytes)
    const { at, missing } = locateColumns(heading?.cells ?? [])
    if (missing.length > 0) return refuse(problem('demand.sheet-header-missing', { missing: missing.join() }))
    if (rows.length > MOST_DEMAND_ROWS)
      return refuse(problem('demand.sheet-too-long', { most: MOST_DEMAND_ROWS }))
    return ok(rows.map((row) => readDemandRow({ row: row.number, texts: textsOf(row, at) }, dictionary)))
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    return refuse(problem('demand.sheet-unreadable', { fault: error.fault }))
  }
}

async function rowsOf(bytes: Uint8Array): Promise<SheetRow[]> {
  const sheet = await readSheet(bytes, { limits: { rows: MOST_DEMAND_ROWS + 2, milliseconds: 10_000 } })
  const rows: SheetRow[] = []
  for await (const batch of sheet.batches) rows.push(...batch)
  return rows
}

const textsOf = ({ cells }: SheetRow, at: Readonly<Partial<Record<DemandField, number>>>) =>
  Object.fromEntries(
    keysOf(at).map((field) => [field, cells[at[field] ?? -1] ?? '']),
  ) as DemandSheetRow['texts']
