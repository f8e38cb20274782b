import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'

import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'

import { skillDemand } from '../demand/skill-demand.table.ts'
import type { Tx } from '../kernel/database.ts'
import { application } from './application.table.ts'
import { planPost } from './enrolment-plan.table.ts'

/** People from demand to admission, step by step. */
export interface Progress {
  /** Asked for by the demands that the plan answers. */
  readonly demanded: number
  /** Places of the plan. */
  readonly planned: number
  /** Applications that were not withdrawn. */
  readonly applied: number
  readonly admitted: number
}

/** How far a plan has come. */
export async function progressOf(
  tx: Tx,
  { chainId, id }: Pick<EnrolmentPlan, 'chainId' | 'id'>,
): Promise<Progress> {
  const ofPlan = and(eq(planPost.chainId, chainId), eq(planPost.planId, id))
  const [places] = await tx
    .select({
      planned: sql<number>`coalesce(sum(${planPost.quota}), 0)::int`,
      admitted: sql<number>`coalesce(sum(${planPost.admitted}), 0)::int`,
    })
    .from(planPost)
    .where(ofPlan)
  const answered = tx.select({ id: planPost.demandId }).from(planPost).where(ofPlan)
  const [demands] = await tx
    .select({ demanded: sql<number>`coalesce(sum(${skillDemand.headCount}), 0)::int` })
    .from(skillDemand)
    .where(and(eq(skillDemand.chainId, chainId), inArray(skillDemand.id, answered)))
  const [applications] = await tx
    .select({ applied: sql<number>`count(*)::int` })
    .from(application)
    .where(
      and(
        eq(application.chainId, chainId),
        eq(application.planId, id),
        notInArray(application.status, ['withdrawn']),
      ),
    )
  return {
    demanded: demands?.demanded ?? 0,
    planned: places?.planned ?? 0,
    applied: applications?.applied ?? 0,
    admitted: places?.admitted ?? 0,
  }
}
