import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { skillDemand } from '@skillchain/db/demand/skill-demand.table'
import { application } from '@skillchain/db/enrolment/application.table'
import { enrolmentPlan, planPost } from '@skillchain/db/enrolment/enrolment-plan.table'
import type { Database } from '@skillchain/db/kernel/database'
import { chainDirectory } from '@skillchain/db/network/chain-directory.table'
import { chainMember } from '@skillchain/db/network/chain-member.table'
import { skillChain } from '@skillchain/db/network/skill-chain.table'
import { organisationChain } from '@skillchain/db/organisation/organisation-chain.table'
import { organisation } from '@skillchain/db/organisation/organisation.table'
import { aSkillDemand } from '@skillchain/domain/demand/skill-demand.fixture'
import { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { anApplication } from '@skillchain/domain/enrolment/application.fixture'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import {
  aPlanPost,
  anEnrolmentPlan,
  somePlanTerms,
} from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { aChainMember } from '@skillchain/domain/network/chain-member.fixture'
import { ChainMemberId } from '@skillchain/domain/network/chain-member'
import { aSkillChain } from '@skillchain/domain/network/skill-chain.fixture'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { aCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code.fixture'

/** How large a world is measured in. */
export const SIZES = { chains: 40, demands: 500, plans: 20, applications: 50, exported: 100_000 } as const

/** The divisions of the chains, one after the other. */
const CITIES = ['440100', '440300', '440600', '441900', '442000'] as const
const MEMBERS = {
  leader: 'enterprise',
  upstream: 'enterprise',
  college: 'college',
  evaluationBody: 'evaluationBody',
  trainingBase: 'trainingBase',
} as const
type Member = keyof typeof MEMBERS

const DAY = 86_400_000
/** The day so many days from today. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** One chain with what is asked about in it. */
export interface Chain {
  readonly chainId: ChainId
  readonly members: Readonly<Record<Member, OrganisationId>>
  /** Of the plan under which most people have applied. */
  readonly planId: EnrolmentPlanId
  /** Of one that takes applications today. */
  readonly importPlanId: EnrolmentPlanId
}

let organisations = 0

async function anOrganisation(db: Database, kind: (typeof MEMBERS)[Member], divisionCode: string) {
  organisations += 1
  const id = OrganisationId.parse(uuidv7())
  const creditCode = aCreditCode(organisations)
  await db
    .insert(organisation)
    .values({ id, creditCode, kind, divisionCode, name: `${kind} ${organisations}` })
  return id
}

/** A chain in working order with its members, its demands and its plans in force. */
export async function aChain(db: Database, n: number): Promise<Chain> {
  const chainId = ChainId.parse(uuidv7())
  const division = CITIES[n % CITIES.length] ?? CITIES[0]
  const members = {
    leader: await anOrganisation(db, 'enterprise', division),
    upstream: await anOrganisation(db, 'enterprise', division),
    college: await anOrganisation(db, 'college', division),
    evaluationBody: await anOrganisation(db, 'evaluationBody', division),
    trainingBase: await anOrganisation(db, 'trainingBase', division),
  }
  const {
    id: _id,
    charter: _charter,
    ...chain
  } = aSkillChain({ chainId, status: 'active', leaderId: members.leader })
  const name = `${chain.name} ${n}`
  await db.insert(skillChain).values({ ...chain, name, division, charterNumber: null })
  await db.insert(chainDirectory).values({
    chainId,
    name,
    status: 'active',
    divisionCode: division,
    clusterCode: chain.cluster,
    leaderId: members.leader,
    leaderName: `enterprise ${n}`,
    changedAt: new Date().toISOString(),
  })
  await join(db, chainId, members)
  await demandsOf(db, chainId, members)
  return { chainId, members, ...(await plansOf(db, chainId, members)) }
}

async function join(db: Database, chainId: ChainId, members: Chain['members']) {
  for (const kind of ['leader', 'upstream', 'college', 'evaluationBody', 'trainingBase'] as const) {
    const [organisationId, leads] = [members[kind], kind === 'leader']
    const id = ChainMemberId.parse(uuidv7())
    const given = {
      chainId,
      id,
      organisationId,
      kind,
      leads,
      status: 'accepted',
      joinedOn: '2026-03-02',
    } as const
    // Few and far between: nobody waits for them.
    // oxlint-disable-next-line no-await-in-loop
    await db.insert(chainMember).values(aChainMember(given))
    // oxlint-disable-next-line no-await-in-loop
    await db.insert(organisationChain).values({ organisationId, chainId, standing: 'active', leads })
  }
}

async function demandsOf(db: Database, chainId: ChainId, { upstream }: Chain['members']) {
  const demands = Array.from({ length: SIZES.demands }, (_, n) => {
    const month = String((n % 12) + 1).padStart(2, '0')
    return aSkillDemand({
      chainId,
      id: SkillDemandId.parse(uuidv7()),
      enterpriseId: upstream,
      status: n % 10 === 0 ? 'draft' : 'published',
      postName: `总装线装调工 ${n}`,
      headCount: 1 + (n % 60),
      arriveFromOn: `2027-${month}-01`,
      arriveToOn: `2027-${month}-28`,
    })
  })
  await db.insert(skillDemand).values(demands)
}

async function plansOf(db: Database, chainId: ChainId, { upstream, college }: Chain['members']) {
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
