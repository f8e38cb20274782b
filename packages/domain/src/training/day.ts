const DAY_MS = 86_400_000

/** So many days on by the calendar; negative for days before. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** How many days lie between, the last one counted: 1 for the next day, negative for one before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
