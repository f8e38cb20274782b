import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'

import { aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import type { Actor } from '@skillchain/domain/organisation/access'
import { aChainId, anActor, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { skillDemand } from '../demand/skill-demand.table.ts'
import { type Tx, asActor } from '../kernel/database.ts'
import { aFact } from '../kernel/event.fixture.ts'
import { append } from '../kernel/event.store.ts'
import { inScope } from '../kernel/in-scope.ts'
import { touchedChains } from '../kernel/touched.store.ts'
import { marksOf, touched } from '../kernel/touched.table.ts'
import { chainsAfter } from '../network/chain-directory.store.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { recount } from './chain-rollup.store.ts'
import { chainRollup } from './chain-rollup.table.ts'
import {
  chainsWithFunnels,
  countChains,
  funnelOf,
  funnelsByDivision,
  funnelsByMonth,
} from './overview.query.ts'
import { appliedRows, demandedRows, plannedRows } from './stage-rows.query.ts'

const { db } = await aDatabase()
await livingChains(db)
await anEnrolment(db, {
  n: 1,
  demand: { headCount: 24, arriveFromOn: '2027-03-01' },
  quota: 16,
  applicants: ['admitted', 'submitted', 'withdrawn'],
})
await anEnrolment(db, {
  n: 2,
  demand: { headCount: 6, arriveFromOn: '2027-09-01', arriveToOn: '2027-09-30' },
  quota: 6,
})
const spring = { demanded: 24, planned: 16, applied: 2, admitted: 1 }
const autumn = { demanded: 6, planned: 6, applied: 0, admitted: 0 }

const city = { ...cast.regulator, chainIds: [], wideChainIds: [] }
const elsewhere = anActor(5, 'regulator.officer', { chainIds: [], division: '4403' })
const asked = <T>(read: () => Promise<T>, who: Actor = city) => inScope(db, { who }, read)
const surveyed = <T>(survey: (tx: Tx) => Promise<T>, who: Actor = city) => asActor(db, who, survey)
const inside = <T>(read: () => Promise<T>) => asked(read, cast.regulator)

describe('a chain', () => {
  test('is counted by the month in which its people are to arrive', async () => {
    expect(await recount(db, aChainId(1))).toBe(2)

    expect(await surveyed((tx) => funnelsByMonth(tx, { chainId: aChainId(1), year: 2027 }))).toMatchObject([
      { month: '2027-03', ...spring },
      { month: '2027-09', ...autumn },
    ])
  })

  test('counted again without change is not written again', async () => {
    expect(await recount(db, aChainId(1))).toBe(0)
  })

  test('has only those months written that changed, and loses those that went', async () => {
    const moved = { arriveFromOn: '2027-10-01', arriveToOn: '2027-10-31' }
    const second = eq(skillDemand.id, aSkillDemandId(2))
    await db.update(skillDemand).set(moved).where(second)

    expect(await recount(db, aChainId(1))).toBe(2)
    const months = await surveyed((tx) => funnelsByMonth(tx, { chainId: aChainId(1), year: 2027 }))
    expect(months.map(({ month }) => month)).toEqual(['2027-03', '2027-10'])
  })
})

describe('a chain being counted', () => {
  test('is marked when something happens in it, until it is counted', async () => {
    await recount(db, aChainId(1))
    expect(await touchedChains(db, 'roll-ups', 10)).toEqual([])
    await asActor(db, cast.college, (tx) => append(tx, aFact()))

    expect(await touchedChains(db, 'roll-ups', 10)).toEqual([aChainId(1)])
    await recount(db, aChainId(1))
    expect(await touchedChains(db, 'roll-ups', 10)).toEqual([])
    // Whoever else follows the chain has yet to look.
    expect(await touchedChains(db, 'reviews', 10)).toEqual([aChainId(1)])
  })

  test('cannot be marked or counted by whoever does not work in it', async () => {
    const mark = marksOf(aChainId(2), '01980000-0000-7000-8000-0000000000aa')

    await expect(asActor(db, cast.college, (tx) => tx.insert(touched).values(mark))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
    await expect(
      asActor(db, cast.leader, (tx) => tx.update(chainRollup).set({ admitted: 99 })),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('two who count at once come to one result', async () => {
    await db.update(chainRollup).set({ admitted: 7 })

    const changed = await Promise.all([recount(db, aChainId(1)), recount(db, aChainId(1))])

    expect(changed.toSorted((a, b) => a - b)).toEqual([0, 2])
  })

  test('is found by going through all chains', async () => {
    const [first] = await chainsAfter(db, null, 1)
    expect(first).toBe(aChainId(1))
    expect(await chainsAfter(db, aChainId(1), 10)).toEqual([aChainId(2)])
  })
})

const year = 2027

describe('an overview', () => {
  test('sums the chains of a division, and no other’s', async () => {
    expect(await surveyed((tx) => funnelOf(tx, { year }))).toMatchObject({
      demanded: 30,
      planned: 22,
      applied: 2,
      admitted: 1,
      countedAt: expect.any(String),
    })
    expect(await surveyed((tx) => funnelOf(tx, { year }), elsewhere)).toMatchObject({
      demanded: 0,
      countedAt: null,
    })
    expect(await surveyed((tx) => funnelOf(tx, { year: 2026 }))).toMatchObject({ demanded: 0 })
    expect(await surveyed((tx) => funnelOf(tx, { year, division: '4403' }))).toMatchObject({ demanded: 0 })
  })

  test('compares divisions and lists chains', async () => {
    expect(await surveyed((tx) => funnelsByDivision(tx, { year }))).toEqual([
      { divisionCode: '440100', chains: 1, demanded: 30, planned: 22, applied: 2, admitted: 1 },
    ])
    const sort = { by: 'demanded', direction: 'desc' } as const
    expect(await surveyed((tx) => chainsWithFunnels(tx, { year, limit: 10, sort }))).toMatchObject({
      rows: [{ chainId: aChainId(1), demanded: 30, admitted: 1 }],
      next: null,
    })
    expect(await surveyed((tx) => countChains(tx, {}), elsewhere)).toBe(1)
  })
})

describe('the list of chains', () => {
  test('pages in any order', async () => {
    await db.update(chainDirectory).set({ divisionCode: '440100' })
    const sort = { by: 'demanded', direction: 'desc' } as const
    const first = await surveyed((tx) => chainsWithFunnels(tx, { year, limit: 1, sort }))
    const second = await surveyed((tx) =>
      chainsWithFunnels(tx, { year, limit: 1, sort, after: first.next ?? '' }),
    )

    expect([first.rows[0]?.chainId, second.rows[0]?.chainId, second.next]).toEqual([
      aChainId(1),
      aChainId(2),
      null,
    ])
    await db
      .update(chainDirectory)
      .set({ divisionCode: '440300' })
      .where(eq(chainDirectory.chainId, aChainId(2)))
  })

  test('leaves drafts out', async () => {
    await db
      .update(chainDirectory)
      .set({ status: 'draft' })
      .where(sql`true`)

    expect(await surveyed((tx) => countChains(tx, {}))).toBe(0)
    await db
      .update(chainDirectory)
      .set({ status: 'active' })
      .where(sql`true`)
  })
})

describe('the rows behind a number', () => {
  const march = { chainId: aChainId(1), fromOn: '2027-03-01', toOn: '2027-03-31', limit: 10 }

  test('are as many as the number says', async () => {
    const demanded = await inside(() => demandedRows(march))
    const planned = await inside(() => plannedRows(march))
    const applied = await inside(() => appliedRows({ ...march, admittedOnly: false }))
    const admitted = await inside(() => appliedRows({ ...march, admittedOnly: true }))

    expect(demanded.rows.map(({ headCount }) => headCount)).toEqual([spring.demanded])
    expect(planned.rows.map(({ quota }) => quota)).toEqual([spring.planned])
    expect([applied.rows.length, admitted.rows.length]).toEqual([spring.applied, spring.admitted])
  })

  test('come page by page', async () => {
    const first = await inside(() => appliedRows({ ...march, limit: 1, admittedOnly: false }))
    const second = await inside(() =>
      appliedRows({ ...march, limit: 1, admittedOnly: false, after: first.next ?? '' }),
    )

    expect([first.rows.length, second.rows.length, second.next]).toEqual([1, 1, null])
    expect(first.rows[0]?.id).not.toBe(second.rows[0]?.id)
  })

  test('are not there for a regulator who has not named the chain', async () => {
    expect((await asked(() => demandedRows(march))).rows).toEqual([])
  })
})
