import { z } from 'zod'

import { CertificateId } from '../certificate/certificate.ts'
import { CertifiedGrade } from '../evaluation/body-filing.ts'
import { StandardGeneration } from '../evaluation/entry-rule.ts'
import { type BatchStatus, type EvaluationBatch, EvaluationBatchId } from '../evaluation/evaluation-batch.ts'
import type { ChainId } from '../kernel/chain-id.ts'
import type { Day, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { OrganisationId } from '../organisation/organisation-id.ts'
import type { PersonId } from '../organisation/person-id.ts'
import { remark } from '../organisation/remark.ts'
import type { Grade } from '../standard/grade.ts'
import type { OccupationCode } from '../standard/occupation.ts'
import { isRelated } from '../standard/related-occupation.ts'
import type { ConditionStanding } from './next-grade.ts'
import { problem } from './problems.ts'
import type { UpgradeWish, UpgradeWishId, UpgradeWishStatus } from './upgrade-wish.ts'

export const transitions = {
  plan: { from: ['open', 'planned'], to: 'planned', emits: 'planned' },
  decline: { from: ['open', 'planned'], to: 'declined', emits: 'declined' },
  withdraw: { from: ['open', 'planned'], to: 'withdrawn', emits: 'withdrawn' },
} as const satisfies Transitions<UpgradeWishStatus>
export type CommandType = keyof typeof transitions

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('plan'), batchId: EvaluationBatchId }),
  z.strictObject({ type: z.literal('decline'), reason: remark(5) }),
  z.strictObject({ type: z.literal('withdraw') }),
])
export type Command = z.infer<typeof Command>

/** From which certificate somebody wants to go on, and the generation of the standard that they looked it up by. */
export const Wish = z.strictObject({
  certificateId: CertificateId,
  generation: StandardGeneration,
  /** They bring papers, such as a title or a diploma, for a condition of which nothing is on record here. */
  byPapers: z.boolean(),
})
export type Wish = z.infer<typeof Wish>

/** What is known of the certificate that a wish goes on from, and of the grade above it. */
export interface Basis {
  readonly personId: PersonId
  readonly bodyId: OrganisationId
  readonly collegeId: OrganisationId
  readonly occupationCode: OccupationCode
  /** Null above the highest. */
  readonly next: Grade | null
  /** The conditions of the next grade; none where it is not examined for. */
  readonly conditions: readonly Pick<ConditionStanding, 'standing' | 'on'>[]
}

export interface WishFacts extends Moment {
  /** Null where the certificate is not one that the actor holds, or not the highest in its occupation. */
  readonly basis: Basis | null
  /** Whether a wish of the actor's for the same grade already waits or is planned. */
  readonly waiting: boolean
}

export interface Facts {
  /** The batch that a command names; null where there is none of that id in the chain. */
  readonly batch: EvaluationBatch | null
}

type Event =
  | { type: 'stated'; grade: string; readyOn: Day | null; byPapers: boolean }
  | { type: 'planned'; batchId: string }
  | { type: 'declined'; reason: string }
  | { type: 'withdrawn' }
export type { Event as UpgradeWishEvent }

/** Batches for which people can still be registered, or will be. */
export const PLANNABLE: readonly BatchStatus[] = ['draft', 'announced', 'registering']

/** The first day on which a condition is met on record; null where there is none. */
export const readyFrom = (conditions: Basis['conditions']): Day | null =>
  conditions
    .flatMap(({ standing, on }) => ((standing === 'met' || standing === 'ahead') && on !== null ? [on] : []))
    .toSorted()[0] ?? null

/** Somebody wants to go on to the next grade: there is one, it is in sight, and they have not said so already. */
export function state(
  ref: { chainId: ChainId; id: UpgradeWishId },
  { certificateId, generation, byPapers }: Wish,
  { basis, waiting, now }: WishFacts,
): Outcome<{ state: UpgradeWish; event: Event }> {
  if (!basis) return refuse(problem('employment.not-your-highest'))
  const { next, conditions, ...known } = basis
  const grade = CertifiedGrade.safeParse(next).data
  if (next === null || grade === undefined || conditions.length === 0) {
    return refuse(problem('employment.no-grade-above'))
  }
  if (byPapers && !conditions.some(({ standing }) => standing === 'unrecorded')) {
    return refuse(problem('employment.no-papers-asked'))
  }
  const readyOn = readyFrom(conditions)
  if (readyOn === null && !byPapers) return refuse(problem('employment.grade-out-of-sight'))
  if (waiting) return refuse(problem('employment.wish-waiting'))
  return ok({
    state: {
      ...ref,
      ...known,
      certificateId,
      grade,
      generation,
      readyOn,
      byPapers,
      statedAt: now,
      status: 'open',
      batchId: null,
      reason: null,
      version: 0,
    },
    event: { type: 'stated', grade, readyOn, byPapers },
  })
}

/** A wish is planned for a batch of the same body and grade that people can still be registered for, once they may be. */
function plan(wish: UpgradeWish, batch: EvaluationBatch | null): Outcome<Event> {
  if (!batch || batch.bodyId !== wish.bodyId) return refuse(problem('employment.no-such-batch'))
  if (batch.grade !== wish.grade || !isRelated(batch.occupationCode, wish.occupationCode)) {
    return refuse(problem('employment.other-grade'))
  }
  if (!PLANNABLE.includes(batch.status)) return refuse(problem('employment.batch-closed'))
  if (!wish.byPapers && wish.readyOn !== null && batch.examOn < wish.readyOn) {
    return refuse(problem('employment.not-ready-by-then', { readyOn: wish.readyOn, examOn: batch.examOn }))
  }
  return ok({ type: 'planned', batchId: batch.id })
}

export function decide(wish: UpgradeWish, command: Command, { batch }: Facts): Outcome<Event> {
  if (!startsFrom(transitions[command.type], wish.status)) {
    return refuse(problem('employment.wish-ended', { status: wish.status }))
  }
  switch (command.type) {
    case 'plan':
      return plan(wish, batch)
    case 'decline':
      return ok({ type: 'declined', reason: command.reason })
    case 'withdraw':
      return ok({ type: 'withdrawn' })
  }
}

export function evolve(wish: UpgradeWish, event: Event): UpgradeWish {
  const next = { ...wish, version: wish.version + 1 }
  switch (event.type) {
    case 'planned':
      return { ...next, status: 'planned', batchId: EvaluationBatchId.parse(event.batchId) }
    case 'declined':
      return { ...next, status: 'declined', batchId: null, reason: event.reason }
    case 'withdrawn':
      return { ...next, status: 'withdrawn', batchId: null }
    case 'stated':
      return next
  }
}
