import type { Instant } from '../kernel/moment.ts'
import { dayNumber, instantOf } from './clock-time.ts'

/** Instants are UTC; Asia/Shanghai, in which `instantOf` counts, is ahead by this. */
const SHANGHAI_MINUTES = 480
const DAY_MINUTES = 1_440

function minuteOfUtcDay(at: Instant): number {
  const [hours = 0, minutes = 0] = at.slice(11, 16).split(':').map(Number)
  return hours * 60 + minutes
}

/** The instant so many minutes later; its seconds stay. */
export const minutesAfter = (at: Instant, minutes: number): Instant =>
  instantOf(at.slice(0, 10), minuteOfUtcDay(at) + SHANGHAI_MINUTES + minutes).slice(0, 17) + at.slice(17)

const minuteNumber = (at: Instant) => dayNumber(at.slice(0, 10)) * DAY_MINUTES + minuteOfUtcDay(at)

/** Whole minutes from one instant to another, negative when the other is earlier; parts of a minute are left out. */
export const minutesBetween = (from: Instant, to: Instant): number => minuteNumber(to) - minuteNumber(from)
