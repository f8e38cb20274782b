import chineseDays from 'chinese-days'

import { plusDays } from '@skillchain/domain/kernel/calendar'

/**
 * Whether work is done on a day: Monday to Friday but for holidays (法定节假日), and the weekend days that make up for
 * them (调休). Of years whose calendar has not been published yet, only weekends are known.
 *
 * **Source:** the State Council's yearly notice, as the package `chinese-days` carries it.
 */
// The package reads the parts of a local time; noon is on the same day wherever the server stands.
export const isWorkingDay = (day: string): boolean => chineseDays.isWorkday(new Date(`${day}T12:00:00`))

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
