import type { Day } from './moment.ts'

const DAYS_IN_400_YEARS = 146_097

/** Days since 0000-03-01, from where years can be counted with their leap day at the end. */
function numberOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const fromMarch = (month + 9) % 12
  const years = month <= 2 ? year - 1 : year
  const era = Math.floor(years / 400)
  const ofEra = years - era * 400
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + date - 1
  return era * DAYS_IN_400_YEARS + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
}

const two = (part: number) => String(part).padStart(2, '0')

function dayOf(count: number): Day {
  const era = Math.floor(count / DAYS_IN_400_YEARS)
  const left = count - era * DAYS_IN_400_YEARS
  const years = Math.floor(
    (left - Math.floor(left / 1_460) + Math.floor(left / 36_524) - Math.floor(left / 146_096)) / 365,
  )
  const ofYear = left - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = ((fromMarch + 2) % 12) + 1
  const year = years + era * 400 + (month <= 2 ? 1 : 0)
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/**
 * The calendar day so many days after another, or before it.
 *
 * **Source:** the proleptic Gregorian calendar; H. Hinnant, chrono-Compatible Low-Level Date Algorithms.
 */
export const plusDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days)

/** How many days lie from one day to another; below zero where the other comes first. */
export const daysFrom = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** The same day of the month so many months on; where that month is shorter, its last day. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const first = (at: number): Day =>
    `${String(Math.floor(at / 12)).padStart(4, '0')}-${two((at % 12) + 1)}-01`
  const length = daysFrom(first(index), first(index + 1))
  return `${first(index).slice(0, 8)}${two(Math.min(date, length))}`
}
