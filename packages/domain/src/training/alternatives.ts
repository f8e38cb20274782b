import { type Window, STEP_MINUTES } from './clock-time.ts'
import { type Taken, type Wish, hoursOn, refusalOf } from './station-time.ts'
import type { TrainingStation, TrainingStationId } from './training-station.ts'

/** A station with what is held there on the days in question. */
export interface Calendar {
  readonly station: TrainingStation
  readonly taken: readonly Taken[]
}

/** Where and when a wish could be granted instead. */
export interface Alternative extends Window {
  readonly stationId: TrainingStationId
  readonly heldOn: string
}

/** As many as fit on a telephone under a refusal. Source: ux study (conflict refused with three alternatives). */
const MOST = 3

/** Every stretch of a day as long as the wish in which the station could be had. */
function* openOn({ station, taken }: Calendar, wish: Wish, day: string): Generator<Alternative> {
  const hours = hoursOn(station, day)
  const length = wish.toMinute - wish.fromMinute
  if (!hours) return
  for (let from = hours.fromMinute; from + length <= hours.toMinute; from += STEP_MINUTES) {
    const window = { heldOn: day, fromMinute: from, toMinute: from + length }
    if (!refusalOf(station, taken, { ...wish, ...window })) yield { stationId: station.id, ...window }
  }
}

/** Of a day's stretches those that do not overlap one another, so that three suggestions are three choices. */
function apart(found: Iterable<Alternative>): Alternative[] {
  const kept: Alternative[] = []
  for (const each of found) {
    const last = kept.at(-1)
    if (!last || last.heldOn !== each.heldOn || last.toMinute <= each.fromMinute) kept.push(each)
  }
  return kept
}

/** The next stretches of the same station that are free on the given days, in order; none that begins before `after`. */
export function laterHere(
  here: Calendar,
  wish: Wish,
  { days, after }: { days: readonly string[]; after: { day: string; minute: number } },
): Alternative[] {
  const found = days.flatMap((day) => apart(openOn(here, wish, day)))
  return found
    .filter(({ heldOn, fromMinute }) => heldOn > after.day || fromMinute >= after.minute)
    .slice(0, MOST)
}

/** Other stations of the base, for the same occupation, that are free at the very time wished for. */
export function sameTimeElsewhere(
  others: readonly Calendar[],
  wish: Wish,
  occupation: string,
): Alternative[] {
  const { heldOn, fromMinute, toMinute } = wish
  return others
    .filter(({ station }) => station.occupationCodes.some((code) => code === occupation))
    .filter(({ station, taken }) => !refusalOf(station, taken, wish))
    .slice(0, MOST)
    .map(({ station }) => ({ stationId: station.id, heldOn, fromMinute, toMinute }))
}
