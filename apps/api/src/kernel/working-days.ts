import chineseDays from 'chinese-days'

import { plusDays } from '@skillchain/domain/kernel/calendar'

/** Days off on whatever weekday they fall, by the calendar of months and by that of the moon. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
const LUNAR = ['01-01', '01-02', '01-03', '05-05', '08-15']

/**
 * Holidays that the law itself names (法定节假日): New Year, the Spring Festival with its eve, 清明, Labour Day, 端午, 中秋,
 * National Day. How they are joined to weekends is said year by year, and not here.
 *
 * **Source:** 《全国年节及纪念日放假办法》（2024年修订）第二条.
 */
function holidaysByLaw(year: number): ReadonlySet<string> {
  const lunar = LUNAR.map((day) => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date)
  const [first = `${year}-01-01`] = lunar
  const clear = chineseDays.getSolarTermDate(year, 4, 'pure_brightness')
  return new Set([...FIXED.map((day) => `${year}-${day}`), ...lunar, plusDays(first, -1), clear])
}

const holidays = new Map<string, ReadonlySet<string> | null>()

/** The holidays of a year whose calendar has not been published yet; null of one that has. */
function unpublished(year: string): ReadonlySet<string> | null {
  const known = holidays.get(year)
  if (known !== undefined) return known
  const published = chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
  const found = published ? null : holidaysByLaw(Number(year))
  holidays.set(year, found)
  return found
}

/**
 * Whether work is done on a day: Monday to Friday but for holidays (法定节假日), and the weekend days that make up for
 * them (调休). Of years whose calendar has not been published yet, weekends and the holidays of the law are known.
 *
 * **Source:** the State Council's yearly notice, as the package `chinese-days` carries it.
 */
export function isWorkingDay(day: string): boolean {
  if (unpublished(day.slice(0, 4))?.has(day)) return false
  // The package reads the parts of a local time; noon is on the same day wherever the server stands.
  return chineseDays.isWorkday(new Date(`${day}T12:00:00`))
}

/** The day on which `count` working days after `day` have passed; the day itself is not counted. */
export function workingDaysAfter(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0;) {
    reached = plusDays(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/** Working days from after `today` up to and with `dueOn`; below zero by as many as have passed since. */
export function workingDaysLeft(today: string, dueOn: string): number {
  const [first, last] = today <= dueOn ? [today, dueOn] : [dueOn, today]
  let count = 0
  for (let day = plusDays(first, 1); day <= last; day = plusDays(day, 1)) if (isWorkingDay(day)) count += 1
  return today <= dueOn ? count : -count
}
