import { and, asc, desc, eq, getTableColumns, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import type { PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PageRequest } from '@skillchain/domain/kernel/page'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { skillDemand } from '../demand/skill-demand.table.ts'
import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { application } from './application.table.ts'
import { apprenticeAgreement } from './apprentice-agreement.table.ts'
import { enrolmentPlan, planPost } from './enrolment-plan.table.ts'

const college = alias(organisation, 'college')
const order: Order = { by: application.submittedAt, id: application.id, direction: 'asc' }

const live = (tx: Tx) =>
  tx
    .select({ one: sql`1` })
    .from(apprenticeAgreement)
    .where(
      and(
        eq(apprenticeAgreement.chainId, application.chainId),
        eq(apprenticeAgreement.applicationId, application.id),
        sql`${apprenticeAgreement.status} not in ('withdrawn', 'ended')`,
      ),
    )

const parts = {
  id: application.id,
  chainId: application.chainId,
  collegeId: application.collegeId,
  enterpriseId: application.enterpriseId,
  personId: application.personId,
  planId: application.planId,
  postId: application.postId,
  personName: application.name,
  submittedAt: application.submittedAt,
  sealed: application.sealed,
  enterpriseName: organisation.name,
  collegeName: college.name,
  postName: skillDemand.postName,
  occupationCode: skillDemand.occupationCode,
  occupationName: occupation.name,
  grade: skillDemand.grade,
  divisionCode: skillDemand.divisionCode,
  startsOn: enrolmentPlan.startsOn,
  payFloorFen: enrolmentPlan.payFloorFen,
  channel: enrolmentPlan.channel,
}

interface Drafting {
  readonly chainId: ChainId
  /** Who drafts: the enterprise or the college of the plan. A chain’s leader sees the others’ too, and drafts none. */
  readonly organisationId: OrganisationId
}

const waiting = (tx: Tx, { chainId, organisationId }: Drafting) =>
  and(
    eq(application.chainId, chainId),
    or(
      sql`${application.enterpriseId} = ${organisationId}::uuid`,
      sql`${application.collegeId} = ${organisationId}::uuid`,
    ),
    eq(application.status, 'admitted'),
    notExists(live(tx)),
  )

/** The admitted of a post for whom no agreement lives, each with what the plan says of it. */
export async function agreementCandidates(
  tx: Tx,
  { postId, limit, after, ...drafting }: PageRequest & Drafting & { readonly postId: PlanPostId },
) {
  const found = await joined(tx)
    .where(and(waiting(tx, drafting), eq(application.postId, postId), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.submittedAt)
}

/** As many posts as a list offers, those of the newest plans first. */
const MOST_POSTS = 200

/** The posts for which somebody has been admitted who has no agreement, and how many. */
export const agreementPosts = (tx: Tx, drafting: Drafting) =>
  tx
    .select({
      postId: application.postId,
      enterpriseName: organisation.name,
      collegeName: college.name,
      postName: skillDemand.postName,
      count: sql<number>`count(*)::int`,
    })
    .from(application)
    .innerJoin(planPost, and(eq(planPost.chainId, application.chainId), eq(planPost.id, application.postId)))
    .innerJoin(
      skillDemand,
      and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId)),
    )
    .innerJoin(organisation, eq(organisation.id, application.enterpriseId))
    .innerJoin(college, eq(college.id, application.collegeId))
    .where(waiting(tx, drafting))
    .groupBy(application.planId, application.postId, organisation.name, college.name, skillDemand.postName)
    .orderBy(desc(application.planId), asc(application.postId))
    .limit(MOST_POSTS)

const joined = (tx: Tx) =>
  tx
    .select(parts)
    .from(application)
    .innerJoin(
      enrolmentPlan,
      and(eq(enrolmentPlan.chainId, application.chainId), eq(enrolmentPlan.id, application.planId)),
    )
    .innerJoin(planPost, and(eq(planPost.chainId, application.chainId), eq(planPost.id, application.postId)))
    .innerJoin(
      skillDemand,
      and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId)),
    )
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, skillDemand.dictionaryVersion),
        eq(occupation.code, skillDemand.occupationCode),
      ),
    )
    .innerJoin(organisation, eq(organisation.id, application.enterpriseId))
    .innerJoin(college, eq(college.id, application.collegeId))

/** What the plan of an application promises, whether it is in force, and what the applicant stated, sealed. */
export async function planPromise(tx: Tx, { chainId, id }: { chainId: ChainId; id: ApplicationId }) {
  const [found] = await tx
    .select({
      application: getTableColumns(application),
      planStatus: enrolmentPlan.status,
      payFloorFen: enrolmentPlan.payFloorFen,
      occupationCode: skillDemand.occupationCode,
    })
    .from(application)
    .innerJoin(
      enrolmentPlan,
      and(eq(enrolmentPlan.chainId, application.chainId), eq(enrolmentPlan.id, application.planId)),
    )
    .innerJoin(planPost, and(eq(planPost.chainId, application.chainId), eq(planPost.id, application.postId)))
    .innerJoin(
      skillDemand,
      and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId)),
    )
    .where(and(eq(application.chainId, chainId), eq(application.id, id)))
    .orderBy(asc(application.id))
  return found
}
