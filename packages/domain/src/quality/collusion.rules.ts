/** What one member has said of another in one review, in hundredths of a point. */
export interface Said {
  readonly raterId: string
  readonly ratedId: string
  readonly mean: number
}

export interface CollusionBounds {
  /** Reviews that each has given the other, at least. */
  readonly rounds: number
  /** By how many points each speaks better of the other than all others do. */
  readonly points: number
}

/** Two who speak much better of each other than anybody else does of either. */
export interface Collusion {
  /** The one whose id comes first, and the other. */
  readonly one: string
  readonly other: string
  /** Reviews given, of whichever side has given fewer. */
  readonly rounds: number
  /** Reviews by others with which they were compared. */
  readonly beside: number
}

const mean = (some: readonly Said[]) => some.reduce((sum, said) => sum + said.mean, 0) / some.length

/** How much better one speaks of another than all others do; null where one of the two has not spoken. */
function residual(said: readonly Said[], raterId: string, ratedId: string) {
  const of = said.filter((each) => each.ratedId === ratedId)
  const own = of.filter((each) => each.raterId === raterId)
  const others = of.filter((each) => each.raterId !== raterId)
  if (own.length === 0 || others.length === 0) return null
  return { points: (mean(own) - mean(others)) / 100, rounds: own.length, beside: others.length }
}

/**
 * Pairs of members who praise each other, and whom nobody else praises (互评合谋): a triangle is three of them. One whom
 * nobody else has reviewed is compared with nothing. Source: domain study §5.5.
 */
export function collusions(said: readonly Said[], { rounds, points }: CollusionBounds): Collusion[] {
  const pairs = new Map(
    said.map(({ raterId, ratedId }) => {
      const [one = '', other = ''] = [raterId, ratedId].toSorted()
      return [`${one} ${other}`, { one, other }]
    }),
  )
  return [...pairs.values()].flatMap(({ one, other }): Collusion[] => {
    const [there, back] = [residual(said, one, other), residual(said, other, one)]
    if (!there || !back) return []
    const fewer = Math.min(there.rounds, back.rounds)
    if (fewer < rounds || there.points < points || back.points < points) return []
    return [{ one, other, rounds: fewer, beside: there.beside + back.beside }]
  })
}
