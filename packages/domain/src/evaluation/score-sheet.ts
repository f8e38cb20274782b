import { z } from 'zod'

import { headingKey } from '../enrolment/roster-column.ts'
import { type ExamPart, Points } from './exam-part.ts'

/** What a column of a score sheet (成绩登记表) holds; batch and name serve to find a row that was moved. */
export const scoreColumns = ['batch', 'seat', 'name', 'points'] as const
export type ScoreColumn = (typeof scoreColumns)[number]

/** As many rows as a sheet may have below its headings. Source: our own decision, ADR-0044. */
export const MOST_SCORE_ROWS = 5_000

/**
 * Headings under which score sheets keep these columns; the first is the template's own, and says it in both languages,
 * since what stands in brackets makes no difference. Source: domain study §7.3.
 */
const common: Readonly<Record<Exclude<ScoreColumn, 'points'>, readonly string[]>> = {
  batch: ['考评批次（Batch）', '批次', '批次名称', 'Batch'],
  seat: ['座位号（Seat）', '座号', '座位', 'Seat'],
  name: ['姓名（Name）', '考生姓名', 'Name'],
}
const pointsOf: Readonly<Record<ExamPart, readonly string[]>> = {
  theory: ['理论成绩（Theory）', '理论知识成绩', '理论知识', 'Theory'],
  practical: ['技能成绩（Skill）', '操作技能成绩', '实操成绩', '操作技能', 'Skill'],
  comprehensive: ['综合评审成绩（Review）', '综合成绩', '综合评审', 'Review'],
}
const ANY_PART = ['成绩', '得分', '分数', 'Points']

/** The template's own heading of a column. */
export const scoreHeading = (column: ScoreColumn, part: ExamPart): string =>
  (column === 'points' ? pointsOf[part] : common[column])[0] ?? column

const keyed = (texts: readonly string[]) => new Set(texts.map(headingKey))
const commonKeys = { batch: keyed(common.batch), seat: keyed(common.seat), name: keyed(common.name) }
const partKeys = {
  theory: keyed(pointsOf.theory),
  practical: keyed(pointsOf.practical),
  comprehensive: keyed(pointsOf.comprehensive),
}
const anyKeys = keyed(ANY_PART)

type Columns = Readonly<Record<ScoreColumn, number>>

/**
 * Where each column stands in a row of headings, −1 for one that may be missing; null where the row is no headings, and
 * `other-part` where its points are those of another part.
 */
export function scoreColumnsIn(cells: readonly string[], part: ExamPart): Columns | 'other-part' | null {
  const keys = cells.map(headingKey)
  const at = (known: ReadonlySet<string>) => keys.findIndex((key) => known.has(key))
  const seat = at(commonKeys.seat)
  if (seat < 0) return null
  const own = at(partKeys[part])
  const points = own < 0 ? at(anyKeys) : own
  if (points >= 0) return { seat, points, batch: at(commonKeys.batch), name: at(commonKeys.name) }
  return Object.values(partKeys).some((known) => at(known) >= 0) ? 'other-part' : null
}

/** A row of a sheet as it was typed. */
export interface ScoreRow {
  /** As the sheet counts it, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<ScoreColumn, string>>
}

/** What is wrong with a row; each has its column and its remedy. */
export type ScoreFault = (typeof scoreFaults)[number]
export const scoreFaults = [
  'batch-other',
  'seat-wrong',
  'seat-unknown',
  'seat-doubled',
  'name-other',
  'points-wrong',
  'points-range',
  'absent',
  'attendance-open',
  'marked-already',
  'settled',
] as const

/** What a row comes to: a mark to give, one that was given before, nothing as yet, or a fault. */
export const scoreVerdicts = ['fresh', 'known', 'blank', ...scoreFaults] as const
export type ScoreVerdict = (typeof scoreVerdicts)[number]

/** Which cell a fault is about. */
export const columnOf: Readonly<Record<ScoreFault, ScoreColumn>> = {
  'batch-other': 'batch',
  'seat-wrong': 'seat',
  'seat-unknown': 'seat',
  'seat-doubled': 'seat',
  'name-other': 'name',
  'points-wrong': 'points',
  'points-range': 'points',
  absent: 'points',
  'attendance-open': 'points',
  'marked-already': 'points',
  settled: 'points',
}

const plain = (text: string) => text.normalize('NFKC').trim()

/** A whole number as typed, `85.0` too; null of anything else. */
export function readWhole(text: string): number | null {
  const typed = plain(text)
  return /^[+-]?\d{1,9}(\.0+)?$/.test(typed) ? Number(typed) : null
}

/** Points as typed; a number out of range is told from what is none, half points included. */
export function readPoints(text: string): number | 'points-wrong' | 'points-range' {
  const number = readWhole(text)
  if (number === null) return 'points-wrong'
  return Points.safeParse(number).success ? number : 'points-range'
}

/** A row as its page shows it: what it comes to, and of a fault which cell and what stands there. */
export const ScoreLine = z.object({
  row: z.int(),
  verdict: z.enum(scoreVerdicts),
  /** Null where the row names no seat there is. */
  seat: z.int().nullable(),
  points: z.int().nullable(),
  maskedName: z.string(),
  column: z.enum(scoreColumns).nullable(),
  value: z.string(),
  /** Another row about the same seat. */
  otherRow: z.int().nullable(),
})
export type ScoreLine = z.infer<typeof ScoreLine>

/** What a sheet that was looked at comes to, row by row as it has them. */
export const ScoreLines = z.object({ rows: z.array(ScoreLine) })
