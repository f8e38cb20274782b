import { z } from 'zod'

const people = z.int().nonnegative()

/** How many placements there are, by what the person has said, and what became of them. */
export const EmploymentCount = z.object({
  reported: people,
  confirmed: people,
  disputed: people,
  withdrawn: people,
  due: people,
  stayed: people,
  left: people,
})
export type EmploymentCount = z.infer<typeof EmploymentCount>

/** The same as a reader may see it: null where so few people are counted that it is withheld. */
export const SeenCount = z.object({
  reported: people.nullable(),
  confirmed: people.nullable(),
  disputed: people.nullable(),
  withdrawn: people.nullable(),
  due: people.nullable(),
  stayed: people.nullable(),
  left: people.nullable(),
  /** Below which counts are withheld; null for whoever may see the people themselves. */
  least: z.int().nullable(),
})
export type SeenCount = z.infer<typeof SeenCount>

/**
 * Counts as shown to whoever may not see the people: fewer than `least` are withheld, and so are parts of the confirmed
 * that would leave as few over.
 */
export function seenCount(count: EmploymentCount, least: number | null): SeenCount {
  if (least === null) return { ...count, least }
  const few = (n: number) => n > 0 && n < least
  const shown = (n: number) => (few(n) ? null : n)
  const part = (n: number) => (few(n) || few(count.confirmed - n) ? null : n)
  const { reported, confirmed, disputed, withdrawn, due, stayed, left } = count
  return {
    reported: shown(reported),
    confirmed: shown(confirmed),
    disputed: shown(disputed),
    withdrawn: shown(withdrawn),
    due: part(due),
    stayed: part(stayed),
    left: shown(left),
    least,
  }
}
