import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Day, Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import type { OrganisationId } from '../organisation/organisation-id.ts'
import { remark } from '../organisation/remark.ts'
import {
  type MutualReview,
  type MutualReviewId,
  type Occasion,
  type ReviewStatus as Status,
  Scores,
} from './mutual-review.ts'
import { problem } from './problems.ts'

/** The life of a review. Nobody asks for the last two: they happen when both have given, or the window has closed. */
export const transitions = {
  give: { from: ['awaited'], to: 'sealed', emits: 'given' },
  disclose: { from: ['sealed'], to: 'open', emits: 'disclosed' },
  lapse: { from: ['awaited'], to: 'lapsed', emits: 'lapsed' },
} as const satisfies Transitions<Status>

/** A reply leaves the review as it is; the statuses in which one is taken. */
export const edits = { reply: ['open'] } as const satisfies Record<string, readonly Status[]>

export const Reply = remark(2, 500)

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('give'), scores: Scores }),
  z.strictObject({ type: z.literal('reply'), reply: Reply }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

export type ReviewEvent =
  | { type: 'opened'; dueOn: Day }
  | { type: 'given'; scores: Scores; at: Instant }
  | { type: 'disclosed'; at: Instant }
  | { type: 'lapsed' }
  | { type: 'replied'; reply: string; at: Instant }

/** What of an event goes into the log, which others read: that it happened, and none of what was said. */
export const logged = ({ type }: ReviewEvent): { type: ReviewEvent['type'] } => ({ type })

export interface Facts extends Moment {
  readonly actor: Pick<Actor, 'organisationId'>
}

/** A collaboration that has come to its end, and who took part in it. */
export interface Finished {
  readonly chainId: ChainId
  readonly occasion: Occasion
  readonly sides: readonly [OrganisationId, OrganisationId]
}

/** Opens the window (评价窗口) in which each side reviews the other, on the days it is given. */
export function openWindow(
  { chainId, occasion, sides: [one, other] }: Finished,
  ids: readonly [MutualReviewId, MutualReviewId],
  { openedOn, dueOn }: Pick<MutualReview, 'openedOn' | 'dueOn'>,
): readonly [MutualReview, MutualReview] {
  const awaited = (id: MutualReviewId, raterId: OrganisationId, ratedId: OrganisationId): MutualReview => ({
    chainId,
    id,
    occasion,
    raterId,
    ratedId,
    openedOn,
    dueOn,
    status: 'awaited',
    scores: null,
    givenAt: null,
    disclosedAt: null,
    reply: null,
    repliedAt: null,
    version: 0,
  })
  return [awaited(ids[0], one, other), awaited(ids[1], other, one)]
}

function give(review: MutualReview, scores: Scores, { actor, now, today }: Facts): Outcome<ReviewEvent> {
  if (actor.organisationId !== review.raterId) return refuse(problem('quality.not-the-rater'))
  if (!startsFrom(transitions.give, review.status))
    return refuse(problem('quality.out-of-turn', { command: 'give', status: review.status }))
  if (today > review.dueOn) return refuse(problem('quality.window-closed', { dueOn: review.dueOn }))
  return ok({ type: 'given', scores, at: now })
}

function answer(review: MutualReview, reply: string, { actor, now }: Facts): Outcome<ReviewEvent> {
  if (actor.organisationId !== review.ratedId) return refuse(problem('quality.not-the-rated'))
  const from: readonly Status[] = edits.reply
  if (!from.includes(review.status))
    return refuse(problem('quality.out-of-turn', { command: 'reply', status: review.status }))
  if (review.reply !== null) return refuse(problem('quality.replied-already'))
  return ok({ type: 'replied', reply, at: now })
}

export const decide = (review: MutualReview, command: Command, facts: Facts): Outcome<ReviewEvent> =>
  command.type === 'give' ? give(review, command.scores, facts) : answer(review, command.reply, facts)

/**
 * What is to happen to the reviews of one collaboration now: once all are given, or the window has closed, those given
 * are opened to the rated and those missing lapse. Until then nothing happens, whoever asks.
 */
export function settle(
  reviews: readonly MutualReview[],
  { now, today }: Moment,
): { review: MutualReview; event: ReviewEvent }[] {
  const isOver = reviews.every(({ status, dueOn }) => status !== 'awaited' || today > dueOn)
  if (!isOver) return []
  return reviews.flatMap((review): { review: MutualReview; event: ReviewEvent }[] => {
    if (startsFrom(transitions.disclose, review.status))
      return [{ review, event: { type: 'disclosed', at: now } }]
    return startsFrom(transitions.lapse, review.status) ? [{ review, event: { type: 'lapsed' } }] : []
  })
}

function changed(event: ReviewEvent): Partial<MutualReview> {
  switch (event.type) {
    case 'opened':
      return { dueOn: event.dueOn }
    case 'given':
      return { status: 'sealed', scores: event.scores, givenAt: event.at }
    case 'disclosed':
      return { status: 'open', disclosedAt: event.at }
    case 'lapsed':
      return { status: 'lapsed' }
    case 'replied':
      return { reply: event.reply, repliedAt: event.at }
  }
}

export const evolve = (review: MutualReview, event: ReviewEvent): MutualReview => ({
  ...review,
  ...changed(event),
  version: review.version + 1,
})
