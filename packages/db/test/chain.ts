import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { aChainMember, aChainMemberId } from '@skillchain/domain/network/chain-member.fixture'
import { aSkillChain } from '@skillchain/domain/network/skill-chain.fixture'
import { aChainId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import type { Database } from '../src/kernel/database.ts'
import { chainMember } from '../src/network/chain-member.table.ts'
import { skillChain } from '../src/network/skill-chain.table.ts'

const kinds = {
  1: 'college',
  2: 'college',
  3: 'upstream',
  4: 'leader',
  6: 'evaluationBody',
  7: 'trainingBase',
} as const

/** Chains 1 and 2 in working order: led by enterprise 4, with the cast's organisations as members. */
export async function livingChains(db: Database): Promise<void> {
  await Promise.all([1, 2].map((n) => live(db, aChainId(n))))
}

async function live(db: Database, chainId: ChainId): Promise<void> {
  const { id: _, charter: _charter, ...chain } = aSkillChain({ chainId, status: 'active' })
  await db.insert(skillChain).values({ ...chain, charterNumber: null })
  const members = Object.entries(kinds).map(([n, kind]) =>
    aChainMember({
      chainId,
      id: aChainMemberId(Number(n)),
      organisationId: anOrganisationId(Number(n)),
      kind,
      leads: kind === 'leader',
      status: 'accepted',
      joinedOn: '2026-03-02',
    }),
  )
  await db.insert(chainMember).values(members)
}
