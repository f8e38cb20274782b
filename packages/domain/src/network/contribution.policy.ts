import type { Policy, Subject } from '../organisation/access.ts'
import { MANAGERS } from './chain-member.policy.ts'
import type { Contribution } from './contribution.ts'
import type { CommandType } from './contribution.rules.ts'
import { skillChainPolicy } from './skill-chain.policy.ts'

/** A promise binds who makes it, so nobody makes, changes or reports one for another. Source: our own decision. */
const GIVER = { ...MANAGERS, 'regulator.officer': 'party' } as const

export const contributionPolicy = {
  read: skillChainPolicy.read,
  promise: GIVER,
  deliver: GIVER,
  revise: GIVER,
  withdraw: GIVER,
} as const satisfies Policy<'read' | 'promise' | CommandType>

export const subjectOf = ({ chainId, giverId }: Contribution): Subject => ({ chainId, parties: [giverId] })
