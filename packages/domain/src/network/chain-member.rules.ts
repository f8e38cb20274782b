import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { OrganisationId } from '../organisation/organisation-id.ts'
import {
  type ChainMember,
  type ChainMemberId,
  type ChainMemberStatus as Status,
  InvitedKind,
  Message,
  organisationKindOf,
} from './chain-member.ts'
import { isOpen } from './chain-revision.ts'
import { Consequences, areStill } from './consequences.ts'
import { problem } from './problems.ts'
import type { SkillChain } from './skill-chain.ts'

/** The life of a place in a chain. */
export const transitions = {
  accept: { from: ['invited'], to: 'accepted', emits: 'member-accepted' },
  decline: { from: ['invited'], to: 'declined', emits: 'member-declined' },
  leave: { from: ['accepted'], to: 'left', emits: 'member-left' },
  remove: { from: ['invited', 'accepted'], to: 'removed', emits: 'member-removed' },
  inviteAgain: { from: ['declined', 'left', 'removed'], to: 'invited', emits: 'member-invited' },
} as const satisfies Transitions<Status>

const reason = z.string().trim().min(2).max(500)

/** Leaving and removing repeat the consequences that were shown. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({ type: z.literal('decline'), reason }),
  z.strictObject({ type: z.literal('leave'), reason, acknowledged: Consequences }),
  z.strictObject({ type: z.literal('remove'), reason, acknowledged: Consequences }),
  z.strictObject({ type: z.literal('inviteAgain'), kind: InvitedKind, message: Message }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

export type Event =
  | {
      type: 'member-invited'
      organisationId: OrganisationId
      kind: InvitedKind
      message: string
      at: string
      replyDueOn: string
    }
  | { type: 'member-accepted'; organisationId: OrganisationId; on: string }
  | {
      type: 'member-declined' | 'member-left' | 'member-removed'
      organisationId: OrganisationId
      on: string
      reason: string
    }

export interface Facts extends Moment {
  readonly chain: Pick<SkillChain, 'status' | 'reasons'>
  readonly replyDueOn: string
  /** The organisation whose place this is, as the directory has it; null when it has no such code. */
  readonly organisation: Pick<Organisation, 'id' | 'kind' | 'suspendedAt'> | null
  /** What of this member's is still open. */
  readonly consequences: Consequences
}

interface Place {
  readonly chainId: ChainId
  readonly id: ChainMemberId
}

/** The leader's own place, which it has from the founding on. */
export const leaderOf = (
  place: Place,
  organisationId: OrganisationId,
  { now, today }: Moment,
): ChainMember => ({
  ...place,
  organisationId,
  kind: 'leader',
  leads: true,
  status: 'accepted',
  message: '',
  invitedAt: now,
  replyDueOn: null,
  joinedOn: today,
  endedOn: null,
  reason: '',
  version: 0,
})

const membersOpen = ({ chain }: Facts): Problem | false =>
  !isOpen(chain, 'members') && problem('network.chain-closed-to', { part: 'members', status: chain.status })

/** Whether an organisation can be asked in, and in this part; answers with the organisation. */
function invitable(kind: InvitedKind, facts: Facts): Outcome<OrganisationId> {
  const { organisation } = facts
  const closed = membersOpen(facts)
  if (closed) return refuse(closed)
  if (!organisation) return refuse(problem('network.organisation-unknown'))
  if (organisation.suspendedAt !== null) return refuse(problem('network.organisation-suspended'))
  const fits = organisation.kind === organisationKindOf[kind]
  return fits ? ok(organisation.id) : refuse(problem('network.kind-unfit', { kind, is: organisation.kind }))
}

/** Asks an organisation in that has no place in the chain yet. */
export function draftInvitation(
  { kind, message, ...place }: Place & { kind: InvitedKind; message: string },
  facts: Facts & { readonly taken: boolean },
): Outcome<{ state: ChainMember; event: Event }> {
  const found = invitable(kind, facts)
  if (!found.ok) return found
  if (facts.taken) return refuse(problem('network.already-member'))
  const { now: at, replyDueOn } = facts
  const state = leaderOf(place, found.value, facts)
  const invited = { kind, leads: false, status: 'invited', message, replyDueOn, joinedOn: null } as const
  const event: Event = { type: 'member-invited', organisationId: found.value, kind, message, at, replyDueOn }
  return ok({ state: { ...state, ...invited }, event })
}

/** Nobody goes while people hold places under its plans, nor without having seen what else goes with it. */
function parting(seen: Consequences, { consequences }: Facts): Problem | false {
  const { plansInForce: plans } = consequences
  if (!areStill(seen, consequences)) return problem('network.consequences-changed')
  return plans > 0 && problem('network.plans-in-force', { plans })
}

function guard(member: ChainMember, command: Command, facts: Facts): Problem | false {
  if (command.type === 'leave' || command.type === 'remove') {
    return (member.leads && problem('network.leader-stays')) || parting(command.acknowledged, facts)
  }
  const { status } = facts.chain
  // An answer is welcome while the filing is under review; in a chain that is no more, there is nothing to join.
  return command.type === 'accept' && status === 'dissolved'
    ? problem('network.chain-closed-to', { part: 'members', status })
    : false
}

function inviteAgain(kind: InvitedKind, message: string, facts: Facts): Outcome<Event> {
  const found = invitable(kind, facts)
  const { now: at, replyDueOn } = facts
  return found.ok
    ? ok({ type: 'member-invited', organisationId: found.value, kind, message, at, replyDueOn })
    : found
}

export function decide(member: ChainMember, command: Command, facts: Facts): Outcome<Event> {
  const { status, organisationId } = member
  const step = transitions[command.type]
  if (!startsFrom(step, status))
    return refuse(problem('network.out-of-turn', { command: command.type, status }))
  const broken = guard(member, command, facts)
  if (broken) return refuse(broken)
  const on = facts.today
  switch (command.type) {
    case 'accept':
      return ok({ type: 'member-accepted', organisationId, on })
    case 'inviteAgain':
      return inviteAgain(command.kind, command.message, facts)
    case 'decline':
    case 'leave':
    case 'remove':
      return ok({ type: transitions[command.type].emits, organisationId, on, reason: command.reason })
  }
}

function changed(event: Event): Partial<ChainMember> {
  switch (event.type) {
    case 'member-invited': {
      const { kind, message, at: invitedAt, replyDueOn } = event
      const asked = { kind, message, invitedAt, replyDueOn }
      return { ...asked, status: 'invited', joinedOn: null, endedOn: null, reason: '' }
    }
    case 'member-accepted':
      return { status: 'accepted', replyDueOn: null, joinedOn: event.on }
    case 'member-declined':
      return { status: 'declined', replyDueOn: null, endedOn: event.on, reason: event.reason }
    case 'member-left':
      return { status: 'left', endedOn: event.on, reason: event.reason }
    case 'member-removed':
      return { status: 'removed', replyDueOn: null, endedOn: event.on, reason: event.reason }
  }
}

export const evolve = (member: ChainMember, event: Event): ChainMember => ({
  ...member,
  ...changed(event),
  version: member.version + 1,
})
