import { MANAGERS } from '../network/chain-member.policy.ts'
import { MEMBERS } from '../network/skill-chain.policy.ts'
import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { Command } from './inspection-command.ts'
import type { Inspection } from './inspection.ts'

export const OFFICER = { 'regulator.officer': 'chain' } as const satisfies Grant
export const REGULATOR = { ...OFFICER, 'regulator.auditor': 'chain' } as const satisfies Grant

/**
 * Officers inspect, auditors watch. The inspected organisation reads an inspection from its hearing on, and its
 * manager alone speaks for it. Source: our own decision, ADR-0030.
 */
export const inspectionPolicy = {
  read: { ...MEMBERS, ...REGULATOR },
  /** The samples, and drawing one again to compare. */
  sample: REGULATOR,
  found: OFFICER,
  draw: OFFICER,
  addFinding: OFFICER,
  dropFinding: OFFICER,
  hear: OFFICER,
  resume: OFFICER,
  state: MANAGERS,
  conclude: OFFICER,
} as const satisfies Policy<'read' | 'sample' | 'found' | Command['type']>

/** The inspected organisation is a party once it is heard, and not before. */
export const subjectOf = ({
  chainId,
  organisationId,
  status,
}: Pick<Inspection, 'chainId' | 'organisationId' | 'status'>): Subject => ({
  chainId,
  parties: status === 'open' ? [] : [organisationId],
})
