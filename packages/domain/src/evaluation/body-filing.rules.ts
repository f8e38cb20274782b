import { z } from 'zod'

import { yearsLater } from '../demand/arrival.ts'
import type { ChainId } from '../kernel/chain-id.ts'
import type { Day, Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import {
  BODY_LETTERS,
  BodyCode,
  type BodyFiling,
  type BodyFilingId,
  FilingReason,
  FilingTerms,
  type BodyFilingStatus as Status,
  termsOf,
} from './body-filing.ts'
import { problem } from './problems.ts'

/** The life of a body's filing. */
export const transitions = {
  revise: { from: ['draft', 'returned'], to: 'draft', emits: 'revised' },
  submit: { from: ['draft'], to: 'submitted', emits: 'submitted' },
  file: { from: ['submitted'], to: 'filed', emits: 'filed' },
  return: { from: ['submitted'], to: 'returned', emits: 'returned' },
  suspend: { from: ['filed'], to: 'suspended', emits: 'suspended' },
  resume: { from: ['suspended'], to: 'filed', emits: 'resumed' },
  withdraw: { from: ['draft', 'returned', 'submitted'], to: 'withdrawn', emits: 'withdrawn' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

const reason = z.string().trim().min(2).max(300)
export const FilingGrant = z.strictObject({
  type: z.literal('file'),
  bodyCode: BodyCode,
  filingNumber: z.string().trim().min(2).max(60),
})

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('revise'), terms: FilingTerms }),
  z.strictObject({ type: z.literal('submit') }),
  FilingGrant,
  z.strictObject({ type: z.literal('return'), reasons: z.array(FilingReason).min(1).max(3) }),
  z.strictObject({ type: z.literal('suspend'), reason }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('withdraw'), reason }),
])
export type Command = z.infer<typeof Command>

/** What the decision needs to know of the world, as of the terms in hand. */
export interface Facts extends Moment {
  readonly actor: Actor
  /** Codes of the scope that the dictionary they name does not list. */
  readonly unknownOccupations: readonly string[]
  /** Years that a row of the scope may be valid for (备案有效期). */
  readonly longestYears: number
  /** The last day for an answer to what is submitted today. */
  readonly reviewDueOn: Day
  /** Whether another body bears the code that is about to be given. */
  readonly codeTaken: boolean
}

type Event =
  | { type: 'drafted'; to: 'draft'; terms: FilingTerms }
  | { type: 'revised'; to: Status; terms: FilingTerms }
  | { type: 'submitted'; to: Status; at: Instant; dueOn: Day }
  | { type: 'filed'; to: Status; on: Day; bodyCode: BodyCode; filingNumber: string }
  | { type: 'returned'; to: Status; reasons: FilingReason[] }
  | { type: 'suspended' | 'withdrawn'; to: Status; reason: string }
  | { type: 'resumed'; to: Status }
export type { Event as BodyFilingEvent }

/** What is wrong with terms that no schema can see. */
function unsound({ scope }: FilingTerms, { unknownOccupations, longestYears }: Facts): Problem | false {
  const [unknown] = unknownOccupations
  if (unknown !== undefined) return problem('evaluation.occupation-unknown', { code: unknown })
  const long = scope.find((row) => row.validToOn >= yearsLater(row.validFromOn, longestYears))
  if (long) return problem('evaluation.validity-too-long', { years: longestYears })
  const keys = scope.map((row) => [row.dictionaryVersion, row.occupationCode, row.grade, row.siteName].join())
  return new Set(keys).size < keys.length && problem('evaluation.scope-repeated')
}

function fileIt(
  { bodyType }: BodyFiling,
  command: z.infer<typeof FilingGrant>,
  { today, codeTaken }: Facts,
): Outcome<Event> {
  const { bodyCode, filingNumber } = command
  const letter = BODY_LETTERS[bodyType]
  if (letter !== null && !bodyCode.startsWith(letter)) {
    return refuse(problem('evaluation.body-code-letter', { letter }))
  }
  if (codeTaken) return refuse(problem('evaluation.body-code-taken', { code: bodyCode }))
  return ok({ type: 'filed', to: 'filed', on: today, bodyCode, filingNumber })
}

export function decide(filing: BodyFiling, command: Command, facts: Facts): Outcome<Event> {
  const { status } = filing
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('evaluation.out-of-turn', { command: command.type, status }))
  }
  switch (command.type) {
    case 'revise': {
      const broken = unsound(command.terms, facts)
      return broken ? refuse(broken) : ok({ type: 'revised', to: 'draft', terms: command.terms })
    }
    case 'submit': {
      if (filing.scope.length === 0) return refuse(problem('evaluation.scope-empty'))
      const broken = unsound(termsOf(filing), facts)
      if (broken) return refuse(broken)
      return ok({ type: 'submitted', to: 'submitted', at: facts.now, dueOn: facts.reviewDueOn })
    }
    case 'file':
      return fileIt(filing, command, facts)
    case 'return':
      return ok({ type: 'returned', to: 'returned', reasons: command.reasons })
    case 'suspend':
      return ok({ type: 'suspended', to: 'suspended', reason: command.reason })
    case 'resume':
      return ok({ type: 'resumed', to: 'filed' })
    case 'withdraw':
      return ok({ type: 'withdrawn', to: 'withdrawn', reason: command.reason })
  }
}

/** A new filing of the actor's own body. */
export function draftFiling(
  ref: { chainId: ChainId; id: BodyFilingId },
  terms: FilingTerms,
  facts: Facts,
): Outcome<{ state: BodyFiling; event: Event }> {
  const broken = unsound(terms, facts)
  if (broken) return refuse(broken)
  const state: BodyFiling = {
    ...ref,
    ...terms,
    bodyId: facts.actor.organisationId,
    status: 'draft',
    bodyCode: null,
    filingNumber: null,
    filedOn: null,
    submittedAt: null,
    dueOn: null,
    reasons: [],
    endedReason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'drafted', to: 'draft', terms } })
}

export function evolve(filing: BodyFiling, event: Event): BodyFiling {
  const next = { ...filing, status: event.to, version: filing.version + 1 }
  switch (event.type) {
    case 'drafted':
    case 'revised':
      return { ...next, ...event.terms }
    case 'submitted':
      return { ...next, submittedAt: event.at, dueOn: event.dueOn, reasons: [] }
    case 'filed':
      return {
        ...next,
        dueOn: null,
        filedOn: event.on,
        bodyCode: event.bodyCode,
        filingNumber: event.filingNumber,
      }
    case 'returned':
      return { ...next, dueOn: null, reasons: event.reasons }
    case 'suspended':
      return { ...next, endedReason: event.reason }
    case 'resumed':
      return { ...next, endedReason: null }
    case 'withdrawn':
      return { ...next, dueOn: null, endedReason: event.reason }
  }
}
