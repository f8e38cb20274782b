import type { Day } from '../kernel/moment.ts'

/** A quarter of a calendar year, `2027Q1`; sorts as text. */
export type Quarter = string

export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The same day `years` later; 29 February becomes the 28th where that year has none. */
export function yearsLater(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = day.slice(4)
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`
}
