import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { type ChainMember, ChainMemberId } from './chain-member.ts'
import type { Facts } from './chain-member.rules.ts'
import { NO_CONSEQUENCES } from './consequences.ts'

export const aChainMemberId = (n: number) =>
  ChainMemberId.parse(`01980000-0000-7000-8000-00000000c${String(n).padStart(3, '0')}`)

/** College 1's place in chain 1: asked and not yet answered. */
export const aChainMember = (given: Partial<ChainMember> = {}): ChainMember => ({
  chainId: aChainId(1),
  id: aChainMemberId(1),
  organisationId: anOrganisationId(1),
  kind: 'college',
  leads: false,
  status: 'invited',
  message: '',
  invitedAt: '2026-03-01T01:00:00.000Z',
  replyDueOn: '2026-03-16',
  joinedOn: null,
  endedOn: null,
  reason: '',
  version: 0,
  ...given,
})

export const memberFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  chain: { status: 'draft', reasons: [] },
  replyDueOn: '2026-03-16',
  organisation: { id: anOrganisationId(1), kind: 'college', suspendedAt: null },
  consequences: NO_CONSEQUENCES,
  ...given,
})
