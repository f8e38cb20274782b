import { z } from 'zod'

import type { Day, Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { PersonId } from '../organisation/person-id.ts'
import { Applicant, ApplicantField } from './applicant.ts'
import { type Application, type ApplicationStatus as Status, Remark, ReturnReason } from './application.ts'
import { PlanPostId } from './enrolment-plan.ts'
import { problem } from './roster-problems.ts'

/** The life of an application, as the college that reviews it drives it. */
export const transitions = {
  accept: { from: ['submitted', 'resubmitted'], to: 'accepted', emits: 'accepted' },
  return: { from: ['submitted', 'resubmitted'], to: 'returned', emits: 'returned' },
  resubmit: { from: ['returned'], to: 'resubmitted', emits: 'resubmitted' },
  admit: { from: ['accepted'], to: 'admitted', emits: 'admitted' },
  reject: { from: ['submitted', 'resubmitted', 'accepted'], to: 'rejected', emits: 'rejected' },
  withdraw: {
    from: ['submitted', 'returned', 'resubmitted', 'accepted', 'admitted'],
    to: 'withdrawn',
    emits: 'withdrawn',
  },
} as const satisfies Transitions<Status>

/** Statuses in which an application waits for its review, the first or another. */
export const WAITING = transitions.accept.from
export type CommandType = keyof typeof transitions

/** What the applicant states anew, field by field; the whole of it is judged again. */
export const Amendment = Applicant.partial().extend({ postId: PlanPostId.optional() }).strict()
export type Amendment = z.infer<typeof Amendment>

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({ type: z.literal('return'), reasons: z.array(ReturnReason).min(1).max(14) }),
  z.strictObject({ type: z.literal('resubmit'), amendment: Amendment }),
  z.strictObject({ type: z.literal('admit') }),
  z.strictObject({ type: z.literal('reject'), reason: Remark }),
  z.strictObject({ type: z.literal('withdraw'), reason: Remark }),
])
export type Command = z.infer<typeof Command>

/** What the decision must know of the world; read while nobody else may change it. */
export interface Facts extends Moment {
  readonly planInForce: boolean
  /** The line of the plan, held until the decision is written. */
  readonly post: { readonly quota: number; readonly admitted: number }
  /** Whether another application of this person has been admitted for the same year, in whichever chain. */
  readonly admittedElsewhere: boolean
  /** The last day for an answer to what is sent today, in working days. */
  readonly reviewDueOn: Day
  /** Whom the amended document names; as before unless the document was amended. */
  readonly personId: PersonId
}

export type ApplicationEvent =
  | { type: 'accepted' }
  | { type: 'returned'; reasons: ReturnReason[] }
  | {
      type: 'resubmitted'
      fields: ApplicantField[]
      postId: PlanPostId
      personId: PersonId
      reviewDueOn: Day
    }
  | { type: 'admitted'; at: Instant }
  | { type: 'rejected' | 'withdrawn'; reason: string; wasAdmitted: boolean }

/** The fields an amendment speaks of; `postId` is the field `post`. */
export const amendedFields = (amendment: Amendment): ApplicantField[] =>
  Object.entries(amendment)
    .filter(([, value]) => value !== undefined)
    .map(([key]) => ApplicantField.parse(key === 'postId' ? 'post' : key))

export function decide(state: Application, command: Command, facts: Facts): Outcome<ApplicationEvent> {
  const { status } = state
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('roster.out-of-turn', { command: command.type, status }))
  }
  const broken = guard(state, command, facts)
  return broken ? refuse(broken) : ok(eventOf(state, command, facts))
}

function guard({ returned }: Application, command: Command, facts: Facts): Problem | false {
  if (command.type === 'resubmit') {
    const open = new Set<string>(returned.map(({ field }) => field))
    const closed = amendedFields(command.amendment).find((field) => !open.has(field))
    return closed !== undefined && problem('roster.field-not-returned', { field: closed })
  }
  if (command.type !== 'admit') return false
  const { quota, admitted } = facts.post
  if (!facts.planInForce) return problem('roster.plan-not-in-force')
  if (facts.admittedElsewhere) return problem('roster.admitted-elsewhere')
  return admitted >= quota && problem('roster.post-filled', { quota })
}

function eventOf({ status, postId }: Application, command: Command, facts: Facts): ApplicationEvent {
  switch (command.type) {
    case 'accept':
      return { type: 'accepted' }
    case 'return':
      return { type: 'returned', reasons: command.reasons }
    case 'resubmit':
      return {
        type: 'resubmitted',
        fields: amendedFields(command.amendment),
        postId: command.amendment.postId ?? postId,
        personId: facts.personId,
        reviewDueOn: facts.reviewDueOn,
      }
    case 'admit':
      return { type: 'admitted', at: facts.now }
    case 'reject':
    case 'withdraw':
      return {
        type: transitions[command.type].emits,
        reason: command.reason,
        wasAdmitted: status === 'admitted',
      }
  }
}

export function evolve(state: Application, event: ApplicationEvent): Application {
  const next = { ...state, version: state.version + 1, reviewDueOn: null }
  switch (event.type) {
    case 'accepted':
      return { ...next, status: 'accepted', returned: [] }
    case 'returned':
      return { ...next, status: 'returned', returned: event.reasons }
    case 'resubmitted': {
      const { postId, personId, reviewDueOn } = event
      return { ...next, status: 'resubmitted', postId, personId, reviewDueOn }
    }
    case 'admitted':
      return { ...next, status: 'admitted', admittedAt: event.at }
    case 'rejected':
    case 'withdrawn':
      return { ...next, status: event.type, endedReason: event.reason, admittedAt: null }
  }
}

/** How many places of the post an event takes; a negative number gives one back. */
export function placesTaken(event: ApplicationEvent): -1 | 0 | 1 {
  if (event.type === 'admitted') return 1
  return event.type === 'withdrawn' && event.wasAdmitted ? -1 : 0
}
