import type { Policy, Subject } from '../organisation/access.ts'
import type { ChainMember } from './chain-member.ts'
import type { CommandType } from './chain-member.rules.ts'
import { skillChainPolicy } from './skill-chain.policy.ts'

const LEADER = { 'enterprise.manager': 'chain' } as const

/** Joining and leaving commit an organisation, so its manager decides. */
export const MANAGERS = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'evaluation-body.manager': 'party',
  'training-base.manager': 'party',
  'training-provider.manager': 'party',
  'association.manager': 'party',
} as const

/** The leader asks in and sends away; whoever is asked answers for itself. Source: our own decision. */
export const chainMemberPolicy = {
  read: skillChainPolicy.read,
  invite: LEADER,
  inviteAgain: LEADER,
  remove: LEADER,
  accept: MANAGERS,
  decline: MANAGERS,
  leave: MANAGERS,
} as const satisfies Policy<'read' | 'invite' | CommandType>

export const subjectOf = ({ chainId, organisationId }: ChainMember): Subject => ({
  chainId,
  parties: [organisationId],
})
