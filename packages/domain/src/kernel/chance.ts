/** A source of chance that gives the same again for the same seed, so that two worlds made alike are alike. */
export interface Chance {
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number
  readonly oneOf: <T>(choices: readonly [T, ...T[]]) => T
}

/** SplitMix32: quick, well spread, and of no use to anybody who wants secrets. Source: Steele, Lea, Flood (2014). */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const below = (bound: number) => Math.floor((next() / 2 ** 32) * bound)
  return { below, oneOf: (choices) => choices[below(choices.length)] ?? choices[0] }
}
