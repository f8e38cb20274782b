import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'

import { aContribution, aContributionId } from '@skillchain/domain/network/contribution.fixture'
import { anEnrolmentPlan, anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { type MutualReview, MutualReviewId } from '@skillchain/domain/quality/mutual-review'
import { aMutualReview, aMutualReviewId, someScores } from '@skillchain/domain/quality/mutual-review.fixture'
import { aChainId, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { enrolmentPlan } from '../enrolment/enrolment-plan.table.ts'
import { asActor } from '../kernel/database.ts'
import { aFact } from '../kernel/event.fixture.ts'
import { append } from '../kernel/event.store.ts'
import { event } from '../kernel/event.table.ts'
import { contribution } from '../network/contribution.table.ts'
import { find, rowOf, save } from './mutual-review.store.ts'
import { memberRating, mutualReview } from './mutual-review.table.ts'
import { keepWindows } from './review-window.store.ts'

const { db } = await aDatabase()
await livingChains(db)
const chainId = aChainId(1)
const windows = {
  now: '2026-11-30T02:00:00.000Z',
  today: '2026-11-30',
  windowDays: 14,
  leastRaters: 3,
}
const later = { ...windows, now: '2026-12-15T02:00:00.000Z', today: '2026-12-15' }

beforeEach(async () => {
  await db.delete(memberRating)
  await db.delete(mutualReview)
  await db.delete(contribution)
  await db.delete(event)
})

let made = 0
/** A contribution of college 1, delivered on a day as the log has it. */
async function delivered(at: string, to = 'delivered', giverId = anOrganisationId(1)) {
  const n = ++made
  const { id } = aContribution({ id: aContributionId(n) })
  await db.insert(contribution).values(aContribution({ id, giverId, status: 'delivered' }))
  await asActor(db, cast.college, (tx) =>
    append(
      tx,
      aFact({
        eventId: `01980000-0000-7000-8000-0000000e${String(n).padStart(4, '0')}`,
        aggregate: 'contribution',
        aggregateId: id,
        type: 'contribution-delivered',
        at,
        payload: { type: 'contribution-delivered', to },
      }),
    ),
  )
  return id
}
const reviews = () => db.select().from(mutualReview)

describe('windows', () => {
  test('open both ways for a contribution delivered in full, once', async () => {
    const id = await delivered('2026-11-28T02:00:00.000Z')

    expect(await keepWindows(db, chainId, windows)).toBe(2)
    expect(await keepWindows(db, chainId, windows)).toBe(0)
    const found = await reviews()
    expect(found.map(({ raterId, ratedId }) => [raterId, ratedId])).toEqual(
      expect.arrayContaining([
        [anOrganisationId(1), anOrganisationId(4)],
        [anOrganisationId(4), anOrganisationId(1)],
      ]),
    )
    expect(found).toMatchObject(
      Array.from({ length: 2 }, () => ({ occasionId: id, dueOn: '2026-12-14', status: 'awaited' })),
    )
  })

  test('open for nothing that is delivered in part, long past, or given by no member', async () => {
    await delivered('2026-11-28T02:00:00.000Z', 'partly')
    await delivered('2026-11-10T02:00:00.000Z')
    await delivered('2026-11-28T02:00:00.000Z', 'delivered', anOrganisationId(5))
    await delivered('2026-11-28T02:00:00.000Z', 'delivered', anOrganisationId(4))

    expect(await keepWindows(db, chainId, windows)).toBe(0)
  })

  test('open for a plan in force once classes have begun', async () => {
    const plan = anEnrolmentPlan({ id: anEnrolmentPlanId(7), status: 'inForce' })
    const terms = { ...plan.terms, posts: [], startsOn: '2026-12-01' }
    await db.insert(enrolmentPlan).values({ ...terms, ...plan, partnerId: plan.collegeId })
    expect(await keepWindows(db, chainId, windows)).toBe(0)

    const begun = { ...windows, now: '2026-12-01T02:00:00.000Z', today: '2026-12-01' }
    expect(await keepWindows(db, chainId, begun)).toBe(2)
    expect((await reviews())[0]).toMatchObject({ occasionKind: 'plan', occasionTitle: '2027' })
    await db.delete(enrolmentPlan).where(eq(enrolmentPlan.id, plan.id))
  })
})

const given = (n: number, review: Partial<MutualReview> = {}) =>
  rowOf(aMutualReview({ id: aMutualReviewId(n), ...review }))
const seenBy = async (who: keyof typeof cast) =>
  (await asActor(db, cast[who], (tx) => tx.select().from(mutualReview))).map(({ id }) => id)

describe('what is sealed', () => {
  const sealed = aMutualReviewId(1)
  const awaited = aMutualReviewId(2)
  const other = { raterId: anOrganisationId(3), ratedId: anOrganisationId(1) }

  test('is read by its rater and by nobody else, however far they see', async () => {
    await db.insert(mutualReview).values([given(1, { status: 'sealed' }), given(2, other)])

    expect(await seenBy('collegeManager')).toEqual([sealed])
    expect(await seenBy('enterprise')).toEqual([awaited])
    for (const who of ['leader', 'regulator', 'auditor', 'otherCollege', 'student'] as const)
      expect([who, await seenBy(who)]).toEqual([who, []])
  })

  test('opens to the rated when the other side has given, and not before', async () => {
    await db.insert(mutualReview).values([given(1, { status: 'sealed' }), given(2, other)])
    expect(await keepWindows(db, chainId, windows)).toBe(0)
    expect(await seenBy('enterprise')).toEqual([awaited])

    await db
      .update(mutualReview)
      .set({ status: 'sealed', scores: someScores(2) })
      .where(eq(mutualReview.id, awaited))
    expect(await keepWindows(db, chainId, windows)).toBe(2)
    expect(await seenBy('enterprise')).toEqual(expect.arrayContaining([sealed, awaited]))
    expect(await seenBy('leader')).toEqual([])
  })

  test('opens when the window has closed, and what was not given lapses', async () => {
    await db.insert(mutualReview).values([given(1, { status: 'sealed' }), given(2, other)])

    expect(await keepWindows(db, chainId, later)).toBe(2)
    expect((await reviews()).map(({ status }) => status).toSorted()).toEqual(['lapsed', 'open'])
  })

  test('cannot be opened by naming a reader', async () => {
    await db.insert(mutualReview).values(given(1, { status: 'sealed' }))
    const opened = asActor(db, cast.collegeManager, (tx) =>
      tx.update(mutualReview).set({ readerId: anOrganisationId(4), status: 'open' }),
    )
    await expect(opened).rejects.toMatchObject({ cause: { code: '23514' } })
  })

  test('leaves no score and no word in the log', async () => {
    await db.insert(mutualReview).values([given(1, { status: 'sealed' }), given(2, other)])
    await keepWindows(db, chainId, later)

    const told = await db.select({ type: event.type, payload: event.payload }).from(event)
    expect(told.map(({ type }) => type).toSorted()).toEqual(['disclosed', 'lapsed'])
    for (const { type, payload } of told) expect(payload).toEqual({ type })
  })
})

const from = (rater: number, status: MutualReview['status']) =>
  given(rater, {
    raterId: anOrganisationId(rater),
    status,
    occasion: {
      kind: 'contribution',
      id: `01980000-0000-7000-8000-00000000d00${rater}`,
      title: '师资',
    },
  })

describe('a rating', () => {
  test('is published once three have rated, for all in the chain to read', async () => {
    await db.insert(mutualReview).values([from(1, 'open'), from(2, 'open'), from(4, 'sealed')])
    await keepWindows(db, chainId, windows)
    const ratings = (who: keyof typeof cast) => asActor(db, cast[who], (tx) => tx.select().from(memberRating))
    // The third has given alone, and so it opened at once: nothing waits for another side.
    expect(await ratings('evaluator')).toMatchObject([
      { organisationId: anOrganisationId(3), raters: 3, overall: 40 },
    ])
    expect(await ratings('regulator')).toHaveLength(1)
    expect(await ratings('collegeElsewhere')).toEqual([])
  })

  test('is not published of two, and taken back when there are no longer three', async () => {
    await db.insert(mutualReview).values([from(1, 'open'), from(2, 'open'), from(4, 'open')])
    await keepWindows(db, chainId, windows)
    expect(await db.select().from(memberRating)).toHaveLength(1)

    await keepWindows(db, chainId, { ...windows, leastRaters: 4 })
    expect(await db.select().from(memberRating)).toEqual([])
  })

  test('is written by nobody but the job', async () => {
    await db.insert(mutualReview).values([from(1, 'open'), from(2, 'open'), from(4, 'open')])
    await keepWindows(db, chainId, windows)
    const improved = asActor(db, cast.leader, (tx) => tx.update(memberRating).set({ overall: 50 }))
    await expect(improved).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

test('reads back as it was written, and is saved only over the version it was decided from', async () => {
  const review = aMutualReview({ id: MutualReviewId.parse(aMutualReviewId(9)) })
  await db.insert(mutualReview).values(rowOf(review))

  await asActor(db, cast.collegeManager, async (tx) => {
    expect(await find(tx, review)).toEqual({ ok: true, value: review })
    const next = { ...review, status: 'sealed', scores: someScores(), version: 1 } as const
    expect((await save(tx, next)).ok).toBe(true)
    expect((await save(tx, next)).ok).toBe(false)
  })
})
