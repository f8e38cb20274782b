import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import { isRegulator } from '../organisation/role.ts'
import type { Command, CommandType } from './chain-command.ts'
import type { Event } from './chain-event.ts'
import { amendCharter, revise } from './chain-revision.ts'
import { type Consequences, areStill } from './consequences.ts'
import { problem } from './problems.ts'
import type { ChainProfile, SkillChain, SkillChainStatus as Status } from './skill-chain.ts'
import { type ChecklistFacts, checklist } from './submission-checklist.ts'

/** The life of a chain. API, screens and diagrams read this table; nothing else decides. */
export const transitions = {
  submit: { from: ['draft', 'returned'], to: 'submitted', emits: 'submitted' },
  return: { from: ['submitted'], to: 'returned', emits: 'returned' },
  approve: { from: ['submitted'], to: 'approved', emits: 'approved' },
  activate: { from: ['approved'], to: 'active', emits: 'activated' },
  suspend: { from: ['active'], to: 'suspended', emits: 'suspended' },
  resume: { from: ['suspended'], to: 'active', emits: 'resumed' },
  dissolve: {
    from: ['draft', 'returned', 'approved', 'active', 'suspended'],
    to: 'dissolved',
    emits: 'dissolved',
  },
} as const satisfies Transitions<Status>

/** Commands that leave the status as it is, and the statuses in which they are taken. */
export const edits = {
  revise: ['draft', 'returned'],
  amendCharter: ['draft', 'returned', 'approved', 'active'],
} as const satisfies Record<string, readonly Status[]>

export interface Facts extends Moment, ChecklistFacts {
  readonly actor: Actor
  /** When a review, or a correction, that began now would be due; counted in working days. */
  readonly reviewDueOn: string
  readonly correctionDueOn: string
  readonly consequences: Consequences
}

/** Founds a chain in draft, led by whoever founds it. */
export function draftSkillChain(
  profile: ChainProfile,
  { actor, chainId }: { actor: Actor; chainId: ChainId },
): Outcome<{ state: SkillChain; event: Event }> {
  const leaderId = actor.organisationId
  const nothingYet = { charter: null, submittedAt: null, dueOn: null, reasons: [], suspendedBy: null }
  return ok({
    state: { ...profile, ...nothingYet, chainId, id: chainId, leaderId, status: 'draft', version: 0 },
    event: { type: 'founded', profile, leaderId },
  })
}

const sides = (actor: Actor) => (isRegulator(actor.role) ? 'regulator' : 'leader')

function submit(chain: SkillChain, facts: Facts): Outcome<Event> {
  const missing = checklist(chain, facts).filter((item) => item.missing !== null).length
  if (missing > 0) return refuse(problem('network.submission-incomplete', { missing }))
  return ok({ type: 'submitted', at: facts.now, dueOn: facts.reviewDueOn })
}

const unseen = (seen: Consequences, { consequences }: Facts): Problem | false =>
  !areStill(seen, consequences) && problem('network.consequences-changed')

function suspend(by: 'leader' | 'regulator', because: string, broken: Problem | false): Outcome<Event> {
  return broken ? refuse(broken) : ok({ type: 'suspended', by, reason: because })
}

function resume(chain: SkillChain, because: string, { actor }: Facts): Outcome<Event> {
  const lifted = chain.suspendedBy === 'leader' || sides(actor) === 'regulator'
  return lifted ? ok({ type: 'resumed', reason: because }) : refuse(problem('network.suspended-by-regulator'))
}

/** People hold places under a plan in force: it is ended first, with them in view, and the chain after. */
function dissolve(because: string, seen: Consequences, facts: Facts): Outcome<Event> {
  const { plansInForce: plans } = facts.consequences
  const broken = unseen(seen, facts) || (plans > 0 && problem('network.plans-in-force', { plans }))
  return broken ? refuse(broken) : ok({ type: 'dissolved', reason: because })
}

/** Whether a command can be given in a status at all; the rest of what it needs is for `decide` to say. */
export const takes = (status: Status, type: CommandType): boolean =>
  type === 'revise' || type === 'amendCharter'
    ? edits[type].some((open) => open === status)
    : startsFrom(transitions[type], status)

export function decide(chain: SkillChain, command: Command, facts: Facts): Outcome<Event> {
  const { status } = chain
  const { type } = command
  if (!takes(status, type)) return refuse(problem('network.out-of-turn', { command: type, status }))
  switch (command.type) {
    case 'revise':
      return revise(chain, command.changes)
    case 'amendCharter':
      return amendCharter(chain, command.text, command.note)
    case 'submit':
      return submit(chain, facts)
    case 'return':
      return ok({ type: 'returned', reasons: command.reasons, dueOn: facts.correctionDueOn })
    case 'approve':
      return ok({ type: 'approved', note: command.note })
    case 'activate':
      return ok({ type: 'activated' })
    case 'suspend':
      return suspend(sides(facts.actor), command.reason, unseen(command.acknowledged, facts))
    case 'resume':
      return resume(chain, command.reason, facts)
    case 'dissolve':
      return dissolve(command.reason, command.acknowledged, facts)
  }
}
