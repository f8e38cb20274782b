import type { Insurance } from './agreement-terms.ts'

const SHORT = new Set([4, 6, 9, 11])
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return SHORT.has(month) ? 30 : 31
}

const two = (n: number) => String(n).padStart(2, '0')
const dayOf = (year: number, month: number, date: number) => `${year}-${two(month)}-${two(date)}`
const partsOf = (day: string): [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

function dayAfter(day: string): string {
  const [year, month, date] = partsOf(day)
  if (date < daysIn(year, month)) return dayOf(year, month, date + 1)
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1)
}

function dayBefore(day: string): string {
  const [year, month, date] = partsOf(day)
  if (date > 1) return dayOf(year, month, date - 1)
  return month > 1 ? dayOf(year, month - 1, daysIn(year, month - 1)) : dayOf(year - 1, 12, 31)
}

interface Days {
  readonly fromOn: string
  readonly toOn: string
}

/** The first days of a period on which no insurance covers; null where each day of it is covered by one. */
export function uncovered(
  insurances: readonly Pick<Insurance, 'fromOn' | 'toOn'>[],
  { fromOn, toOn }: Days,
): { fromOn: string; toOn: string } | null {
  let open = fromOn
  for (const policy of insurances.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    if (policy.fromOn > open) break
    if (policy.toOn >= open) open = dayAfter(policy.toOn)
  }
  if (open > toOn) return null
  const next = insurances.map((policy) => policy.fromOn).filter((day) => day > open && day <= toOn)
  const first = next.toSorted()[0]
  return { fromOn: open, toOn: first === undefined ? toOn : dayBefore(first) }
}
