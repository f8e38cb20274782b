import { like } from 'drizzle-orm'
import type { Pool, PoolClient } from 'pg'

import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { OrganisationKind } from '@skillchain/domain/organisation/organisation'
import { UnifiedSocialCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code'
import { ChainMemberId } from '@skillchain/domain/network/chain-member'
import { PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { DivisionCode, cities } from '@skillchain/domain/standard/region'

import { insert as insertDemand } from '../demand/skill-demand.store.ts'
import { insert as insertPlan } from '../enrolment/enrolment-plan.store.ts'
import type { Tx } from '../kernel/database.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { insertMember } from '../network/chain-member.store.ts'
import { insert as insertChain } from '../network/skill-chain.store.ts'
import { organisation } from '../organisation/organisation.table.ts'
import type { Seals } from './applications.ts'
import type { VerifiedBy } from './certificates.ts'
import { letApply } from './crowd.ts'
import { letLive } from './crowd-life.ts'
import { type Place, letLearn } from './crowd-training.ts'
import { demandId } from './demands.ts'
import { demoId } from './demo-id.ts'
import { type World, imagine } from './imagine.ts'
import { type Models, modelsIn } from './model-records.ts'
import { chainId } from './network.ts'
import { creditCodeOf } from './organisations.ts'
import { pastWalls } from './past-walls.ts'
import { planId } from './plans.ts'
import { PEOPLE, networkTables } from './world.ts'

/** How many people apply in each of the chains that a larger world has more. */
export const PEOPLE_OF_A_CHAIN = 1_000

const FIRST = 1_000
const PREFIX = '演示链'

interface Given {
  readonly now: Date
  readonly seals: Seals
  readonly verifiedBy: VerifiedBy
}

interface Means extends Given {
  /** Told after each chain how many people the world holds. */
  readonly sofar: (people: number) => void
}

/**
 * Adds chains until there are so many people: each with an enterprise, a college, an evaluation body and a base, with a
 * demand and a plan in force, and with people of whom those admitted are trained, examined, certified and hired.
 */
export async function enlarge(
  owner: Pool,
  people: number,
  { sofar, ...given }: Means,
): Promise<{ readonly added: number }> {
  const world = imagine(given.now)
  const wanted = Math.ceil(Math.max(0, people - PEOPLE) / PEOPLE_OF_A_CHAIN)
  const client = await owner.connect()
  try {
    const there = await pastWalls(client, [chainDirectory], (tx) =>
      tx.$count(chainDirectory, like(chainDirectory.name, `${PREFIX}%`)),
    )
    const models = await pastWalls(client, networkTables, modelsIn)
    for (let n = there; n < wanted; n += 1) {
      // One chain at a time, each whole or not at all.
      // oxlint-disable-next-line no-await-in-loop
      await pastWalls(client, networkTables, (tx) => addChain({ client, tx }, { n, world, models, ...given }))
      sofar(PEOPLE + (n + 1) * PEOPLE_OF_A_CHAIN)
    }
    // What came in by the thousand is counted for the planner at once, not when the server gets round to it.
    if (wanted > there) await client.query('analyze')
    return { added: Math.max(0, wanted - there) * PEOPLE_OF_A_CHAIN }
  } finally {
    client.release()
  }
}

interface Next extends Given {
  readonly n: number
  readonly world: World
  readonly models: Models
}

async function addChain(
  means: { client: PoolClient; tx: Tx },
  { n, world, models, verifiedBy, ...given }: Next,
) {
  const { tx } = means
  const city = cities[n % cities.length] ?? cities[0]
  const { enterpriseId, collegeId, bodyId, baseId, bodyName } = await addOrganisations(tx, n, city.code)
  const id = chainId(FIRST + n)
  const [chain] = world.chains
  const [demand] = world.demands
  const [plan] = world.plans
  const [post] = plan?.terms.posts ?? []
  const member = world.members.find(({ kind }) => kind === 'college')
  if (!chain || !demand || !plan || !post || !member) throw new Error('the world has nothing to copy')
  const place = (at: number) => ChainMemberId.parse(demoId('member', FIRST + OF_A_CHAIN * n + at))
  const name = `${PREFIX} ${String(n + 1).padStart(4, '0')}（虚构）`
  const copied = {
    ...chain.state,
    id,
    chainId: id,
    name,
    leaderId: enterpriseId,
    division: city.code,
    cities: [city.code],
  }
  const leader = { ...chain.leader, chainId: id, id: place(0), organisationId: enterpriseId }
  await insertChain(tx, { ...copied, charter: null }, leader)
  await insertMember(tx, { ...member, chainId: id, id: place(1), organisationId: collegeId })
  const [body, base] = [{ kind: 'evaluationBody' }, { kind: 'trainingBase' }] as const
  await insertMember(tx, { ...member, ...body, chainId: id, id: place(2), organisationId: bodyId })
  await insertMember(tx, { ...member, ...base, chainId: id, id: place(3), organisationId: baseId })
  const quota = PEOPLE_OF_A_CHAIN / 2
  const asked = { ...demand, chainId: id, id: demandId(FIRST + n), enterpriseId }
  await insertDemand(tx, { ...asked, headCount: quota, agreedPlaces: quota })
  const line = { ...post, id: PlanPostId.parse(demoId('post', 1_000 * FIRST + n)), demandId: asked.id, quota }
  const parties = { enterpriseId, collegeId, terms: { ...plan.terms, posts: [line] } }
  const agreed = { ...plan, chainId: id, id: planId(FIRST + n), ...parties }
  await insertPlan(tx, agreed)
  const from = PEOPLE + 1 + n * PEOPLE_OF_A_CHAIN
  const applied = await letApply(means, { plan: agreed, from, count: PEOPLE_OF_A_CHAIN }, given)
  const admitted = applied.filter(({ status }) => status === 'admitted')
  const where: Place = {
    chainId: id,
    planId: agreed.id,
    demandId: asked.id,
    enterpriseId,
    collegeId,
    bodyId,
    bodyName,
    bodyCode: `S${BODIES + n}`,
    baseId,
    occupationName: asked.postName,
    divisionCode: DivisionCode.parse(city.code),
  }
  await letLearn({ client: means.client, models }, admitted, where)
  await letLive({ ...means, models, verifiedBy }, admitted, where)
}

/** Organisations of one chain. */
const OF_A_CHAIN = 4
/** Numbers of evaluation bodies that no division has. */
const BODIES = 990_000_000_000

async function addOrganisations(tx: Tx, n: number, city: string) {
  const first = FIRST + OF_A_CHAIN * n
  const row = (at: number, kind: OrganisationKind, name: string) => ({
    id: OrganisationId.parse(demoId('organisation', first + at)),
    creditCode: UnifiedSocialCreditCode.parse(creditCodeOf(first + at, city)),
    kind,
    name: `${name} ${String(n + 1).padStart(4, '0')}（虚构）`,
    divisionCode: city,
  })
  const enterprise = row(0, 'enterprise', '演示企业')
  const college = row(1, 'college', '演示院校')
  const body = row(2, 'evaluationBody', '演示评价机构')
  const base = row(3, 'trainingBase', '演示实训基地')
  await tx.insert(organisation).values([enterprise, college, body, base])
  return {
    enterpriseId: enterprise.id,
    collegeId: college.id,
    bodyId: body.id,
    bodyName: body.name,
    baseId: base.id,
  }
}
