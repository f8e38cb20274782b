import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import type { Grade } from '../standard/grade.ts'
import { problem } from './apprenticeship-problems.ts'
import type { Mentor, MentorId, MentorStatus, MentorTerms } from './mentor.ts'

/** A mentor serves until the enterprise lets them step down. */
export const transitions = {
  retire: { from: ['serving'], to: 'retired', emits: 'retired' },
} as const satisfies Transitions<MentorStatus>
export type CommandType = keyof typeof transitions

export const Command = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('retire') })])
export type Command = z.infer<typeof Command>

export interface Facts extends Moment {
  readonly actor: Actor
  /** Apprentices whom the mentor teaches now: people. */
  readonly load: number
}

/** The log names no mentor: the name stands in the record. */
export type MentorEvent = { type: 'registered'; grade: Grade } | { type: 'retired' }

/** A mentor of the actor's own enterprise, which has accepted its place in the chain. */
export function registerMentor(
  ref: { chainId: ChainId; id: MentorId },
  { name, grade }: MentorTerms,
  { actor, isMember }: Pick<Facts, 'actor'> & { readonly isMember: boolean },
): Outcome<{ state: Mentor; event: MentorEvent }> {
  if (!isMember) return refuse(problem('apprenticeship.not-a-member'))
  const { organisationId: enterpriseId } = actor
  const state: Mentor = { ...ref, enterpriseId, name, grade, status: 'serving', version: 0 }
  return ok({ state, event: { type: 'registered', grade } })
}

/** Nobody is left without a mentor by one who steps down. */
export function decide({ status }: Mentor, { type }: Command, { load }: Facts): Outcome<MentorEvent> {
  if (!startsFrom(transitions[type], status))
    return refuse(problem('apprenticeship.out-of-turn', { command: type, status }))
  return load > 0 ? refuse(problem('apprenticeship.mentor-teaching', { load })) : ok({ type: 'retired' })
}

export const evolve = (mentor: Mentor, event: MentorEvent): Mentor => ({
  ...mentor,
  status: event.type === 'retired' ? 'retired' : mentor.status,
  version: mentor.version + 1,
})
