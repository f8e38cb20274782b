import type { Gap } from '@skillchain/domain/demand/gap'

type Sums = Pick<Gap, 'demanded' | 'agreed' | 'missing'>

export const totalOf = (gaps: readonly Sums[]): Sums =>
  gaps.reduce(
    (sum, { demanded, agreed, missing }) => ({
      demanded: sum.demanded + demanded,
      agreed: sum.agreed + agreed,
      missing: sum.missing + missing,
    }),
    { demanded: 0, agreed: 0, missing: 0 },
  )

/** Gaps by quarter, whatever the occupation; the earliest first, as they come. */
export const quarters = (gaps: readonly (Sums & Pick<Gap, 'quarter'>)[]) =>
  [...new Set(gaps.map(({ quarter }) => quarter))].map((quarter) => ({
    quarter,
    ...totalOf(gaps.filter((gap) => gap.quarter === quarter)),
  }))
