import { expect, test } from 'vitest'

import { aSkillDemand, aSkillDemandId, someDemandTerms } from '@skillchain/domain/demand/skill-demand.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { asActor } from '../kernel/database.ts'
import { find, hold, insert, save, takePlaces } from './skill-demand.store.ts'
import { skillDemand } from './skill-demand.table.ts'

const { db } = await aDatabase()
await livingChains(db)
const draft = aSkillDemand({ id: aSkillDemandId(1) })
const published = aSkillDemand({ id: aSkillDemandId(2), status: 'published', agreedPlaces: 3 })
await db.insert(skillDemand).values([draft, published])

const seenBy = (who: keyof typeof cast, demand = draft) =>
  asActor(db, cast[who], async (tx) => (await find(tx, demand)).ok)

test.each(['enterprise', 'leader', 'regulator'] as const)('a draft is seen by the %s', async (who) => {
  expect(await seenBy(who)).toBe(true)
})

test.each(['college', 'evaluator', 'leaderElsewhere'] as const)(
  'to the %s a draft does not exist',
  async (who) => {
    expect(await seenBy(who)).toBe(false)
  },
)

test('once published it is seen by all who work in the chain and by nobody else', async () => {
  expect(await seenBy('college', published)).toBe(true)
  expect(await seenBy('evaluator', published)).toBe(true)
  expect(await seenBy('collegeElsewhere', published)).toBe(false)
})

test('nobody adds a demand in another enterprise’s name', async () => {
  const forged = asActor(db, cast.college, (tx) => insert(tx, aSkillDemand({ id: aSkillDemandId(3) })))

  await expect(forged).rejects.toMatchObject({ cause: { code: '42501' } })
})

test('a plan of a college takes places; an edit of the demand leaves them as they are', async () => {
  const id = published.id
  await asActor(db, cast.college, async (tx) => {
    await hold(tx, aChainId(1), [id])
    await takePlaces(tx, aChainId(1), new Map([[id, 5]]))
  })
  await asActor(db, cast.enterprise, (tx) =>
    save(tx, { ...published, ...someDemandTerms({ headCount: 30 }), version: 1 }),
  )

  const found = await asActor(db, cast.enterprise, (tx) => find(tx, published))
  expect(found).toMatchObject({ value: { agreedPlaces: 8, headCount: 30, version: 1 } })
})

const change = (postName: string) =>
  asActor(db, cast.enterprise, (tx) => save(tx, { ...draft, postName, version: 1 }))

test('of two changes to the same version, one is kept', async () => {
  const outcomes = await Promise.all([change('装配工'), change('调试工')])

  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
})
