import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { OrganisationId } from '../organisation/organisation-id.ts'
import { isOpen } from './chain-revision.ts'
import {
  type Contribution,
  type ContributionId,
  type ContributionSide,
  type ContributionStatus as Status,
  Delivery,
  Pledge,
  kindsOf,
} from './contribution.ts'
import { problem } from './problems.ts'
import type { SkillChain } from './skill-chain.ts'

/** The life of a contribution. A delivery that reaches what was promised completes it; nobody asks for that apart. */
export const transitions = {
  deliver: { from: ['promised', 'partly'], to: 'partly', emits: 'contribution-delivered' },
  complete: { from: ['promised', 'partly'], to: 'delivered', emits: 'contribution-delivered' },
  withdraw: { from: ['promised', 'partly'], to: 'withdrawn', emits: 'contribution-withdrawn' },
} as const satisfies Transitions<Status>

/** Commands that leave the status as it is, and the statuses in which they are taken. */
export const edits = { revise: ['promised', 'partly'] } as const satisfies Record<string, readonly Status[]>

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('deliver'), delivery: Delivery }),
  z.strictObject({ type: z.literal('revise'), changes: Pledge.omit({ kind: true }) }),
  z.strictObject({ type: z.literal('withdraw'), reason: z.string().trim().min(2).max(500) }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

type Terms = Omit<Pledge, 'kind'>

export type Event =
  | { type: 'contribution-promised'; giverId: OrganisationId; side: ContributionSide; pledge: Pledge }
  | { type: 'contribution-revised'; changes: Terms; was: Terms }
  | { type: 'contribution-delivered'; to: 'partly' | 'delivered'; delivery: Delivery }
  | { type: 'contribution-withdrawn'; reason: string }

export interface Facts extends Moment {
  readonly chain: Pick<SkillChain, 'status' | 'reasons'>
}

/** Who promises: a member in good standing, or the department that looks after the chain. */
export interface Giver {
  readonly id: OrganisationId
  readonly side: ContributionSide
  readonly mayGive: boolean
}

const closed = ({ chain }: Facts): Problem | false =>
  !isOpen(chain, 'contributions') &&
  problem('network.chain-closed-to', { part: 'contributions', status: chain.status })

const late = (dueOn: string, { today }: Facts): Problem | false =>
  dueOn < today && problem('network.due-in-past', { dueOn })

/** Enters a promise in the ledger; only the giver itself can. */
export function draftContribution(
  { pledge, giver, ...place }: { chainId: ChainId; id: ContributionId; pledge: Pledge; giver: Giver },
  facts: Facts,
): Outcome<{ state: Contribution; event: Event }> {
  const { id: giverId, side, mayGive } = giver
  const kinds: readonly string[] = kindsOf[side]
  const broken =
    (!mayGive && problem('network.giver-not-member')) ||
    closed(facts) ||
    (!kinds.includes(pledge.kind) &&
      problem('network.contribution-not-of-side', { kind: pledge.kind, side })) ||
    late(pledge.dueOn, facts)
  if (broken) return refuse(broken)
  return ok({
    state: {
      ...place,
      giverId,
      side,
      ...pledge,
      delivered: 0,
      deliveries: [],
      status: 'promised',
      version: 0,
    },
    event: { type: 'contribution-promised', giverId, side, pledge },
  })
}

function deliver(contribution: Contribution, delivery: Delivery, { today }: Facts): Outcome<Event> {
  if (delivery.on > today) return refuse(problem('network.delivery-in-future', { on: delivery.on }))
  const complete = contribution.delivered + delivery.quantity >= contribution.quantity
  const { to, emits: type } = transitions[complete ? 'complete' : 'deliver']
  return ok({ type, to, delivery })
}

function revise(contribution: Contribution, changes: Terms, facts: Facts): Outcome<Event> {
  const { title, quantity, unit, dueOn, delivered } = contribution
  const was = { title, quantity, unit, dueOn }
  if (
    Object.entries(changes).every(([part, value]) =>
      Object.entries(was).some(([p, v]) => p === part && v === value),
    )
  )
    return refuse(problem('network.nothing-changed'))
  const broken =
    closed(facts) ||
    (changes.quantity <= delivered && problem('network.promise-below-delivered', { delivered })) ||
    (changes.dueOn !== dueOn && late(changes.dueOn, facts))
  return broken ? refuse(broken) : ok({ type: 'contribution-revised', changes, was })
}

export function decide(contribution: Contribution, command: Command, facts: Facts): Outcome<Event> {
  const { status } = contribution
  const step =
    command.type === 'revise' ? { ...transitions.deliver, from: edits.revise } : transitions[command.type]
  if (!startsFrom(step, status))
    return refuse(problem('network.out-of-turn', { command: command.type, status }))
  switch (command.type) {
    case 'deliver':
      return deliver(contribution, command.delivery, facts)
    case 'revise':
      return revise(contribution, command.changes, facts)
    case 'withdraw': {
      const broken = closed(facts)
      return broken ? refuse(broken) : ok({ type: 'contribution-withdrawn', reason: command.reason })
    }
  }
}

function changed(contribution: Contribution, event: Event): Partial<Contribution> {
  switch (event.type) {
    case 'contribution-promised':
      return event.pledge
    case 'contribution-revised':
      return event.changes
    case 'contribution-delivered': {
      const deliveries = [...contribution.deliveries, event.delivery]
      return { deliveries, delivered: contribution.delivered + event.delivery.quantity, status: event.to }
    }
    case 'contribution-withdrawn':
      return { status: 'withdrawn' }
  }
}

export const evolve = (contribution: Contribution, event: Event): Contribution => ({
  ...contribution,
  ...changed(contribution, event),
  version: contribution.version + 1,
})
