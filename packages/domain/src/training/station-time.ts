import type { Problem } from '../kernel/problem.ts'
import { type Window, clockText, overlaps, weekdayOf, within } from './clock-time.ts'
import { problem } from './problems.ts'
import type { OpeningHours, TrainingStation } from './training-station.ts'

/** Seats of a station that a booking holds. */
export interface Taken extends Window {
  readonly heldOn: string
  readonly headCount: number
}

/** What somebody would like to have: so many seats for a stretch of a day. */
export type Wish = Taken

type Station = Pick<TrainingStation, 'status' | 'name' | 'seats' | 'week' | 'closedDays'>

/** When a station is open on a day; null when it is not. */
export function hoursOn({ week, closedDays }: Pick<Station, 'week' | 'closedDays'>, day: string) {
  const hours: OpeningHours | null = closedDays.includes(day) ? null : (week[weekdayOf(day)] ?? null)
  return hours
}

/**
 * The most seats that bookings hold at any one moment of a stretch of a day. Two that follow one another use the same
 * seats, so it is not their sum that counts but what they hold together at the moment when most are there.
 */
export function seatsTaken(taken: readonly Taken[], asked: Omit<Wish, 'headCount'>): number {
  const there = taken.filter((each) => each.heldOn === asked.heldOn && overlaps(each, asked))
  // It can only rise where somebody begins.
  const moments = [asked.fromMinute, ...there.map(({ fromMinute }) => fromMinute)]
  return moments.reduce((most, moment) => {
    const at = there.filter(({ fromMinute, toMinute }) => fromMinute <= moment && moment < toMinute)
    return Math.max(
      most,
      at.reduce((sum, { headCount }) => sum + headCount, 0),
    )
  }, 0)
}

/** Why a station cannot be had for a wish, beside what is held there already; false when it can. */
export function refusalOf(station: Station, taken: readonly Taken[], wish: Wish): Problem | false {
  const { name, seats, status } = station
  const { heldOn: day, headCount } = wish
  if (status === 'retired') return problem('training.station-retired', { station: name })
  if (status === 'underRepair') return problem('training.station-under-repair', { station: name })
  if (headCount > seats) return problem('training.station-too-small', { station: name, seats, headCount })
  const hours = hoursOn(station, day)
  if (!hours || !within(wish, hours)) return problem('training.station-closed', { station: name, day })
  const left = seats - seatsTaken(taken, wish)
  if (headCount <= left) return false
  const window = { from: clockText(wish.fromMinute), to: clockText(wish.toMinute) }
  return problem('training.station-full', { station: name, day, ...window, left, headCount })
}
