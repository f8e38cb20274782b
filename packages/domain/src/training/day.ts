const SHORT = new Set([4, 6, 9, 11])
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return SHORT.has(month) ? 30 : 31
}

const written = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

function partsOf(day: string): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/** The next day of the calendar. */
export function dayAfter(day: string): string {
  const [year, month, date] = partsOf(day)
  if (date < daysIn(year, month)) return written(year, month, date + 1)
  return month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1)
}

/** The day before, by the calendar. */
export function dayBefore(day: string): string {
  const [year, month, date] = partsOf(day)
  if (date > 1) return written(year, month, date - 1)
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1]
  return written(y, m, daysIn(y, m))
}
