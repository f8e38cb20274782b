import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { ChainMember, InvitedKind } from '@skillchain/domain/network/chain-member'
import { ChainMemberId } from '@skillchain/domain/network/chain-member'
import * as member from '@skillchain/domain/network/chain-member.rules'
import type { ChainProfile, SkillChain } from '@skillchain/domain/network/skill-chain'
import type { Command } from '@skillchain/domain/network/chain-command'
import { evolve } from '@skillchain/domain/network/chain-event'
import { NO_CONSEQUENCES } from '@skillchain/domain/network/consequences'
import * as chain from '@skillchain/domain/network/skill-chain.rules'

import { plusWorkingDays } from './calendar.ts'
import type { Acting, Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { type DemoOrganisation, organisationId, organisationKind } from './organisations.ts'
import type { Username } from './sign-ins.ts'

export const chainId = (n: number): ChainId => ChainId.parse(demoId('chain', n))

/** The chain that is at work; two others are on their way. */
export const AUTOMOTIVE = chainId(1)

interface Filing {
  readonly chainId: ChainId
  readonly by: Username
  readonly daysAgo: number
  readonly profile: ChainProfile
  readonly steps: readonly { readonly by: Username; readonly daysAgo: number; readonly command: Command }[]
}

/** What a submission is judged by: the conditions of the province, met. */
const judged = (_: SkillChain, { today }: Acting) => ({
  reviewDueOn: plusWorkingDays(today, 20),
  correctionDueOn: plusWorkingDays(today, 15),
  conditions: { colleges: 1, evaluationBodies: 1, insuredStaff: 300, firmsBrought: 5, postsOffered: 300 },
  standing: { colleges: 1, evaluationBodies: 1, enterprisePromises: 1, collegePromises: 1 },
  consequences: NO_CONSEQUENCES,
})

export function foundChain(
  { live, nextId }: Chronicle,
  filing: Filing,
): { state: SkillChain; leader: ChainMember } {
  const { chainId: id, by, daysAgo, profile, steps } = filing
  let leader: ChainMember | undefined
  const state = live<SkillChain, Command, Parameters<typeof evolve>[1], ReturnType<typeof judged>>(id, {
    by,
    daysAgo,
    steps,
    found: (acting) => {
      const { actor } = acting
      leader = member.leaderOf(
        { chainId: id, id: ChainMemberId.parse(nextId('member')) },
        actor.organisationId,
        acting,
      )
      return chain.draftSkillChain(profile, { actor, chainId: id })
    },
    rules: {
      aggregate: 'skill-chain',
      decide: chain.decide,
      evolve,
      partiesOf: ({ leaderId }) => [leaderId],
      facts: judged,
    },
  })
  if (!leader) throw new Error('a chain was founded without a leader')
  return { state, leader }
}

interface Joining {
  readonly chainId: ChainId
  readonly by: Username
  readonly organisation: DemoOrganisation
  readonly kind: InvitedKind
  readonly invitedDaysAgo: number
  readonly message?: string
  /** Who answers and when; nobody yet when left out. */
  readonly answer?: { readonly by: Username; readonly daysAgo: number; readonly command: member.Command }
}

export function invite({ live, nextId }: Chronicle, joining: Joining): ChainMember {
  const { chainId: id, by, organisation, kind, invitedDaysAgo, message = '', answer } = joining
  const facts = (acting: Acting): member.Facts => ({
    ...acting,
    chain: { status: 'active', reasons: [] },
    replyDueOn: plusWorkingDays(acting.today, 10),
    organisation: {
      id: organisationId(organisation),
      kind: organisationKind(organisation),
      suspendedAt: null,
    },
    consequences: NO_CONSEQUENCES,
  })
  return live<ChainMember, member.Command, member.Event, member.Facts>(id, {
    by,
    daysAgo: invitedDaysAgo,
    steps: answer ? [answer] : [],
    found: (acting) =>
      member.draftInvitation(
        { chainId: id, id: ChainMemberId.parse(nextId('member')), kind, message },
        { ...facts(acting), taken: false },
      ),
    rules: {
      aggregate: 'chain-member',
      decide: member.decide,
      evolve: member.evolve,
      partiesOf: ({ organisationId: party }) => [party],
      facts: (_, acting) => facts(acting),
    },
  })
}
