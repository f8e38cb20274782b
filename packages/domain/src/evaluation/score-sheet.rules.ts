import { maskName, nameKey } from '../organisation/person-name.ts'
import type { Attendance } from './candidate.ts'
import { mayMark } from './mark.ts'
import { type ScoreRow, type ScoreVerdict, readPoints, readWhole } from './score-sheet.ts'

/** Who sits at a seat, and what has been given for the part; the name is masked as on the sheet. */
export interface Seated {
  readonly seat: number
  readonly maskedName: string
  readonly attendance: Attendance | null
  readonly marks: readonly { readonly accountId: string; readonly points: number }[]
}

interface Facts {
  readonly batchName: string
  readonly accountId: string
  /** Points by which two may differ before a third marks. */
  readonly gap: number
  readonly seats: ReadonlyMap<number, Seated>
}

/** A row and what it comes to. */
export interface JudgedScore {
  readonly row: number
  readonly verdict: ScoreVerdict
  /** Null where the row names no seat there is. */
  readonly seat: number | null
  /** Null where the row gives none. */
  readonly points: number | null
  /** The first of the other rows about the same seat. */
  readonly otherRow: number | null
}

const same = (one: string, other: string) => nameKey(one) === nameKey(other)

/** Rows that say something of a seat, by seat: of two about one seat nobody knows which is meant. */
function rowsBySeat(rows: readonly ScoreRow[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const { row, cells } of rows) {
    const seat = cells.points.trim() === '' ? null : readWhole(cells.seat)
    if (seat === null) continue
    const before = found.get(seat)
    if (before) before.push(row)
    else found.set(seat, [row])
  }
  return found
}

/**
 * What each row of an assessor's sheet comes to. It says nothing of what another has given but that a part needs no
 * further mark, which the assessor's own page says too. Source: our own decision, ADR-0027 and ADR-0044.
 */
export function judgeScores(rows: readonly ScoreRow[], facts: Facts): JudgedScore[] {
  const bySeat = rowsBySeat(rows)
  return rows.map((row): JudgedScore => {
    const seat = readWhole(row.cells.seat)
    const points = readPoints(row.cells.points)
    const others = (seat === null ? [] : (bySeat.get(seat) ?? [])).filter((other) => other !== row.row)
    return {
      row: row.row,
      verdict: verdictOf(row, { ...facts, seat, points, doubled: others.length > 0 }),
      seat: seat !== null && facts.seats.has(seat) ? seat : null,
      points: typeof points === 'number' ? points : null,
      otherRow: others[0] ?? null,
    }
  })
}

interface Read extends Facts {
  readonly seat: number | null
  readonly points: ReturnType<typeof readPoints>
  readonly doubled: boolean
}

function verdictOf({ cells }: ScoreRow, read: Read): ScoreVerdict {
  if (cells.points.trim() === '') return 'blank'
  if (cells.batch.trim() !== '' && !same(cells.batch, read.batchName)) return 'batch-other'
  if (read.seat === null) return 'seat-wrong'
  const seated = read.seats.get(read.seat)
  if (!seated) return 'seat-unknown'
  if (read.doubled) return 'seat-doubled'
  if (cells.name.trim() !== '' && !same(maskName(cells.name.trim()), seated.maskedName)) return 'name-other'
  return typeof read.points === 'number' ? markVerdict(seated, read.points, read) : read.points
}

function markVerdict(
  { attendance, marks }: Seated,
  points: number,
  { accountId, gap }: Pick<Facts, 'accountId' | 'gap'>,
): ScoreVerdict {
  if (attendance === null) return 'attendance-open'
  if (attendance === 'absent') return 'absent'
  const own = marks.find((mark) => mark.accountId === accountId)
  if (own) return own.points === points ? 'known' : 'marked-already'
  return mayMark({ accountId, attendance }, marks, gap).ok ? 'fresh' : 'settled'
}
