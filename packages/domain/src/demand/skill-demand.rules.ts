import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import { problem } from './problems.ts'
import {
  DEMAND_FIELDS,
  type DemandField,
  DemandTerms,
  type SkillDemand,
  SkillDemandId,
  type SkillDemandStatus as Status,
  termsOf,
} from './skill-demand.ts'

/** The life of a skill demand. API, screens and diagrams read this table; nothing else decides. */
export const transitions = {
  revise: { from: ['draft'], to: 'draft', emits: 'revised' },
  publish: { from: ['draft'], to: 'published', emits: 'published' },
  amend: { from: ['published'], to: 'published', emits: 'amended' },
  close: { from: ['published'], to: 'closed', emits: 'closed' },
  withdraw: { from: ['draft', 'published'], to: 'withdrawn', emits: 'withdrawn' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

const reason = z.string().trim().min(2).max(300)

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('revise'), terms: DemandTerms }),
  z.strictObject({ type: z.literal('publish') }),
  z.strictObject({ type: z.literal('amend'), terms: DemandTerms }),
  z.strictObject({ type: z.literal('close'), reason }),
  z.strictObject({ type: z.literal('withdraw'), reason }),
])
export type Command = z.infer<typeof Command>

/** What a new demand begins with. */
export const Draft = z.strictObject({ terms: DemandTerms, copiedFromId: SkillDemandId.nullable() })
export type Draft = z.infer<typeof Draft>

/** What the decision needs to know of the world, as of the terms in hand. */
export interface Facts extends Moment {
  readonly actor: Actor
  /** Whether the dictionary named in the terms lists the code named there. */
  readonly occupationKnown: boolean
  /** The monthly minimum wage where the post is, in fen; null where no figure is on record. */
  readonly minimumWageFen: number | null
}

type Event =
  | { type: 'drafted'; to: 'draft'; terms: DemandTerms; copiedFromId: string | null }
  | { type: 'revised' | 'amended'; to: Status; at: Instant; terms: DemandTerms; changed: DemandField[] }
  | { type: 'published'; to: Status; at: Instant }
  | { type: 'closed' | 'withdrawn'; to: Status; reason: string }
export type { Event as SkillDemandEvent }

export const changedFields = (before: DemandTerms, after: DemandTerms): DemandField[] =>
  DEMAND_FIELDS.filter((field) => before[field] !== after[field])

/** What is wrong with terms that no schema can see; asked of every new text of them, and again on publishing. */
function unsound(terms: DemandTerms, facts: Facts): Problem | false {
  const { dictionaryVersion, occupationCode, arriveToOn, payFromFen } = terms
  const { occupationKnown, today, minimumWageFen } = facts
  if (!occupationKnown)
    return problem('demand.occupation-unknown', { dictionaryVersion, code: occupationCode })
  if (arriveToOn < today) return problem('demand.arrival-past', { arriveToOn })
  return (
    minimumWageFen !== null &&
    payFromFen < minimumWageFen &&
    problem('demand.pay-below-minimum', { minimumYuan: minimumWageFen / 100, offeredYuan: payFromFen / 100 })
  )
}

/** What plans in force rest on may not be pulled from under them. */
function breaksAgreement(demand: SkillDemand, terms: DemandTerms, changed: DemandField[]): Problem | false {
  const { agreedPlaces, headCount } = demand
  if (agreedPlaces === 0) return false
  if (terms.headCount < Math.min(headCount, agreedPlaces)) {
    return problem('demand.below-agreed', { agreedPlaces, headCount: terms.headCount })
  }
  const isAnotherPost = changed.some((field) => field === 'occupationCode' || field === 'grade')
  return isAnotherPost && problem('demand.post-agreed', { agreedPlaces })
}

function rewrite(
  demand: SkillDemand,
  { type, terms }: Extract<Command, { terms: DemandTerms }>,
  facts: Facts,
): Outcome<Event> {
  const changed = changedFields(termsOf(demand), terms)
  if (changed.length === 0) return refuse(problem('demand.unchanged'))
  const broken = unsound(terms, facts) || breaksAgreement(demand, terms, changed)
  if (broken) return refuse(broken)
  const { emits, to } = transitions[type]
  return ok({ type: emits, to, at: facts.now, terms, changed })
}

export function decide(demand: SkillDemand, command: Command, facts: Facts): Outcome<Event> {
  const { status, agreedPlaces } = demand
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('demand.out-of-turn', { command: command.type, status }))
  }
  switch (command.type) {
    case 'revise':
    case 'amend':
      return rewrite(demand, command, facts)
    case 'publish': {
      const broken = unsound(termsOf(demand), facts)
      return broken ? refuse(broken) : ok({ type: 'published', to: 'published', at: facts.now })
    }
    case 'close':
      return ok({ type: 'closed', to: 'closed', reason: command.reason })
    case 'withdraw':
      return agreedPlaces > 0
        ? refuse(problem('demand.places-agreed', { agreedPlaces }))
        : ok({ type: 'withdrawn', to: 'withdrawn', reason: command.reason })
  }
}

/** A new demand of the actor's own enterprise. */
export function draftDemand(
  ref: { chainId: ChainId; id: SkillDemandId },
  { terms, copiedFromId }: Draft,
  facts: Facts,
): Outcome<{ state: SkillDemand; event: Event }> {
  const broken = unsound(terms, facts)
  if (broken) return refuse(broken)
  const state: SkillDemand = {
    ...ref,
    ...terms,
    enterpriseId: facts.actor.organisationId,
    agreedPlaces: 0,
    status: 'draft',
    edition: 0,
    publishedAt: null,
    copiedFromId,
    endedReason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'drafted', to: 'draft', terms, copiedFromId } })
}

export function evolve(demand: SkillDemand, event: Event): SkillDemand {
  const next = { ...demand, status: event.to, version: demand.version + 1 }
  switch (event.type) {
    case 'drafted':
    case 'revised':
      return { ...next, ...event.terms }
    case 'amended':
      return { ...next, ...event.terms, edition: demand.edition + 1, publishedAt: event.at }
    case 'published':
      return { ...next, edition: demand.edition + 1, publishedAt: event.at }
    case 'closed':
    case 'withdrawn':
      return { ...next, endedReason: event.reason }
  }
}
