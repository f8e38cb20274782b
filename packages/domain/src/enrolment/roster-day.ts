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

const DAYS_1904 = 1_462
/** The number a spreadsheet gives to 0000-03-01, from where years can be counted with their leap day at the end. */
const FIRST_MARCH = 25_569 - 719_468
const DAYS_IN_400_YEARS = 146_097

/**
 * The day a number of days stands for, counted as spreadsheets do from 1900 (61 is 1900-03-01) or from 1904.
 *
 * **Source:** the proleptic Gregorian calendar; H. Hinnant, chrono-Compatible Low-Level Date Algorithms.
 */
export function dayOfSerial(serial: number, from1904 = false): Day {
  const days = Math.trunc(serial) + (from1904 ? DAYS_1904 : 0) - FIRST_MARCH
  const era = Math.floor(days / DAYS_IN_400_YEARS)
  const inEra = days - era * DAYS_IN_400_YEARS
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), two(month), two(day)].join('-')
}

const two = (n: number) => String(n).padStart(2, '0')
