import type { Policy, Subject } from '../organisation/access.ts'
import type { CommandType } from './chain-command.ts'
import type { SkillChain } from './skill-chain.ts'

const LEADER = { 'enterprise.manager': 'chain' } as const
const REGULATOR = { 'regulator.officer': 'chain' } as const

/** Everybody who works in a chain may look at it; the walls keep each to the chains of its organisation. */
export const MEMBERS = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'college.admissions': 'party',
  'evaluation-body.manager': 'party',
  'training-base.manager': 'party',
  'training-provider.manager': 'party',
  'association.manager': 'party',
} as const

/**
 * Who may do what to a chain: its leader writes it and answers for it, the department of its city reviews it; either
 * may pause or end it. Source: our own decision; 粤人社规〔2025〕25号 names the parties and not their powers.
 */
export const skillChainPolicy = {
  read: { ...MEMBERS, 'regulator.officer': 'chain', 'regulator.auditor': 'chain' },
  found: { 'enterprise.manager': 'party' },
  revise: LEADER,
  amendCharter: LEADER,
  submit: LEADER,
  return: REGULATOR,
  approve: REGULATOR,
  activate: LEADER,
  suspend: { ...LEADER, ...REGULATOR },
  resume: { ...LEADER, ...REGULATOR },
  dissolve: { ...LEADER, ...REGULATOR },
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({ chainId, leaderId }: Pick<SkillChain, 'chainId' | 'leaderId'>): Subject => ({
  chainId,
  parties: [leaderId],
})
