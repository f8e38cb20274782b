import type { Problem } from '../kernel/problem.ts'
import type { Facts } from './enrolment-plan-command.ts'
import { overDemand } from './enrolment-plan-quota.ts'
import type { EnrolmentPlan, PlanTerms } from './enrolment-plan.ts'
import { problem } from './problems.ts'

/** What is wrong with a text that no schema can see: its days, its pay, its places against what is asked for. */
export function brokenTerms(
  { enterpriseId }: Pick<EnrolmentPlan, 'enterpriseId'>,
  terms: PlanTerms,
  facts: Pick<Facts, 'today' | 'minimumWageFen' | 'demands'>,
): Problem | false {
  const { applyToOn, payFloorFen, posts } = terms
  const { today, minimumWageFen, demands } = facts
  if (applyToOn < today) return problem('enrolment.application-over', { applyToOn })
  if (minimumWageFen !== null && payFloorFen < minimumWageFen) {
    return problem('enrolment.pay-floor-below-minimum', {
      offeredYuan: payFloorFen / 100,
      minimumYuan: minimumWageFen / 100,
    })
  }
  return overDemand(posts, demands, enterpriseId)
}
