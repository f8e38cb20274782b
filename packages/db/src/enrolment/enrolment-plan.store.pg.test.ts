import { expect, test } from 'vitest'

import { aSkillDemand } from '@skillchain/domain/demand/skill-demand.fixture'
import {
  aPlanPost,
  aPlanPostId,
  anEnrolmentPlan,
  anEnrolmentPlanId,
  somePlanTerms,
} from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { evolve } from '@skillchain/domain/enrolment/enrolment-plan.rules'
import { anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { skillDemand } from '../demand/skill-demand.table.ts'
import { asActor } from '../kernel/database.ts'
import { find, insert, save } from './enrolment-plan.store.ts'
import { planPost } from './enrolment-plan.table.ts'

const { db } = await aDatabase()
await livingChains(db)
await db.insert(skillDemand).values(aSkillDemand({ status: 'published' }))

let next = 0
/** A plan of its own for each test, put there by its enterprise. */
async function stored(given: Partial<EnrolmentPlan> = {}) {
  const n = ++next
  const terms = somePlanTerms({ posts: [aPlanPost({ id: aPlanPostId(n), quota: 5 })] })
  const plan = anEnrolmentPlan({ id: anEnrolmentPlanId(n), terms, ...given })
  await asActor(db, cast.enterprise, (tx) => insert(tx, plan))
  return plan
}
const seenBy = async (who: keyof typeof cast, plan: EnrolmentPlan) =>
  (await asActor(db, cast[who], (tx) => find(tx, plan))).ok

test('reads back as it was written', async () => {
  const plan = await stored()

  expect(await asActor(db, cast.enterprise, (tx) => find(tx, plan))).toEqual({ ok: true, value: plan })
})

test('a draft is the enterprise’s and the chain’s leader’s, and not yet the college’s', async () => {
  const plan = await stored()

  expect(await seenBy('leader', plan)).toBe(true)
  expect(await seenBy('college', plan)).toBe(false)
})

test('once sent it is the named college’s too, with its lines, and no other’s', async () => {
  const plan = await stored()
  const event = {
    type: 'proposed',
    side: 'enterprise',
    message: '',
    at: '2026-11-20T02:00:00.000Z',
    replyDueOn: '2026-12-04',
  } as const
  await asActor(db, cast.enterprise, (tx) => save(tx, evolve(plan, event), event))

  const byCollege = await asActor(db, cast.college, (tx) => find(tx, plan))

  expect(byCollege).toMatchObject({ value: { turn: 'college', terms: { posts: [{ quota: 5 }] } } })
  for (const who of ['otherCollege', 'collegeElsewhere', 'evaluator', 'leaderElsewhere'] as const) {
    expect(await seenBy(who, plan)).toBe(false)
  }
})

test('a counter keeps the lines that stay, adds and removes the others', async () => {
  const plan = await stored({ status: 'negotiating' })
  const kept = { ...aPlanPost({ id: aPlanPostId(next), quota: 4 }) }
  const added = aPlanPost({ id: aPlanPostId(50), majorCode: '460305', majorName: '工业机器人技术', quota: 1 })
  const terms = somePlanTerms({ posts: [added, kept] })
  const event = {
    type: 'countered',
    side: 'college',
    message: '',
    at: '2026-11-20T02:00:00.000Z',
    replyDueOn: '2026-12-04',
    terms,
    changes: [],
  } as const
  await asActor(db, cast.college, (tx) =>
    save(tx, evolve(plan, { ...event, changes: [] }), { ...event, changes: [] }),
  )

  expect(await asActor(db, cast.enterprise, (tx) => find(tx, plan))).toMatchObject({
    value: { terms: { posts: [{ id: added.id }, { id: kept.id, quota: 4 }] }, edition: 2 },
  })
})

test('a line cannot be taken over from another plan', async () => {
  const victim = await stored()
  const plan = await stored({ status: 'negotiating' })
  const terms = somePlanTerms({
    posts: [{ ...aPlanPost(), id: victim.terms.posts[0]?.id ?? aPlanPostId(1) }],
  })
  const event = {
    type: 'countered',
    side: 'college',
    message: '',
    at: '2026-11-20T02:00:00.000Z',
    replyDueOn: '2026-12-04',
    terms,
    changes: [],
  } as const
  const theft = asActor(db, cast.college, (tx) =>
    save(tx, evolve(plan, { ...event, changes: [] }), { ...event, changes: [] }),
  )

  await expect(theft).rejects.toMatchObject({ cause: { code: '23505' } })
})

test('coming into force takes its places of the demand', async () => {
  const plan = await stored({ status: 'negotiating' })
  const before = await agreedPlaces()
  const event = { type: 'agreed', side: 'college', at: '2026-11-20T02:00:00.000Z' } as const
  await asActor(db, cast.college, (tx) => save(tx, evolve(plan, event), event))

  expect(await agreedPlaces()).toBe(before + 5)
})

async function agreedPlaces() {
  const [row] = await db.select({ places: skillDemand.agreedPlaces }).from(skillDemand)
  return row?.places ?? 0
}

test('no more people are admitted to a line than it has places', async () => {
  await stored()
  const overfill = asActor(db, cast.enterprise, (tx) => tx.update(planPost).set({ admitted: 6 }))

  await expect(overfill).rejects.toMatchObject({ cause: { code: '23514' } })
})

test('an organisation outside the chain cannot be a party', async () => {
  await expect(stored({ collegeId: anOrganisationId(5) })).rejects.toMatchObject({ cause: { code: '23503' } })
})
