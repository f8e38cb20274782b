import { daysFrom, plusDays } from '../kernel/calendar.ts'
import type { Day } from '../kernel/moment.ts'

/** A stretch of work on record; both days are counted, and one without a last day goes on. */
export interface Spell {
  readonly occupationCode: string
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** A year is taken as long as the calendar's on average: nobody is told a day too early that one is complete. */
const DAYS_IN_A_YEAR = 365.25

/** Days worked up to a day, it included; a day of two spells counts once. */
export function daysWorked(spells: readonly Spell[], day: Day): number {
  const inOrder = spells
    .filter(({ fromOn }) => fromOn <= day)
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  return inOrder.reduce(
    ({ days, from }, spell) => {
      const last = spell.toOn !== null && spell.toOn < day ? spell.toOn : day
      const first = spell.fromOn > from ? spell.fromOn : from
      return first > last
        ? { days, from }
        : { days: days + daysFrom(first, last) + 1, from: plusDays(last, 1) }
    },
    { days: 0, from: '' },
  ).days
}

/** Completed years of work (累计工作年限, 满) up to a day. */
export const yearsWorked = (spells: readonly Spell[], day: Day): number =>
  Math.floor(daysWorked(spells, day) / DAYS_IN_A_YEAR)
