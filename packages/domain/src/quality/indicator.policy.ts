import type { Grant } from '../organisation/access.ts'

const LEADER = { 'enterprise.manager': 'chain' } as const
const OFFICER = { 'regulator.officer': 'chain' } as const
const REGULATOR = { ...OFFICER, 'regulator.auditor': 'chain' } as const

/**
 * Who reads indicators: the leader of a chain its own, regulators those of their division. Rows that are no people are
 * opened by whoever sees the number; people by officers alone, as everywhere. Source: our own decision, ADR-0033.
 */
export const indicatorPolicy = {
  division: REGULATOR,
  chain: { ...LEADER, ...REGULATOR },
  rows: { ...LEADER, ...REGULATOR },
  people: OFFICER,
  /** People on their way, in numbers that are not withheld: no auditor's. */
  loop: { ...LEADER, ...OFFICER },
} as const satisfies Record<string, Grant>
