import { plusDays } from '@skillchain/domain/kernel/calendar'
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Moment } from '@skillchain/domain/kernel/moment'
import { ratingsOf } from '@skillchain/domain/quality/member-rating'
import { type MutualReview, MutualReviewId } from '@skillchain/domain/quality/mutual-review'
import {
  type Finished,
  type ReviewEvent,
  evolve,
  logged,
  openWindow,
  settle,
} from '@skillchain/domain/quality/mutual-review.rules'

import { becomeJob, becomeUser, nobody } from '../kernel/as-job.ts'
import { type Database, type Tx, asActor } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { notify } from '../kernel/notify.ts'
import { takeMarks } from '../kernel/touched.store.ts'
import { finishedIn } from './finished.query.ts'
import { reviewOf, rowOf, save } from './mutual-review.store.ts'
import { memberRating, mutualReview as table } from './mutual-review.table.ts'

/** Name of the aggregate in the log. */
export const MUTUAL_REVIEW = 'mutual-review'

export interface Windows extends Moment {
  readonly windowDays: number
  readonly leastRaters: number
}

interface Happened {
  readonly review: MutualReview
  readonly event: ReviewEvent
}

const newId = () => MutualReviewId.parse(uuidv7())

/** Opens a window for each collaboration that has none yet; as the job. */
async function openWindows(tx: Tx, finished: readonly Finished[], windows: Windows): Promise<Happened[]> {
  const days = { openedOn: windows.today, dueOn: plusDays(windows.today, windows.windowDays) }
  const drafted = finished.flatMap((each) => openWindow(each, [newId(), newId()], days))
  if (drafted.length === 0) return []
  const added = await tx.insert(table).values(drafted.map(rowOf)).onConflictDoNothing().returning()
  return added.map((row) => ({ review: reviewOf(row), event: { type: 'opened', dueOn: row.dueOn } }))
}

/** Opens to the rated what both have given or whose window has closed, and lets lapse what is missing; as the job. */
async function settleWindows(tx: Tx, chainId: ChainId, moment: Moment): Promise<Happened[]> {
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), inArray(table.status, ['awaited', 'sealed'])))
    .for('update')
  const collaborations = Map.groupBy(rows.map(reviewOf), ({ occasion: { kind, id } }) => `${kind} ${id}`)
  const settled: Happened[] = []
  for (const { review, event } of [...collaborations.values()].flatMap((each) => settle(each, moment))) {
    const next = evolve(review, event)
    // They share one connection.
    // oxlint-disable-next-line no-await-in-loop
    if ((await save(tx, next)).ok) settled.push({ review: next, event })
  }
  return settled
}

/** Publishes what may be published of a chain's open reviews, and takes back what no longer may; as the job. */
async function publish(tx: Tx, chainId: ChainId, { now, leastRaters }: Windows): Promise<void> {
  const opened = await tx
    .select({
      raterId: table.raterId,
      ratedId: table.ratedId,
      status: table.status,
      scores: table.scores,
    })
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.status, 'open')))
  const ratings = ratingsOf(opened, leastRaters)
  const rated = ratings.map(({ organisationId }) => organisationId)
  await tx
    .delete(memberRating)
    .where(
      and(
        eq(memberRating.chainId, chainId),
        rated.length > 0 ? notInArray(memberRating.organisationId, rated) : undefined,
      ),
    )
  if (ratings.length === 0) return
  await tx
    .insert(memberRating)
    .values(ratings.map((rating) => ({ ...rating, chainId, ratedAt: now })))
    .onConflictDoUpdate({
      target: [memberRating.chainId, memberRating.organisationId],
      set: {
        raters: sql`excluded.raters`,
        reviews: sql`excluded.reviews`,
        overall: sql`excluded.overall`,
        means: sql`excluded.means`,
        ratedAt: sql`excluded.rated_at`,
      },
      setWhere: sql`(${memberRating.raters}, ${memberRating.reviews}, ${memberRating.means})
        is distinct from (excluded.raters, excluded.reviews, excluded.means)`,
    })
}

/** What nobody did is in the log all the same, by whoever keeps the windows. */
async function setDown(tx: Tx, { review, event }: Happened, { now }: Moment): Promise<void> {
  const { chainId, id: aggregateId, version, raterId, ratedId } = review
  const { personId: actorId, organisationId } = nobody([chainId])
  const { type } = event
  const fact = { chainId, aggregate: MUTUAL_REVIEW, aggregateId, version, type, actorId, organisationId }
  await append(tx, { ...fact, eventId: uuidv7(), counterpartId: raterId, at: now, payload: logged(event) })
  const notice = { type: 'changed', chainId, aggregate: MUTUAL_REVIEW, id: aggregateId } as const
  await notify(tx, [raterId, ratedId], notice)
}

/**
 * Brings a chain's windows (评价窗口) up to a moment: opens those of collaborations that have ended, closes those that
 * are over, and publishes what may be published. Answers how many reviews were opened or settled; done again, none.
 *
 * Marks are taken away before it looks, so that what they stood for is seen and a mark made later stays.
 */
export const keepWindows = (db: Database, chainId: ChainId, windows: Windows): Promise<number> =>
  asActor(db, nobody([chainId]), async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${chainId}::text, 7304883))`)
    await becomeJob(tx)
    await takeMarks(tx, chainId, 'reviews')
    await becomeUser(tx)
    const { today, windowDays } = windows
    const fromOn = plusDays(today, -windowDays)
    const finished = await finishedIn(tx, { chainId, fromOn, today })
    await becomeJob(tx)
    const happened = [
      ...(await openWindows(tx, finished, windows)),
      ...(await settleWindows(tx, chainId, windows)),
    ]
    await publish(tx, chainId, windows)
    await becomeUser(tx)
    // In order, on one connection.
    // oxlint-disable-next-line no-await-in-loop
    for (const each of happened) await setDown(tx, each, windows)
    return happened.length
  })
