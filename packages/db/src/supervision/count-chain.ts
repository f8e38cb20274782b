import { and, count, eq, inArray, isNotNull, ne, sql, sum } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Month } from '@skillchain/domain/kernel/moment'
import { type Funnel, NO_ONE } from '@skillchain/domain/supervision/funnel'

import { skillDemand } from '../demand/skill-demand.table.ts'
import { application } from '../enrolment/application.table.ts'
import { enrolmentPlan, planPost } from '../enrolment/enrolment-plan.table.ts'
import type { Tx } from '../kernel/database.ts'

/** The first month in which people of a demand may arrive; by it the demand and all that follows from it are counted. */
const month = sql<Month>`to_char(${skillDemand.arriveFromOn}, 'YYYY-MM')`

const whole = (value: string | null) => Number(value ?? 0)

/** A chain's funnels by month, from its own rows: seen whole by whoever counts. */
export async function countChain(tx: Tx, chainId: ChainId): Promise<Map<Month, Funnel>> {
  const demands = await tx
    .select({ month, demanded: sum(skillDemand.headCount) })
    .from(skillDemand)
    .where(and(eq(skillDemand.chainId, chainId), inArray(skillDemand.status, ['published', 'closed'])))
    .groupBy(month)
  const ofLine = and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId))
  const ofPlan = and(eq(enrolmentPlan.chainId, planPost.chainId), eq(enrolmentPlan.id, planPost.planId))
  const plans = await tx
    .select({ month, planned: sum(planPost.quota) })
    .from(planPost)
    .innerJoin(enrolmentPlan, ofPlan)
    .innerJoin(skillDemand, ofLine)
    .where(and(eq(planPost.chainId, chainId), isNotNull(enrolmentPlan.inForceAt)))
    .groupBy(month)
  const admitted = sql<number>`count(*) filter (where ${application.status} = 'admitted')`.mapWith(Number)
  const ofApplication = and(eq(planPost.chainId, application.chainId), eq(planPost.id, application.postId))
  const applications = await tx
    .select({ month, applied: count(), admitted })
    .from(application)
    .innerJoin(planPost, ofApplication)
    .innerJoin(skillDemand, ofLine)
    .where(and(eq(application.chainId, chainId), ne(application.status, 'withdrawn')))
    .groupBy(month)

  const funnels = new Map<Month, Funnel>()
  const add = (at: Month, counts: Partial<Funnel>) =>
    funnels.set(at, { ...(funnels.get(at) ?? NO_ONE), ...counts })
  for (const row of demands) add(row.month, { demanded: whole(row.demanded) })
  for (const row of plans) add(row.month, { planned: whole(row.planned) })
  for (const row of applications) add(row.month, { applied: row.applied, admitted: row.admitted })
  return funnels
}
