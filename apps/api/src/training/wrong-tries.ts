interface Tries {
  count: number
  since: number
}

const MOST = 10
/** How long somebody waits at the most who has typed too many. */
export const MINUTES = 10
const SPAN_MS = MINUTES * 60_000
/** More people than these do not mistype at one time; the oldest are forgotten. */
const MOST_PEOPLE = 10_000

/**
 * How often somebody has typed a code that is none, so that nobody finds one by trying: of a million codes three count at
 * a time. Kept by each server for itself: ten tries more for each of them change nothing.
 */
export function countTries() {
  const people = new Map<string, Tries>()
  const current = (person: string, now: number) => {
    const tries = people.get(person)
    return tries && now - tries.since < SPAN_MS ? tries : undefined
  }
  return {
    isOver: (person: string, now: number): boolean => (current(person, now)?.count ?? 0) >= MOST,
    add(person: string, now: number): void {
      const tries = current(person, now) ?? { count: 0, since: now }
      people.delete(person)
      people.set(person, { ...tries, count: tries.count + 1 })
      const [oldest] = people.keys()
      if (people.size > MOST_PEOPLE && oldest !== undefined) people.delete(oldest)
    },
  }
}
