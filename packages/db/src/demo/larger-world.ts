import { like } from 'drizzle-orm'
import type { Pool, PoolClient } from 'pg'

import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { UnifiedSocialCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code'
import { ChainMemberId } from '@skillchain/domain/network/chain-member'
import { PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { cities } from '@skillchain/domain/standard/region'

import { insert as insertDemand } from '../demand/skill-demand.store.ts'
import { insert as insertPlan } from '../enrolment/enrolment-plan.store.ts'
import type { Tx } from '../kernel/database.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { insertMember } from '../network/chain-member.store.ts'
import { insert as insertChain } from '../network/skill-chain.store.ts'
import { organisation } from '../organisation/organisation.table.ts'
import type { Seals } from './applications.ts'
import { letApply } from './crowd.ts'
import { demandId } from './demands.ts'
import { demoId } from './demo-id.ts'
import { type World, imagine } from './imagine.ts'
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
}

interface Means extends Given {
  /** Told after each chain how many people the world holds. */
  readonly sofar: (people: number) => void
}

/** Adds chains, each with an enterprise, a college, a demand, a plan in force and its people, until there are so many people. */
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
    for (let n = there; n < wanted; n += 1) {
      // One chain at a time, each whole or not at all.
      // oxlint-disable-next-line no-await-in-loop
      await pastWalls(client, networkTables, (tx) => addChain({ client, tx }, { n, world, ...given }))
      sofar(PEOPLE + (n + 1) * PEOPLE_OF_A_CHAIN)
    }
    return { added: Math.max(0, wanted - there) * PEOPLE_OF_A_CHAIN }
  } finally {
    client.release()
  }
}

interface Next extends Given {
  readonly n: number
  readonly world: World
}

async function addChain(means: { client: PoolClient; tx: Tx }, { n, world, now, seals }: Next) {
  const { tx } = means
  const city = cities[n % cities.length] ?? cities[0]
  const [enterpriseId, collegeId] = await addOrganisations(tx, n, city.code)
  const id = chainId(FIRST + n)
  const [chain] = world.chains
  const [demand] = world.demands
  const [plan] = world.plans
  const [post] = plan?.terms.posts ?? []
  const member = world.members.find(({ kind }) => kind === 'college')
  if (!chain || !demand || !plan || !post || !member) throw new Error('the world has nothing to copy')
  const place = (at: number) => ChainMemberId.parse(demoId('member', FIRST + 2 * n + at))
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
  const quota = PEOPLE_OF_A_CHAIN / 2
  const asked = { ...demand, chainId: id, id: demandId(FIRST + n), enterpriseId }
  await insertDemand(tx, { ...asked, headCount: quota, agreedPlaces: quota })
  const line = { ...post, id: PlanPostId.parse(demoId('post', 1_000 * FIRST + n)), demandId: asked.id, quota }
  const parties = { enterpriseId, collegeId, terms: { ...plan.terms, posts: [line] } }
  const agreed = { ...plan, chainId: id, id: planId(FIRST + n), ...parties }
  await insertPlan(tx, agreed)
  const from = PEOPLE + 1 + n * PEOPLE_OF_A_CHAIN
  await letApply(means, { plan: agreed, from, count: PEOPLE_OF_A_CHAIN }, { now, seals })
}

async function addOrganisations(
  tx: Tx,
  n: number,
  city: string,
): Promise<readonly [OrganisationId, OrganisationId]> {
  const first = FIRST + 2 * n
  const row = (at: number, kind: 'enterprise' | 'college', name: string) => ({
    id: OrganisationId.parse(demoId('organisation', first + at)),
    creditCode: UnifiedSocialCreditCode.parse(creditCodeOf(first + at, city)),
    kind,
    name: `${name} ${String(n + 1).padStart(4, '0')}（虚构）`,
    divisionCode: city,
  })
  const [enterprise, college] = [row(0, 'enterprise', '演示企业'), row(1, 'college', '演示院校')]
  await tx.insert(organisation).values([enterprise, college])
  return [enterprise.id, college.id]
}
