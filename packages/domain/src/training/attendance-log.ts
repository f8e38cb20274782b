import type { z } from 'zod'

import { headingKey } from '../enrolment/roster-column.ts'
import { readDay } from '../enrolment/roster-day.ts'
import type { Instant } from '../kernel/moment.ts'
import { ResidentIdentityNumber } from '../organisation/resident-identity-number.ts'
import { EvidenceSource } from './attendance-evidence.ts'
import { instantOf } from './clock-time.ts'

/** What keeps logs of who came and went: 门禁, 设备. */
export const LogSource = EvidenceSource.extract(['gate', 'equipment'])
export type LogSource = 'gate' | 'equipment'

/** What a column of a log holds. The day may stand in a column of its own, or before each time. */
export type LogColumn = 'documentNumber' | 'day' | 'cameAt' | 'leftAt'

/**
 * Headings under which gates and machines keep these columns. The first is the template's own.
 *
 * **Source:** registers of training attendance, domain study §7.7; the rest are common ones.
 */
const headings: Readonly<Record<LogColumn, readonly string[]>> = {
  documentNumber: ['学员证件号码', '证件号码', '身份证号', '身份证号码', 'ID number'],
  day: ['日期', '刷卡日期', '使用日期', 'Date'],
  cameAt: ['签到时间', '进入时间', '进场时间', '开始时间', '开机时间', 'In'],
  leftAt: ['签退时间', '离开时间', '出场时间', '结束时间', '关机时间', 'Out'],
}
const columns: readonly LogColumn[] = ['documentNumber', 'day', 'cameAt', 'leftAt']
const known = new Map(columns.flatMap((column) => headings[column].map((text) => [headingKey(text), column])))

/** Where each column stands in a row of headings; null where it is none. */
export function logColumnsIn(cells: readonly string[]): ReadonlyMap<LogColumn, number> | null {
  const found = new Map<LogColumn, number>()
  for (const [at, text] of cells.entries()) {
    const column = known.get(headingKey(text))
    if (column && !found.has(column)) found.set(column, at)
  }
  return found.has('documentNumber') && found.has('cameAt') && found.has('leftAt') ? found : null
}

/** Somebody came and went. */
export interface LogEntry {
  readonly number: z.infer<typeof ResidentIdentityNumber>
  readonly fromAt: Instant
  readonly toAt: Instant
}

/** What is wrong with a row; each has its remedy. */
export type LogFault = 'number-wrong' | 'time-wrong' | 'day-alone' | 'reversed' | 'ahead'

const TIME = /^(?<h>[01]?\d|2[0-3]):(?<m>[0-5]\d)(:(?<s>[0-5]\d))?$/

/** A day with a time, or a time on the day of the row, in Asia/Shanghai. */
function readTime(typed: string, day: string): { at: Instant } | { fault: 'time-wrong' | 'day-alone' } {
  const parts = typed
    .normalize('NFKC')
    .trim()
    .split(/[\sT]+/)
  const time = parts.at(-1) ?? ''
  const on = readDay(parts.length > 1 ? parts.slice(0, -1).join(' ') : day)
  const { h, m, s = '00' } = TIME.exec(time)?.groups ?? {}
  if (h === undefined || m === undefined) {
    return { fault: 'day' in readDay(typed) ? 'day-alone' : 'time-wrong' }
  }
  if (!('day' in on)) return { fault: 'time-wrong' }
  return { at: `${instantOf(on.day, Number(h) * 60 + Number(m)).slice(0, 17)}${s}.000Z` }
}

/** Reads a row of a log. What is not clear is not guessed at. */
export function readLogRow(
  cells: Readonly<Partial<Record<LogColumn, string>>>,
  now: Instant,
): LogEntry | { readonly fault: LogFault } {
  const number = ResidentIdentityNumber.safeParse(cells.documentNumber ?? '')
  if (!number.success) return { fault: 'number-wrong' }
  const { day = '', cameAt = '', leftAt = '' } = cells
  const [came, left] = [readTime(cameAt, day), readTime(leftAt, day)]
  if ('fault' in came) return came
  if ('fault' in left) return left
  const [fromAt, toAt] = [came.at, left.at]
  if (toAt <= fromAt) return { fault: 'reversed' }
  return toAt > now ? { fault: 'ahead' } : { number: number.data, fromAt, toAt }
}
