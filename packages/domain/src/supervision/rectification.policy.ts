import { MANAGERS } from '../network/chain-member.policy.ts'
import { MEMBERS } from '../network/skill-chain.policy.ts'
import type { Policy, Subject } from '../organisation/access.ts'
import { OFFICER, REGULATOR } from './inspection.policy.ts'
import type { Rectification } from './rectification.ts'
import type { CommandType } from './rectification.rules.ts'

/** The organisation's manager commits it and answers for it; officers look again and decide. */
export const rectificationPolicy = {
  read: { ...MEMBERS, ...REGULATOR },
  plan: MANAGERS,
  report: MANAGERS,
  recheck: OFFICER,
  extend: OFFICER,
  close: OFFICER,
  escalate: OFFICER,
} as const satisfies Policy<'read' | CommandType>

export const subjectOf = ({
  chainId,
  organisationId,
}: Pick<Rectification, 'chainId' | 'organisationId'>): Subject => ({ chainId, parties: [organisationId] })
