import { eq } from 'drizzle-orm'

import { aChainMember, aChainMemberId } from '@skillchain/domain/network/chain-member.fixture'
import type { ChainMember } from '@skillchain/domain/network/chain-member'
import { leaderOf } from '@skillchain/domain/network/chain-member.rules'
import { aCharter, aSkillChain } from '@skillchain/domain/network/skill-chain.fixture'
import type { SkillChain } from '@skillchain/domain/network/skill-chain'
import { aChainId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import type { Database } from '../kernel/database.ts'
import { organisationChain } from '../organisation/organisation-chain.table.ts'
import { chainMember } from './chain-member.table.ts'
import { charterVersion, skillChain } from './skill-chain.table.ts'

/** The place of the `n`th organisation in chain 1, as in the cast: 1 and 2 colleges, 3 a supplier, 4 leads, 6 evaluates. */
export const placeOfCast = (n: 1 | 2 | 3 | 4 | 6, given: Partial<ChainMember> = {}): ChainMember => {
  const place = { chainId: aChainId(1), id: aChainMemberId(n) }
  const joined = leaderOf(place, anOrganisationId(n), {
    now: '2026-02-01T01:00:00.000Z',
    today: '2026-02-01',
  })
  const kinds = { 1: 'college', 2: 'college', 3: 'upstream', 4: 'leader', 6: 'evaluationBody' } as const
  return { ...joined, kind: kinds[n], leads: n === 4, ...given }
}

/** Sets chain 1 down past every wall, with the cast as its members but for those who are not asked yet. */
export async function inhabitChain(
  db: Database,
  given: Partial<SkillChain> = {},
  places: ChainMember[] = [placeOfCast(1), placeOfCast(3), placeOfCast(4), placeOfCast(6)],
) {
  const { id: _id, charter, ...chain } = aSkillChain(given)
  const { chainId } = chain
  await db.insert(skillChain).values({ ...chain, charterNumber: charter?.number ?? null })
  if (charter) await db.insert(charterVersion).values({ chainId, ...aCharter, ...charter })
  await db.insert(chainMember).values(places)
  await db.delete(organisationChain).where(eq(organisationChain.chainId, chainId))
  await db.insert(organisationChain).values(
    places
      .filter(({ status }) => status === 'accepted' || status === 'invited')
      .map(({ organisationId, leads, status }) => ({
        chainId,
        organisationId,
        leads,
        standing: status === 'invited' ? ('invited' as const) : ('active' as const),
      })),
  )
}

/** College 1, asked and not yet answered. */
export const invitedCollege = () => aChainMember({ id: aChainMemberId(1) })
