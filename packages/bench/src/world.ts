import { uuidv7 } from 'uuidv7'

import { skillDemand } from '@skillchain/db/demand/skill-demand.table'
import type { Database } from '@skillchain/db/kernel/database'
import { chainDirectory } from '@skillchain/db/network/chain-directory.table'
import { chainMember } from '@skillchain/db/network/chain-member.table'
import { skillChain } from '@skillchain/db/network/skill-chain.table'
import { organisationChain } from '@skillchain/db/organisation/organisation-chain.table'
import { organisation } from '@skillchain/db/organisation/organisation.table'
import { aSkillDemand } from '@skillchain/domain/demand/skill-demand.fixture'
import { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { aChainMember } from '@skillchain/domain/network/chain-member.fixture'
import { ChainMemberId } from '@skillchain/domain/network/chain-member'
import { aSkillChain } from '@skillchain/domain/network/skill-chain.fixture'
import type { OrganisationKind } from '@skillchain/domain/organisation/organisation'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { aCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code.fixture'

import { type Chain, SIZES } from './world-outline.ts'
import { plansOf } from './world-plans.ts'

/** The divisions of the chains, one after the other. */
const CITIES = ['440100', '440300', '440600', '441900', '442000'] as const
let organisations = 0

async function anOrganisation(db: Database, kind: OrganisationKind, divisionCode: string) {
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
