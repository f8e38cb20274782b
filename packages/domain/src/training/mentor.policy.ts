import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { Mentor } from './mentor.ts'
import type { CommandType } from './mentor.rules.ts'

const enterprise = { 'enterprise.manager': 'party' } as const satisfies Grant

/** An enterprise keeps its own mentors; nobody else reads the list. **Source:** our own decision, ADR-0038. */
export const mentorPolicy = {
  read: enterprise,
  found: enterprise,
  retire: enterprise,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({ chainId, enterpriseId }: Pick<Mentor, 'chainId' | 'enterpriseId'>): Subject => ({
  chainId,
  parties: [enterpriseId],
})
