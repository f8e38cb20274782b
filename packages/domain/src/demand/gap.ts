import { type Quarter, quarterOf } from './arrival.ts'
import type { SkillDemand } from './skill-demand.ts'

type Row = Pick<
  SkillDemand,
  'dictionaryVersion' | 'occupationCode' | 'arriveToOn' | 'headCount' | 'agreedPlaces'
>

/** Demand against agreed places of one occupation in one quarter (供需缺口), in people. */
export interface Gap {
  readonly dictionaryVersion: string
  readonly occupationCode: string
  readonly quarter: Quarter
  readonly demanded: number
  readonly agreed: number
  /** People still missing. Places beyond one demand's head-count do not make up for another's lack. */
  readonly missing: number
}

/**
 * Adds up published demands by occupation and by the quarter in which people must have arrived; earliest first.
 *
 * Source: Guangdong draft implementing opinions on high-skilled talent, article 6 (供需预测); the cut by quarter of the
 * last day of arrival is our own decision.
 */
export function gapsOf(demands: readonly Row[]): Gap[] {
  const cells = new Map<string, Gap>()
  for (const demand of demands) {
    const { dictionaryVersion, occupationCode, headCount, agreedPlaces } = demand
    const quarter = quarterOf(demand.arriveToOn)
    const key = `${quarter} ${dictionaryVersion} ${occupationCode}`
    const { demanded, agreed, missing } = cells.get(key) ?? { demanded: 0, agreed: 0, missing: 0 }
    cells.set(key, {
      dictionaryVersion,
      occupationCode,
      quarter,
      demanded: demanded + headCount,
      agreed: agreed + agreedPlaces,
      missing: missing + Math.max(0, headCount - agreedPlaces),
    })
  }
  return [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, gap]) => gap)
}
