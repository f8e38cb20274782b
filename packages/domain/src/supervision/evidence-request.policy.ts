import { MEMBERS } from '../network/skill-chain.policy.ts'
import type { Policy, Subject } from '../organisation/access.ts'
import type { EvidenceRequest } from './evidence-request.ts'
import type { CommandType } from './evidence-request.rules.ts'
import { OFFICER, REGULATOR } from './inspection.policy.ts'

/** The regulator asks, the organisation asked answers; to everybody else there is no request. */
export const evidenceRequestPolicy = {
  read: { ...MEMBERS, ...REGULATOR },
  found: OFFICER,
  answer: MEMBERS,
  askAgain: OFFICER,
  settle: OFFICER,
  withdraw: OFFICER,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  organisationId,
}: Pick<EvidenceRequest, 'chainId' | 'organisationId'>): Subject => ({ chainId, parties: [organisationId] })
