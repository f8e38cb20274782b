import { z } from 'zod'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day, Instant } from '@skillchain/domain/kernel/moment'
import {
  ChainMember,
  ChainMemberId,
  ChainMemberStatus,
  MemberKind,
} from '@skillchain/domain/network/chain-member'
import { FilingField } from '@skillchain/domain/network/filing-field'
import { CharterVersion, SkillChain, SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

/** A refusal as it stands in an answer: something that is missing and not something that went wrong. */
const Shortfall = z.object({
  code: z.string(),
  kind: z.string(),
  source: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const ChecklistItem = z.object({
  item: z.string(),
  target: FilingField,
  missing: Shortfall.nullable(),
})

/** A chain as its page opens: itself, who leads it, and the reader's own place in it. */
export const OpenedChain = z.object({
  chain: SkillChain,
  leaderName: z.string(),
  /** Null for a regulator, who has no place in a chain. */
  own: ChainMember.nullable(),
})

/** One chain in lists, as the directory has it. */
const ListedChain = z.object({
  chainId: ChainId,
  name: z.string(),
  status: SkillChainStatus,
  divisionCode: z.string(),
  clusterCode: z.string(),
  leaderName: z.string(),
})

export const OwnChain = ListedChain.extend({
  standing: z.enum(['invited', 'active', 'former']),
  leads: z.boolean(),
})

export const Filing = ListedChain.extend({
  dueOn: Day.nullable(),
  /** Below zero when it is overdue; null while nothing waits for the department. */
  workingDaysLeft: z.int().nullable(),
  changedAt: Instant,
})

export const Charter = CharterVersion.extend({ writtenAt: Instant })

export const ChainEvent = z.object({
  id: z.uuid(),
  aggregate: z.string(),
  aggregateId: z.uuid(),
  version: z.int(),
  type: z.string(),
  at: Instant,
  organisationId: OrganisationId,
  organisationName: z.string().nullable(),
  payload: z.json(),
})

export const NetworkNode = z.object({
  organisationId: OrganisationId,
  memberId: ChainMemberId,
  organisationName: z.string(),
  divisionCode: z.string(),
  kind: MemberKind,
  status: ChainMemberStatus,
  /** Contributions promised, those of them delivered whole, and the part delivered on average, 0 to 1. */
  promises: z.int(),
  delivered: z.int(),
  progress: z.number(),
})
