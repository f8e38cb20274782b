/** How many sat, and how many of them passed. */
export interface Sat {
  readonly sat: number
  readonly passed: number
}

/** From where on a rate of passing lies apart from others'. */
export interface Bounds {
  /** People without whom nothing is compared. */
  readonly fewest: number
  /** Standard deviations, and percent, by which it differs: both must be reached. */
  readonly deviations: number
  readonly percent: number
  /** People of whom all passed, from where on that alone is looked into. */
  readonly allOf: number
}

const rateOf = ({ sat, passed }: Sat) => passed / sat

/**
 * Whether a body's rate of passing lies apart from that of others (合格率离群): by a test of proportions against what the
 * others come to together, or because everybody passes. Source: domain study §5.3 R-12.
 */
export function isOutlier(own: Sat, others: Sat, bounds: Bounds): boolean {
  if (own.sat < bounds.fewest) return false
  if (own.passed === own.sat && own.sat >= bounds.allOf) return true
  if (others.sat < bounds.fewest) return false
  const expected = rateOf(others)
  const spread = Math.sqrt((expected * (1 - expected)) / own.sat)
  const apart = Math.abs(rateOf(own) - expected)
  return apart * 100 >= bounds.percent && apart > bounds.deviations * spread
}
