import { plusDays } from '../kernel/calendar.ts'
import { Day } from '../kernel/moment.ts'

/** A number of days, as a spreadsheet that has lost a day's format shows it; such a number lies in 1930 to 2099. */
const SERIAL = /^\d{5}(\.0+)?$/
const FIRST_SERIAL = 10_959
const LAST_SERIAL = 73_050

export type ReadDay =
  | { readonly day: Day }
  | { readonly fault: 'date-serial' | 'date-unclear' | 'date-malformed' }

const forms = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?: 0?0:00(:00)?)?$/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
]

/**
 * A day as people write it: 2008-03-01, 2008/3/1, 2008.3.1, 2008年3月1日, 20080301. One of two digits a year, or with
 * the day first, is not guessed at, and neither is a bare number of days.
 */
export function readDay(typed: string): ReadDay {
  const text = typed.normalize('NFKC').trim()
  for (const form of forms) {
    const { y, m, d } = form.exec(text)?.groups ?? {}
    if (y === undefined || m === undefined || d === undefined) continue
    const day = Day.safeParse(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
    return day.success ? { day: day.data } : { fault: 'date-malformed' }
  }
  if (SERIAL.test(text)) return { fault: isSerial(Number(text)) ? 'date-serial' : 'date-malformed' }
  return { fault: /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text) ? 'date-unclear' : 'date-malformed' }
}

const isSerial = (days: number) => FIRST_SERIAL <= days && days <= LAST_SERIAL

/** The day that spreadsheets give the number 0, counted from 1900 or from 1904. */
const ZERO = '1899-12-30'
const ZERO_1904 = '1904-01-01'

/** The day a number of days stands for, counted as spreadsheets do from 1900 (61 is 1900-03-01) or from 1904. */
export const dayOfSerial = (serial: number, from1904 = false): Day =>
  plusDays(from1904 ? ZERO_1904 : ZERO, Math.trunc(serial))
