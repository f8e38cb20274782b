import type { RosterRow } from '@skillchain/db/enrolment/roster-row.store'
import { changeRow, faultyRows, rowsNumbered, rowsOfPeople } from '@skillchain/db/enrolment/roster-row.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { digestKey } from '@skillchain/db/organisation/person.store'
import type { FaultCode, RosterCells } from '@skillchain/domain/enrolment/roster-cell'
import type { RosterColumn } from '@skillchain/domain/enrolment/roster-column'
import { proposalFor } from '@skillchain/domain/enrolment/roster-proposal'

import { type Judging, judgeRows } from './roster-judge.ts'

export interface Edit {
  readonly row: number
  readonly column: RosterColumn
  readonly text: string
}

/** One fault wherever it was found: with the same text as one cell, or with whatever is proposed for each. */
export interface Alike {
  readonly column: RosterColumn
  readonly code: FaultCode
  /** The text that is to be replaced; null for any that has a proposal. */
  readonly from: string | null
  /** The text in its place; null for what is proposed. */
  readonly to: string | null
}

/** The edits that "apply to all like this" comes to. */
export async function editsAlike(tx: Tx, { roster, seals, facts }: Judging, alike: Alike): Promise<Edit[]> {
  const { column, code, from, to } = alike
  const rows = await faultyRows(tx, roster, { column, code })
  return rows.flatMap((row) => {
    const text = seals.openCells(roster, row)[column]?.text ?? ''
    const mended = to ?? proposalFor(code, text, facts)
    return (from === null || text.trim() === from.trim()) && mended !== null
      ? [{ row: row.number, column, text: mended }]
      : []
  })
}

/** Puts texts in the place of cells and judges anew whoever is concerned; answers how many rows were edited. */
export async function mend(tx: Tx, judging: Judging, edits: readonly Edit[]): Promise<number> {
  const byRow = Map.groupBy(edits, ({ row }) => row)
  const edited = await rowsNumbered(tx, judging.roster, [...byRow.keys()])
  const changed = edited.map((row) => ({ row, cells: withEdits(judging, row, byRow.get(row.number) ?? []) }))
  // Judged once to learn whom the edited rows name now; then together with all rows of those people, in order.
  const first = await judgeRows(
    tx,
    { ...judging, seen: new Map() },
    changed.map(({ row, cells }) => ({ number: row.number, cells, hidden: false })),
  )
  const people = [...edited, ...first].flatMap(({ identityDigest }) =>
    identityDigest ? [identityDigest] : [],
  )
  const twins = await rowsOfPeople(tx, judging.roster, distinct(people))
  const cellsOf = new Map(changed.map(({ row, cells }) => [row.number, cells]))
  const concerned = new Map([...twins, ...edited].map((row) => [row.number, row]))
  const lines = [...concerned.values()]
    .toSorted((a, b) => a.number - b.number)
    .map((row) => ({
      number: row.number,
      cells: cellsOf.get(row.number) ?? judging.seals.openCells(judging.roster, row),
      hidden: isHidden(row),
      kept: row.resolution,
    }))
  for (const row of await judgeRows(tx, { ...judging, seen: new Map() }, lines)) await changeRow(tx, row)
  return edited.length
}

const isHidden = ({ faults }: RosterRow) => faults.some(({ code }) => code === 'roster.row-hidden')

const distinct = (digests: readonly Uint8Array[]) => [
  ...new Map(digests.map((digest) => [digestKey(digest), digest])).values(),
]

/** A text typed by a person is a text: what the sheet said of the cell before no longer holds. */
function withEdits({ roster, seals }: Judging, row: RosterRow, edits: readonly Edit[]): RosterCells {
  const cells = { ...seals.openCells(roster, row) }
  for (const { column, text } of edits) cells[column] = { text, flags: ['typed'] }
  return cells
}
