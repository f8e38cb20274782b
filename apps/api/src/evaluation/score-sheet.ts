import type { Tx } from '@skillchain/db/kernel/database'
import { readTable } from '@skillchain/documents/sheet/read-table'
import { type SheetFault, UnreadableSheet } from '@skillchain/documents/sheet/sheet'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import { problem } from '@skillchain/domain/evaluation/problems'
import { type JudgedScore, judgeScores } from '@skillchain/domain/evaluation/score-sheet.rules'
import {
  MOST_SCORE_ROWS,
  type ScoreFault,
  type ScoreLine,
  type ScoreRow,
  type ScoreVerdict,
  columnOf,
  type ScoreColumn,
  scoreColumnsIn,
} from '@skillchain/domain/evaluation/score-sheet'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Actor } from '@skillchain/domain/organisation/access'

import { type Seat, seatsOf } from './marking.ts'

/** Titles and notes may stand above the headings. */
const ROOM_ABOVE = 10
const TOO_LARGE: ReadonlySet<SheetFault> = new Set([
  'too-many-rows',
  'too-many-columns',
  'too-heavy',
  'too-slow',
])

/** The rows of a score sheet as a workbook or CSV has them, read in a process of its own; a blank line is no row. */
export async function readScores(bytes: Uint8Array, part: ExamPart): Promise<Outcome<ScoreRow[]>> {
  const limits = { rows: MOST_SCORE_ROWS + ROOM_ABOVE, milliseconds: 15_000 }
  try {
    const table = await readTable(bytes, { columnsIn: (cells) => scoreColumnsIn(cells, part), limits })
    if (!table) return refuse(problem('evaluation.sheet-headless'))
    const { columns, rows } = table
    if (columns === 'other-part') return refuse(problem('evaluation.sheet-other-part'))
    if (rows.length === 0) return refuse(problem('evaluation.sheet-empty'))
    if (rows.length > MOST_SCORE_ROWS)
      return refuse(problem('evaluation.sheet-too-long', { most: MOST_SCORE_ROWS }))
    return ok(
      rows.map(({ number, cells }) => {
        const text = (column: ScoreColumn) => cells[columns[column]] ?? ''
        return {
          row: number,
          cells: { batch: text('batch'), seat: text('seat'), name: text('name'), points: text('points') },
        }
      }),
    )
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    return TOO_LARGE.has(error.fault)
      ? refuse(problem('evaluation.sheet-too-long', { most: MOST_SCORE_ROWS }))
      : refuse(problem('evaluation.sheet-unreadable'))
  }
}

/** One part of a batch, and who marks it. */
export interface Marking {
  readonly batch: EvaluationBatch
  readonly part: ExamPart
  readonly actor: Actor
}

/** What each row of a sheet comes to for the assessor who brings it, and who sits where. */
export async function judgeSheet(
  tx: Tx,
  { batch, part, actor }: Marking,
  rows: readonly ScoreRow[],
): Promise<{ judged: JudgedScore[]; seats: ReadonlyMap<number, Seat> }> {
  const seats = new Map((await seatsOf(tx, batch)).map((one) => [one.seat, one]))
  const seated = new Map([...seats].map(([seat, one]) => [seat, { ...one, marks: one.marksOf(part) }]))
  const facts = { batchName: batch.name, accountId: actor.personId, gap: batch.markerGap, seats: seated }
  return { judged: judgeScores(rows, facts), seats }
}

const isFault = (verdict: ScoreVerdict): verdict is ScoreFault => verdict in columnOf

/** A row as the page shows it. */
export function lineOf(
  { cells }: Pick<ScoreRow, 'cells'>,
  { row, verdict, seat, points, otherRow }: JudgedScore,
  seats: ReadonlyMap<number, Seat>,
): ScoreLine {
  const column = isFault(verdict) ? columnOf[verdict] : null
  const maskedName = seat === null ? '' : (seats.get(seat)?.maskedName ?? '')
  return { row, verdict, seat, points, maskedName, column, value: column ? cells[column] : '', otherRow }
}
