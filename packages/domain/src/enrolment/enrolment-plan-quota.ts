import type { SkillDemandId, SkillDemandStatus } from '../demand/skill-demand.ts'
import type { Problem } from '../kernel/problem.ts'
import type { PlanPost } from './enrolment-plan.ts'
import { problem } from './problems.ts'

/** A demand as a plan must know it, while nobody else may change it. */
export interface DemandFact {
  readonly id: SkillDemandId
  readonly enterpriseId: string
  readonly status: SkillDemandStatus
  readonly headCount: number
  /** Places that other plans in force have taken up. */
  readonly agreedPlaces: number
}

/** Places asked for per demand, whatever the major. */
export function quotaByDemand(posts: readonly PlanPost[]): Map<SkillDemandId, number> {
  const sums = new Map<SkillDemandId, number>()
  for (const { demandId, quota } of posts) sums.set(demandId, (sums.get(demandId) ?? 0) + quota)
  return sums
}

/**
 * Refuses places for a demand that is not open or not this enterprise's, and more places than it asks for, unless every
 * line of that demand says why. Source: our own decision; the over-enrolled have no post to go to.
 */
export function overDemand(
  posts: readonly PlanPost[],
  demands: readonly DemandFact[],
  enterpriseId: string,
): Problem | false {
  const known = new Map(demands.map((demand) => [demand.id, demand]))
  for (const [demandId, quota] of quotaByDemand(posts)) {
    const demand = known.get(demandId)
    if (demand?.enterpriseId !== enterpriseId || demand.status !== 'published') {
      return problem('enrolment.demand-not-open', { demandId })
    }
    const { headCount, agreedPlaces } = demand
    const isExplained = posts.every((post) => post.demandId !== demandId || post.overReason !== null)
    if (quota + agreedPlaces > headCount && !isExplained) {
      return problem('enrolment.quota-over-demand', { demandId, quota, agreedPlaces, headCount })
    }
  }
  return false
}
