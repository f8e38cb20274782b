/** What one peer did in one round. */
export interface Tally {
  readonly requests: number
  readonly seconds: number
  /** How long requests took, in milliseconds: half of them, and all but one in a hundred. */
  readonly p50: number
  readonly p99: number
}

/** A round with what it cost. */
export interface Sample extends Tally {
  /** Processor time for each request, in microseconds. */
  readonly serverCpu: number
  readonly postgresCpu: number
}

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

/** How long to go on: until the time is up and as many requests are answered as are asked for at least. */
export interface Effort {
  readonly lanes: number
  readonly seconds: number
  readonly atLeast: number
}

/** Does `work` over and over in so many lanes at once. */
export async function hammer(
  { lanes, seconds, atLeast }: Effort,
  work: (lane: number) => Promise<void>,
): Promise<Tally> {
  const took: number[] = []
  const from = performance.now()
  const until = from + seconds * 1_000
  const lane = async (n: number) => {
    for (let start = from; start < until || took.length < atLeast;) {
      // A lane waits for its answer before it asks again.
      // oxlint-disable-next-line no-await-in-loop
      await work(n)
      const now = performance.now()
      took.push(now - start)
      start = now
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)))
  const sorted = took.toSorted((a, b) => a - b)
  return {
    requests: took.length,
    seconds: (performance.now() - from) / 1_000,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
  }
}
