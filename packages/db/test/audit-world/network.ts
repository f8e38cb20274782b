import { ChainMemberId } from '@skillchain/domain/network/chain-member'
import { aChainMember } from '@skillchain/domain/network/chain-member.fixture'
import { aSkillChain } from '@skillchain/domain/network/skill-chain.fixture'
import { UnifiedSocialCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code'
import type { OrganisationKind } from '@skillchain/domain/organisation/organisation'

import { creditCodeOf } from '../../src/demo/organisations.ts'
import {
  BASES_FROM,
  BODIES,
  BODIES_FROM,
  COLLEGES_FROM,
  FIRMS,
  type Making,
  chainIdOf,
  idOf,
  organisationOf,
} from './world.ts'

const GUANGZHOU = '440100'
const SHENZHEN = '440300'

interface Part {
  readonly n: number
  readonly kind: OrganisationKind
  readonly place: 'upstream' | 'college' | 'evaluationBody' | 'trainingBase' | 'leader'
  readonly city: string
}

const several = (from: number, count: number, part: Omit<Part, 'n'>): Part[] =>
  Array.from({ length: count }, (_, at) => ({ ...part, n: from + at }))

/** A chain's organisations; its two bases stand in two cities. */
const parts: readonly Part[] = [
  { n: 0, kind: 'enterprise', place: 'leader', city: GUANGZHOU },
  ...several(1, FIRMS - 1, { kind: 'enterprise', place: 'upstream', city: GUANGZHOU }),
  ...several(COLLEGES_FROM, 2, { kind: 'college', place: 'college', city: GUANGZHOU }),
  ...several(BODIES_FROM, BODIES, { kind: 'evaluationBody', place: 'evaluationBody', city: GUANGZHOU }),
  { n: BASES_FROM, kind: 'trainingBase', place: 'trainingBase', city: GUANGZHOU },
  { n: BASES_FROM + 1, kind: 'trainingBase', place: 'trainingBase', city: SHENZHEN },
]

/** A chain in working order, and all who are in it. */
export function addNetwork({ rows }: Making, c: number): void {
  const chainId = chainIdOf(c)
  const {
    id: _,
    charter: _charter,
    ...chain
  } = aSkillChain({ chainId, status: 'active', leaderId: organisationOf(c, 0), name: `审计链 ${c}（虚构）` })
  rows.chains.push({ ...chain, charterNumber: null })
  rows.directory.push({
    chainId,
    name: chain.name,
    status: 'active',
    divisionCode: GUANGZHOU,
    clusterCode: '01',
    leaderId: chain.leaderId,
    leaderName: chain.name,
    changedAt: '2026-01-02T00:00:00.000Z',
  })
  for (const { n, kind, place, city } of parts) {
    const number = 5_000 + c * 100 + n
    rows.organisations.push({
      id: organisationOf(c, n),
      creditCode: UnifiedSocialCreditCode.parse(creditCodeOf(number, city)),
      name: `审计机构 ${number}（虚构）`,
      kind,
      divisionCode: city,
    })
    rows.members.push(
      aChainMember({
        chainId,
        id: ChainMemberId.parse(idOf('member', c * 100 + n)),
        organisationId: organisationOf(c, n),
        kind: place,
        leads: place === 'leader',
        status: 'accepted',
        joinedOn: '2026-01-02',
      }),
    )
  }
}
