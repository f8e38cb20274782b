import { plusDays } from '@skillchain/domain/kernel/calendar'
import type { Moment } from '@skillchain/domain/kernel/moment'

const DAY_MS = 86_400_000
/** Asia/Shanghai keeps no summer time. */
const SHANGHAI_MS = 8 * 3_600_000

/** The moment some days before `now`. */
export function daysBefore(now: Date, days: number): Moment {
  const at = now.getTime() - days * DAY_MS
  return {
    now: new Date(at).toISOString(),
    today: new Date(at + SHANGHAI_MS).toISOString().slice(0, 10),
  }
}

export { plusDays }

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay())

/** So many working days on; public holidays are left out, since nothing invented hangs on them. */
export function plusWorkingDays(day: string, days: number): string {
  let [at, left] = [day, days]
  while (left > 0) {
    at = plusDays(at, 1)
    if (!isWeekend(at)) left -= 1
  }
  return at
}

const dayAt = (at: number) => new Date(at).toISOString().slice(0, 10)

/** First and last day of the month that is so many months on. */
export function monthAhead(
  day: string,
  months: number,
): { readonly firstOn: string; readonly lastOn: string } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const first = Date.UTC(year, month - 1 + months, 1)
  const next = Date.UTC(year, month + months, 1)
  return { firstOn: dayAt(first), lastOn: dayAt(next - DAY_MS) }
}
