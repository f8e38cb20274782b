import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import type { OrganisationKind } from '../organisation/organisation.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { UnifiedSocialCreditCode } from '../organisation/unified-social-credit-code.ts'

export const ChainMemberId = z.uuid().brand<'ChainMemberId'>()
export type ChainMemberId = z.infer<typeof ChainMemberId>

/** The parts in which an organisation is invited. Source: 粤人社规〔2025〕25号, article 2, which lists them. */
export const InvitedKind = z.enum([
  'upstream',
  'downstream',
  'college',
  'evaluationBody',
  'trainingBase',
  'trainingProvider',
  'association',
  'hrAgency',
])
export type InvitedKind = z.infer<typeof InvitedKind>

/** The part an organisation plays in the chain; one leads. */
export const MemberKind = z.enum(['leader', ...InvitedKind.options])
export type MemberKind = z.infer<typeof MemberKind>

export const ChainMemberStatus = z.enum(['invited', 'accepted', 'declined', 'left', 'removed'])
export type ChainMemberStatus = z.infer<typeof ChainMemberStatus>

/** What kind of organisation can play each part. */
export const organisationKindOf = {
  upstream: 'enterprise',
  downstream: 'enterprise',
  college: 'college',
  evaluationBody: 'evaluationBody',
  trainingBase: 'trainingBase',
  trainingProvider: 'trainingProvider',
  association: 'association',
  hrAgency: 'hrAgency',
} as const satisfies Record<InvitedKind, OrganisationKind>

export const Message = z.string().trim().max(500)

/** Whom the leader asks in, found by the one number every organisation has. */
export const Invitation = z.strictObject({
  creditCode: UnifiedSocialCreditCode,
  kind: InvitedKind,
  message: Message,
})
export type Invitation = z.infer<typeof Invitation>

/** An organisation's place in a chain (链员): asked, joined or gone. An organisation has one place in each chain. */
export const ChainMember = z.object({
  chainId: ChainId,
  id: ChainMemberId,
  organisationId: OrganisationId,
  kind: MemberKind,
  /** Leads the chain (链主): sees it whole and answers for it. */
  leads: z.boolean(),
  status: ChainMemberStatus,
  /** What the leader wrote to it. */
  message: Message,
  /** When it was asked in, the last time; for the leader, when it founded the chain. */
  invitedAt: Instant,
  /** Last working day on which an answer is expected; null once there is one. */
  replyDueOn: Day.nullable(),
  /** When it joined, and when it stopped being a member; null until then. */
  joinedOn: Day.nullable(),
  endedOn: Day.nullable(),
  /** Why it declined, left or was removed; empty otherwise. */
  reason: z.string().max(500),
  version: z.int().nonnegative(),
})
export type ChainMember = z.infer<typeof ChainMember>
