import { and, eq, or, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { enrolmentPlan } from './enrolment-plan.table.ts'

const negotiated = sql`${enrolmentPlan.status} = 'negotiating'`
// A plan in force binds until the training it recruits for has begun; after that the agreements do.
const binding = sql`${enrolmentPlan.status} = 'inForce'
  and ${enrolmentPlan.startsOn} >= (now() at time zone 'Asia/Shanghai')::date`

/** Plans of a chain, or of one party in it, that are being negotiated or have people waiting for them. */
export async function plansAtStake(
  tx: Tx,
  { chainId, organisationId }: { chainId: ChainId; organisationId: OrganisationId | null },
): Promise<{ openPlans: number; plansInForce: number }> {
  const { enterpriseId, collegeId } = enrolmentPlan
  const whose = organisationId
    ? or(eq(enterpriseId, organisationId), eq(collegeId, organisationId))
    : undefined
  const [found] = await tx
    .select({
      openPlans: sql<number>`count(*) filter (where ${negotiated})`.mapWith(Number),
      plansInForce: sql<number>`count(*) filter (where ${binding})`.mapWith(Number),
    })
    .from(enrolmentPlan)
    .where(and(eq(enrolmentPlan.chainId, chainId), whose))
  return found ?? { openPlans: 0, plansInForce: 0 }
}
