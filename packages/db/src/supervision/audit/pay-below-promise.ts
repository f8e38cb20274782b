import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { skillDemand as demand } from '../../demand/skill-demand.table.ts'
import { enrolmentPlan as plan, planPost as post } from '../../enrolment/enrolment-plan.table.ts'
import { type Happened, type Look, type Rule, idsOf, rowOn } from './rule.ts'

/**
 * people were enrolled by a plan in force for at least so much pay, and the demand that its post comes from now
 * offers less by more than is tolerated.
 */
export const payBelowPromise: Rule = {
  code: 'R-40',
  touched: plansOf,
  evaluate: async (look, keys) => {
    const tolerance = rowOn(look, 'supervision.pay-shortfall')
    if (!tolerance) return []
    const rows = await look.tx
      .selectDistinct({
        planId: plan.id,
        demandId: demand.id,
        enterpriseId: plan.enterpriseId,
        postName: demand.postName,
        payFloorFen: plan.payFloorFen,
        payFromFen: demand.payFromFen,
        startsOn: plan.startsOn,
      })
      .from(post)
      .innerJoin(plan, and(eq(plan.chainId, post.chainId), eq(plan.id, post.planId)))
      .innerJoin(demand, and(eq(demand.chainId, post.chainId), eq(demand.id, post.demandId)))
      .where(
        and(
          eq(post.chainId, look.chainId),
          eq(plan.status, 'inForce'),
          sql`${demand.payFromFen} * 100 < ${plan.payFloorFen} * (100 - ${tolerance.value}::int)`,
          keys ? inArray(sql<string>`${post.planId}`, keys) : undefined,
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-40',
      key: row.planId,
      mark: row.demandId,
      organisationId: row.enterpriseId,
      claimed: {
        kind: 'plan',
        id: row.planId,
        facts: [
          { name: 'payFloorFen', value: row.payFloorFen },
          { name: 'startsOn', value: row.startsOn },
        ],
      },
      contradicted: {
        kind: 'demand',
        id: row.demandId,
        facts: [
          { name: 'postName', value: row.postName },
          { name: 'payFromFen', value: row.payFromFen },
          { name: 'shortfallPercent', value: Math.round(100 - (row.payFromFen / row.payFloorFen) * 100) },
          { name: 'tolerancePercent', value: tolerance.value },
        ],
      },
    }))
  },
}

async function plansOf({ tx, chainId }: Look, happened: readonly Happened[]): Promise<string[]> {
  const demands = idsOf('skill-demand', happened)
  const plans = idsOf('enrolment-plan', happened)
  if (demands.length === 0) return plans
  const resting = await tx
    .selectDistinct({ planId: post.planId })
    .from(post)
    .where(and(eq(post.chainId, chainId), inArray(sql<string>`${post.demandId}`, demands)))
  return [...plans, ...resting.map(({ planId }) => planId)]
}
