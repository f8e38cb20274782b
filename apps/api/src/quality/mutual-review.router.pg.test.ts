import { beforeEach, describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'

import { event } from '@skillchain/db/kernel/event.table'
import { touchedChains } from '@skillchain/db/kernel/touched.store'
import { rowOf } from '@skillchain/db/quality/mutual-review.store'
import { memberRating, mutualReview } from '@skillchain/db/quality/mutual-review.table'
import { contribution } from '@skillchain/db/network/contribution.table'
import { aContribution, aContributionId } from '@skillchain/domain/network/contribution.fixture'
import { anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import type { MutualReview, MutualReviewId } from '@skillchain/domain/quality/mutual-review'
import { aMutualReview, aMutualReviewId, someScores } from '@skillchain/domain/quality/mutual-review.fixture'
import type { Command } from '@skillchain/domain/quality/mutual-review.rules'

import { type Who, aMarket, chainId, inDays } from '../../test/demand.ts'
import { moment } from '../kernel/clock.ts'
import { followReviews } from './follow-reviews.ts'

const { db, as } = await aMarket()
const [own, other] = [aMutualReviewId(1), aMutualReviewId(2)]
const window = { openedOn: inDays(0), dueOn: inDays(14) }

/** A collaboration of college 1 and enterprise 3, which both are to review. */
beforeEach(async () => {
  await db.delete(mutualReview)
  await db.delete(event)
  await db
    .insert(mutualReview)
    .values([
      rowOf(aMutualReview({ id: own, ...window })),
      rowOf(
        aMutualReview({ id: other, ...window, raterId: anOrganisationId(3), ratedId: anOrganisationId(1) }),
      ),
    ])
})

const perform = (who: Who, { id, version }: Pick<MutualReview, 'id' | 'version'>, command: Command) =>
  as(who).mutualReview.perform({ key: uuidv7(), chainId, id, version, command })
const give = (who: Who, id: MutualReviewId, points = 4) =>
  perform(who, { id, version: 0 }, { type: 'give', scores: someScores(points) })
const seen = (who: Who, id: MutualReviewId) => as(who).mutualReview.byId({ chainId, id })
const refusal = (code: string) => ({ problem: { code } })

describe('a review', () => {
  test('is given by a manager of its rater', async () => {
    expect(await give('collegeManager', own)).toMatchObject({ status: 'sealed', version: 1 })
    await expect(give('college', own)).rejects.toMatchObject(refusal('access.denied'))
  })

  test('is answered to all others as one that does not exist', async () => {
    for (const who of ['enterprise', 'leader', 'evaluator'] as const)
      await expect(give(who, own)).rejects.toMatchObject(refusal('record.missing'))
  })

  test('stays with its rater until both are given', async () => {
    await give('collegeManager', own)
    expect(await followReviews(db, chainId)).toBe(0)
    expect(await seen('enterprise', other)).toMatchObject({ received: null })

    await give('enterprise', other, 2)
    expect(await seen('enterprise', other)).toMatchObject({ received: null })
    await expect(seen('enterprise', own)).rejects.toMatchObject(refusal('record.missing'))
    expect(await touchedChains(db, 'reviews', 10)).toEqual([chainId])
    expect(await followReviews(db, chainId)).toBe(2)
    expect(await touchedChains(db, 'reviews', 10)).toEqual([chainId])
    expect(await followReviews(db, chainId)).toBe(0)
    expect(await touchedChains(db, 'reviews', 10)).toEqual([])

    expect(await seen('enterprise', other)).toMatchObject({ received: { id: own, status: 'open' } })
    // What happened to the other side's review leads to one's own page of it.
    expect(await seen('enterprise', own)).toMatchObject({ id: other, received: { id: own } })
    await expect(seen('leader', own)).rejects.toMatchObject(refusal('record.missing'))
    expect(await seen('collegeManager', own)).toMatchObject({
      received: { scores: { resources: { points: 2 } } },
    })
  })

  test('tells the log that it was given, and not what it says', async () => {
    await give('collegeManager', own)

    expect(await db.select({ type: event.type, payload: event.payload }).from(event)).toEqual([
      { type: 'given', payload: { type: 'given' } },
    ])
  })

  test('given again by the same key is given once', async () => {
    const asked = {
      key: uuidv7(),
      chainId,
      id: own,
      version: 0,
      command: { type: 'give', scores: someScores() },
    } as const
    const first = await as('collegeManager').mutualReview.perform(asked)

    expect(await as('collegeManager').mutualReview.perform(asked)).toEqual(first)
    // Nobody but the rater finds the answer that is kept under its key.
    await expect(as('enterprise').mutualReview.perform(asked)).rejects.toMatchObject(
      refusal('request.key-reused'),
    )
  })

  test('is answered once by the rated, for both to read', async () => {
    await give('collegeManager', own)
    await give('enterprise', other)
    await followReviews(db, chainId)
    const reply = { type: 'reply', reply: '设备已更新，见验收单。' } as const
    const version = 2
    expect(await perform('enterprise', { id: own, version }, reply)).toMatchObject({ reply: reply.reply })

    expect(await seen('collegeManager', own)).toMatchObject({ given: { reply: reply.reply } })
    await expect(perform('enterprise', { id: own, version: 3 }, reply)).rejects.toMatchObject(
      refusal('quality.replied-already'),
    )
    await expect(perform('leader', { id: own, version: 3 }, reply)).rejects.toMatchObject(
      refusal('record.missing'),
    )
  })
})

const tasks = async (who: Who) =>
  (await as(who).task.list()).filter(({ kind }) => kind === 'review-of-contribution')

describe('what waits', () => {
  test('is told to whoever is to give, until it is given', async () => {
    expect(await tasks('collegeManager')).toMatchObject([
      { path: `/mutual-reviews/${chainId}/${own}`, dueOn: window.dueOn, mine: true },
    ])
    expect(await tasks('leader')).toEqual([])
    await give('collegeManager', own)
    expect(await tasks('collegeManager')).toEqual([])
  })

  test('is listed to each side as its own', async () => {
    expect((await as('college').mutualReview.list({ chainId, limit: 50 })).rows).toMatchObject([
      { id: own, ratedName: 'Organisation 3', received: null },
    ])
    const sealed = { chainId, limit: 50, status: ['sealed' as const] }
    expect((await as('college').mutualReview.list(sealed)).rows).toEqual([])
    expect((await as('leader').mutualReview.list({ chainId, limit: 50 })).rows).toEqual([])
  })
})

describe('a window', () => {
  test('opens for what a member has just delivered', async () => {
    await db.delete(contribution)
    const today = inDays(0)
    const pledged = aContribution({
      id: aContributionId(9),
      giverId: anOrganisationId(3),
      side: 'enterprise',
      kind: 'mentors',
      quantity: 5,
    })
    await db.insert(contribution).values(pledged)
    const delivery = { quantity: 5, on: today, note: '名册' }
    await as('enterprise').contribution.perform({
      key: uuidv7(),
      chainId,
      id: pledged.id,
      version: 0,
      command: { type: 'deliver', delivery },
    })

    expect(await followReviews(db, chainId)).toBe(2)
    expect((await as('leader').mutualReview.list({ chainId, limit: 50 })).rows).toMatchObject([
      { ratedName: 'Organisation 3', given: { dueOn: inDays(14), occasion: { kind: 'contribution' } } },
    ])
  })

  test('closes by itself', async () => {
    await give('collegeManager', own)
    expect(await followReviews(db, chainId, moment(new Date(`${inDays(15)}T02:00:00Z`)))).toBe(2)
    expect(await seen('enterprise', other)).toMatchObject({
      given: { status: 'lapsed' },
      received: { status: 'open' },
    })
  })
})

test('what is published is read by all in the chain and its regulators', async () => {
  const means = { resources: 40, authenticity: 45, effectiveness: 40, responsiveness: 40, rectification: 35 }
  await db.insert(memberRating).values({
    chainId,
    organisationId: anOrganisationId(3),
    raters: 3,
    reviews: 4,
    overall: 40,
    means,
    ratedAt: '2026-11-30T02:00:00.000Z',
  })
  for (const who of ['college', 'evaluator', 'regulator', 'auditor'] as const)
    expect(await as(who).mutualReview.ratings({ chainId })).toMatchObject([
      { organisationName: 'Organisation 3', means },
    ])
})
