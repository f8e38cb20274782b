import { z } from 'zod'

/** A point in time, ISO 8601 in UTC; names of such values end in `At`. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A calendar day in Asia/Shanghai, YYYY-MM-DD; names of such values end in `On`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A month of the calendar in Asia/Shanghai, YYYY-MM. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** When a decision is taken: the domain has no clock and is told. */
export interface Moment {
  readonly now: Instant
  readonly today: Day
}
