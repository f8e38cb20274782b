import { z } from 'zod'

import { daysFrom, plusDays } from '../kernel/calendar.ts'
import { type Day, Instant } from '../kernel/moment.ts'

/** Bases are booked by the half hour. Source: our own decision. */
export const STEP_MINUTES = 30
const DAY_MINUTES = 1_440
/** Asia/Shanghai keeps no summer time. */
const SHANGHAI_MINUTES = 480

/** A time of the day in Asia/Shanghai, in minutes after midnight, on the half hour; 1,440 ends a day. */
export const Minute = z.int().min(0).max(DAY_MINUTES).multipleOf(STEP_MINUTES)
export type Minute = z.infer<typeof Minute>

/** A stretch of one day: from the first minute up to, and without, the last. */
export interface Window {
  readonly fromMinute: Minute
  readonly toMinute: Minute
}

/** `9:30` as forms write it: `09:30`. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const overlaps = (a: Window, b: Window): boolean =>
  a.fromMinute < b.toMinute && b.fromMinute < a.toMinute

export const within = (inner: Window, outer: Window): boolean =>
  outer.fromMinute <= inner.fromMinute && inner.toMinute <= outer.toMinute

const EPOCH = '1970-01-01'
/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => daysFrom(EPOCH, day)

const digits = (value: number, count: number) => String(value).padStart(count, '0')

/** Monday is 0; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7

/** The instant at which it is that time on that day in Asia/Shanghai. */
export function instantOf(day: string, minute: number): Instant {
  const utc = dayNumber(day) * DAY_MINUTES + minute - SHANGHAI_MINUTES
  const ofDay = ((utc % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
  const on = plusDays(EPOCH, Math.floor(utc / DAY_MINUTES))
  return Instant.parse(`${on}T${digits(Math.floor(ofDay / 60), 2)}:${digits(ofDay % 60, 2)}:00.000Z`)
}

/** The minute of the day that an instant falls into in Asia/Shanghai. */
export function minuteOf(at: Instant): number {
  const [hours = 0, minutes = 0] = at.slice(11, 16).split(':').map(Number)
  return (hours * 60 + minutes + SHANGHAI_MINUTES) % DAY_MINUTES
}
