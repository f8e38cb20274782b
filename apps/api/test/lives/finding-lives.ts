import { and, eq, inArray } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect } from 'vitest'

import { skillDemand } from '@skillchain/db/demand/skill-demand.table'
import { type Database, asActor } from '@skillchain/db/kernel/database'
import { aFact } from '@skillchain/db/kernel/event.fixture'
import { append } from '@skillchain/db/kernel/event.store'
import { event } from '@skillchain/db/kernel/event.table'
import { touched } from '@skillchain/db/kernel/touched.table'
import { contribution } from '@skillchain/db/network/contribution.table'
import { rowOf } from '@skillchain/db/quality/mutual-review.store'
import { memberRating, mutualReview } from '@skillchain/db/quality/mutual-review.table'
import { clue } from '@skillchain/db/supervision/clue.table'
import { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { aSkillDemand } from '@skillchain/domain/demand/skill-demand.fixture'
import { ContributionId } from '@skillchain/domain/network/contribution'
import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { MutualReviewId } from '@skillchain/domain/quality/mutual-review'
import { aMutualReview } from '@skillchain/domain/quality/mutual-review.fixture'

import { inDays } from '../demand.ts'
import { unmarked } from './count-lives.ts'
import type { Trial } from './life.ts'

const anId = () => MutualReviewId.parse(uuidv7())

/** What is found and what falls due, in chains in working order: each leaves rows and lines in the log. */
export function findingLives(db: Database): Readonly<Record<string, Trial>> {
  const happen = async (given: Parameters<typeof aFact>[0]) => {
    await db.delete(touched)
    await asActor(db, cast.college, (tx) => append(tx, aFact(given)))
  }
  /** What the log holds of some records, in no order. */
  const toldOf = async (ids: readonly string[]) => {
    const found = await db
      .select({ type: event.type })
      .from(event)
      .where(inArray(event.aggregateId, [...ids]))
    return found.map(({ type }) => type).toSorted()
  }

  /** A demand that pays less than the law allows. */
  const underpaid = async () => {
    const id = SkillDemandId.parse(uuidv7())
    await db.insert(skillDemand).values(aSkillDemand({ id, status: 'published', payFromFen: 100_000 }))
    const ended = async () => {
      const found = await db
        .select()
        .from(clue)
        .where(and(eq(clue.key, id), eq(clue.rule, 'R-26')))
      expect(found).toMatchObject([{ status: 'new', version: 0 }])
      expect(await toldOf(found.map((one) => one.id))).toEqual(['found'])
    }
    return { id, ended }
  }
  const noReviews = async () => {
    for (const table of [memberRating, mutualReview, contribution])
      // Few and far between.
      // oxlint-disable-next-line no-await-in-loop
      await db.delete(table)
  }
  const reviewsOf = (occasionId: string) =>
    db.select().from(mutualReview).where(eq(mutualReview.occasionId, occasionId))

  return {
    'supervision.audits': {
      begin: async () => {
        const { id, ended } = await underpaid()
        await happen({ aggregate: 'skill-demand', aggregateId: id })
        return { ended, over: unmarked(db, 'audits') }
      },
      deaths: 6,
    },
    'supervision.audit-sweep': { begin: underpaid, deaths: 8 },
    'quality.review-windows': {
      begin: async () => {
        await noReviews()
        const id = ContributionId.parse(uuidv7())
        const giverId = anOrganisationId(1)
        await db.insert(contribution).values(aContribution({ id, giverId, status: 'delivered' }))
        const type = 'contribution-delivered'
        const at = `${inDays(-2)}T02:00:00.000Z`
        await happen({
          aggregate: 'contribution',
          aggregateId: id,
          type,
          at,
          payload: { type, to: 'delivered' },
        })
        const ended = async () => {
          const opened = await reviewsOf(id)
          expect(opened.map(({ raterId }) => raterId).toSorted()).toEqual([giverId, anOrganisationId(4)])
          expect(await toldOf(opened.map((one) => one.id))).toEqual(['opened', 'opened'])
        }
        return { ended, over: unmarked(db, 'reviews') }
      },
      deaths: 6,
    },
    'quality.review-sweep': {
      begin: async () => {
        await noReviews()
        const occasionId = uuidv7()
        const [first, second] = [anOrganisationId(1), anOrganisationId(3)]
        const past = {
          openedOn: inDays(-20),
          dueOn: inDays(-6),
          occasion: { kind: 'contribution', id: occasionId, title: '师资' },
        } as const
        const given = { status: 'sealed', raterId: first, ratedId: second } as const
        const missing = { raterId: second, ratedId: first }
        await db
          .insert(mutualReview)
          .values([
            rowOf(aMutualReview({ ...past, ...given, id: anId() })),
            rowOf(aMutualReview({ ...past, ...missing, id: anId() })),
          ])
        const ended = async () => {
          const settled = await reviewsOf(occasionId)
          expect(settled.map(({ status }) => status).toSorted()).toEqual(['lapsed', 'open'])
          expect(await toldOf(settled.map(({ id }) => id))).toEqual(['disclosed', 'lapsed'])
        }
        return { ended }
      },
      deaths: 8,
    },
  }
}
