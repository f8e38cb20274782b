import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { skillDemand } from '@skillchain/db/demand/skill-demand.table'
import { application } from '@skillchain/db/enrolment/application.table'
import { enrolmentPlan, planPost } from '@skillchain/db/enrolment/enrolment-plan.table'
import type { Database } from '@skillchain/db/kernel/database'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import { anApplication } from '@skillchain/domain/enrolment/application.fixture'
import { EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import {
  aPlanPost,
  anEnrolmentPlan,
  somePlanTerms,
} from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { type Chain, SIZES, inDays } from './world-outline.ts'

/** Plans in force for a chain's demands, with somebody who has applied under each. */
export async function plansOf(db: Database, chainId: ChainId, { upstream, college }: Chain['members']) {
  const demands = await db
    .select({ id: skillDemand.id })
    .from(skillDemand)
    .where(sql`${skillDemand.chainId} = ${chainId} and ${skillDemand.status} = 'published'`)
    .limit(SIZES.plans)
  const plans = demands.map(({ id: demandId }) => {
    const { terms, ...plan } = anEnrolmentPlan({
      chainId,
      id: EnrolmentPlanId.parse(uuidv7()),
      enterpriseId: upstream,
      collegeId: college,
      status: 'inForce',
      terms: somePlanTerms({ applyFromOn: inDays(-10), applyToOn: inDays(60), startsOn: inDays(90) }),
    })
    const { posts: _posts, ...kept } = terms
    const post = { ...aPlanPost({ id: PlanPostId.parse(uuidv7()), demandId, quota: 200_000 }), position: 0 }
    return { plan: { ...plan, ...kept, partnerId: college }, post }
  })
  await db.insert(enrolmentPlan).values(plans.map(({ plan }) => plan))
  const parties = { chainId, enterpriseId: upstream, partnerId: college }
  await db.insert(planPost).values(plans.map(({ plan, post }) => ({ ...post, ...parties, planId: plan.id })))
  const [first, second] = plans
  if (!first || !second) throw new Error('a chain without plans')
  await db.insert(application).values(
    plans.map(({ plan, post }) =>
      anApplicant({
        chainId,
        planId: plan.id,
        postId: post.id,
        collegeId: college,
        enterpriseId: upstream,
      }),
    ),
  )
  return { planId: first.plan.id, importPlanId: second.plan.id }
}

type Place = Pick<
  typeof application.$inferInsert,
  'chainId' | 'planId' | 'postId' | 'collegeId' | 'enterpriseId'
>

/** One person, of whom PostgreSQL then makes many. */
const anApplicant = (place: Place): typeof application.$inferInsert => ({
  ...anApplication({ id: ApplicationId.parse(uuidv7()), personId: PersonId.parse(uuidv7()) }),
  importId: null,
  ...place,
  name: '欧阳小明',
  gender: 'male',
  birthYear: 2007,
  ethnicity: null,
  education: null,
  school: '广州市第一中学',
  studentNumber: null,
  origin: '440100',
  documentKind: 'residentIdentityCard',
  documentMask: '4403**********1233',
  mobileMask: '138****0001',
  mobileDigest: null,
  sealed: new Uint8Array(220),
})

/** Fills every plan with people, and one of them with as many as are to be exported. */
export async function fillPlans(db: Database, { chainId, planId }: Chain): Promise<void> {
  const copies = sql`case when t.chain_id = ${chainId}::uuid and t.plan_id = ${planId}::uuid
    then ${SIZES.exported - 1}::int else ${SIZES.applications - 1}::int end`
  await db.transaction(async (tx) => {
    // Copies refer to what their original refers to: looking it up for each would take most of the time.
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`
    insert into ${application}
    select r.* from ${application} t
      cross join lateral generate_series(1, ${copies}) n
      cross join lateral jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'person_id', uuidv7(),
        'name', '欧阳小明' || n, 'submitted_at', t.submitted_at + n * interval '1 second')) r`)
  })
}
