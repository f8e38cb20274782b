import { and, asc, eq, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { skillDemand } from '../demand/skill-demand.table.ts'
import type { Tx } from '../kernel/database.ts'
import { chainMember } from '../network/chain-member.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { enrolmentPlan, planPost } from './enrolment-plan.table.ts'

/** Colleges that take part in a chain today. */
export const collegesOf = (
  tx: Tx,
  chainId: ChainId,
): Promise<{ id: OrganisationId; name: string; divisionCode: string }[]> =>
  tx
    .select({ id: organisation.id, name: organisation.name, divisionCode: organisation.divisionCode })
    .from(chainMember)
    .innerJoin(organisation, eq(organisation.id, chainMember.organisationId))
    .where(
      and(
        eq(chainMember.chainId, chainId),
        eq(chainMember.kind, 'college'),
        eq(chainMember.status, 'accepted'),
      ),
    )
    .orderBy(asc(organisation.name))

/** Places of plans still under negotiation, drafts not counted. */
const proposed = sql<number>`(select coalesce(sum(${planPost.quota}), 0)::int from ${planPost}
  join ${enrolmentPlan} on ${enrolmentPlan.chainId} = ${planPost.chainId} and ${enrolmentPlan.id} = ${planPost.planId}
  where ${planPost.chainId} = ${skillDemand.chainId} and ${planPost.demandId} = ${skillDemand.id}
    and ${enrolmentPlan.status} = 'negotiating')`

/** An enterprise's published demands, and how much of each is agreed and proposed. */
export const openDemandsOf = (tx: Tx, chainId: ChainId, enterpriseId: OrganisationId) =>
  tx
    .select({
      id: skillDemand.id,
      postName: skillDemand.postName,
      occupationCode: skillDemand.occupationCode,
      occupationName: occupation.name,
      grade: skillDemand.grade,
      divisionCode: skillDemand.divisionCode,
      arriveFromOn: skillDemand.arriveFromOn,
      arriveToOn: skillDemand.arriveToOn,
      payFromFen: skillDemand.payFromFen,
      headCount: skillDemand.headCount,
      agreedPlaces: skillDemand.agreedPlaces,
      proposedPlaces: proposed,
    })
    .from(skillDemand)
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, skillDemand.dictionaryVersion),
        eq(occupation.code, skillDemand.occupationCode),
      ),
    )
    .where(
      and(
        eq(skillDemand.chainId, chainId),
        eq(skillDemand.enterpriseId, enterpriseId),
        eq(skillDemand.status, 'published'),
      ),
    )
    .orderBy(asc(skillDemand.arriveToOn), asc(skillDemand.id))
    .limit(200)
