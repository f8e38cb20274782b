import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { aContribution, aContributionId } from '@skillchain/domain/network/contribution.fixture'
import { type IndicatorCode, indicatorCodes } from '@skillchain/domain/quality/indicator'
import { aChainId, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { somePlacements } from '../../test/placements.ts'
import { nobody } from '../kernel/as-job.ts'
import { asActor } from '../kernel/database.ts'
import { aFact } from '../kernel/event.fixture.ts'
import { append } from '../kernel/event.store.ts'
import { touchedChains } from '../kernel/touched.store.ts'
import { contribution } from '../network/contribution.table.ts'
import { recountIndicators } from './indicator-cell.store.ts'
import { indicatorCell, indicatorCheck } from './indicator-cell.table.ts'
import { cellsOf, checkOf, indicatorByChain, indicatorRows, indicatorsOfDivision } from './indicator.query.ts'

const { db } = await aDatabase()
await livingChains(db)
const chainId = aChainId(1)
const recount = (checking = false, now = '2026-11-27T02:00:00.000Z') =>
  recountIndicators(db, chainId, { now, checking })
const ofYear = (year: number) => asActor(db, cast.regulator, (tx) => cellsOf(tx, { chainId, year }))
const cellOf = async (code: IndicatorCode) => {
  return [...(await ofYear(2026)), ...(await ofYear(2027))].filter((cell) => cell.code === code)
}
const rowsOf = (code: IndicatorCode, which: 'all' | 'counted' | 'missed' = 'all', given = {}) =>
  asActor(db, nobody([chainId]), (tx) =>
    indicatorRows(tx, {
      chainId,
      code,
      fromMonth: '2020-01',
      toMonth: '2030-12',
      which,
      limit: 50,
      ...given,
    }),
  )

const sum = (part: 'numerator' | 'denominator', of: readonly Record<typeof part, number>[]) =>
  of.reduce((all, each) => all + each[part], 0)

beforeAll(async () => {
  const demand = { headCount: 24, arriveFromOn: '2027-03-01', agreedPlaces: 16 }
  await anEnrolment(db, { n: 1, demand, quota: 16, applicants: ['admitted', 'submitted', 'withdrawn'] })
  const given = { giverId: anOrganisationId(3), dueOn: '2026-09-01', quantity: 10 }
  await db.insert(contribution).values([
    aContribution({
      ...given,
      id: aContributionId(1),
      status: 'delivered',
      delivered: 10,
      deliveries: [
        { quantity: 4, on: '2026-08-02', note: '签收单' },
        { quantity: 6, on: '2026-08-30', note: '' },
      ],
    }),
    aContribution({
      ...given,
      id: aContributionId(2),
      status: 'delivered',
      delivered: 10,
      deliveries: [{ quantity: 10, on: '2026-09-02', note: '迟到一天' }],
    }),
    aContribution({ ...given, id: aContributionId(3), status: 'withdrawn' }),
  ])
  await somePlacements(db)
  await recount()
})

describe('an indicator', () => {
  test.each<[IndicatorCode, string, number, number, number]>([
    ['deliveries-evidenced', '2026-08', 1, 2, 1],
    ['deliveries-evidenced', '2026-09', 1, 1, 1],
    ['promises-kept', '2026-09', 1, 2, 2],
    ['demand-covered', '2027-03', 16, 24, 1],
    ['places-filled', '2027-03', 0, 16, 1],
    ['places-demanded', '2026-11', 16, 16, 1],
    ['plans-approved', '2026-11', 1, 1, 1],
    ['plans-logged', '2026-11', 0, 1, 1],
    ['plans-agreed', '2026-11', 1, 1, 1],
    ['applicants-admitted', '2026-12', 1, 2, 2],
    ['placements-confirmed', '2026-02', 3, 4, 4],
    ['placements-matching', '2026-02', 2, 3, 3],
    ['retained-six-months', '2026-08', 1, 3, 3],
    ['certified-placed', '2026-01', 1, 1, 1],
  ])('%s of %s is made of its rows', async (code, month, ...counts) => {
    const [numerator, denominator, rows] = counts
    expect(await cellOf(code)).toContainEqual(
      expect.objectContaining({ month, numerator, denominator, rows }),
    )
  })

  test('without rows has no cell, rather than a nought', async () => {
    expect(await cellOf('reviews-given')).toEqual([])
  })

  test.each(indicatorCodes)('%s opens to rows that add up to it', async (code) => {
    const cells = await cellOf(code)
    const { rows } = await rowsOf(code)
    expect(sum('numerator', rows)).toBe(sum('numerator', cells))
    expect(sum('denominator', rows)).toBe(sum('denominator', cells))
    expect(rows).toHaveLength(cells.reduce((all, cell) => all + cell.rows, 0))
  })
})

describe('the rows behind a number', () => {
  test('are those that count, those that do not, or all, with their evidence', async () => {
    expect((await rowsOf('promises-kept', 'counted')).rows).toMatchObject([
      { id: aContributionId(1), evidence: '10 / 10, 2026-09-01', recordId: aContributionId(1) },
    ])
    expect((await rowsOf('promises-kept', 'missed')).rows).toMatchObject([{ id: aContributionId(2) }])
    expect((await rowsOf('deliveries-evidenced')).rows[0]).toMatchObject({
      evidence: expect.stringContaining('签收单'),
    })
  })

  test('come page by page, each once', async () => {
    const first = await rowsOf('deliveries-evidenced', 'all', { limit: 1 })
    const second = await rowsOf('deliveries-evidenced', 'all', { limit: 1, after: first.next })
    expect(second.next).toBeNull()
    expect([first, second].flatMap(({ rows }) => rows.map(({ month }) => month)).toSorted()).toEqual([
      '2026-08',
      '2026-09',
    ])
  })

  test('are only those of the months asked for', async () => {
    const august = { fromMonth: '2026-08', toMonth: '2026-08' }
    expect((await rowsOf('deliveries-evidenced', 'all', august)).rows).toHaveLength(1)
  })

  test('are nobody’s who does not see the chain whole', async () => {
    const asked = { chainId, code: 'demand-covered', fromMonth: '2020-01', toMonth: '2030-12' } as const
    const seen = await asActor(db, cast.leaderElsewhere, (tx) =>
      indicatorRows(tx, { ...asked, which: 'all', limit: 50 }),
    )
    expect(seen.rows).toEqual([])
  })
})

describe('counting', () => {
  test('again changes nothing; what had gone astray is put right and told', async () => {
    expect(await recount(true)).toBe(0)
    await db.update(indicatorCell).set({ numerator: 0 }).where(eq(indicatorCell.code, 'promises-kept'))

    expect(await recount(true)).toBe(1)
    expect(await asActor(db, cast.leader, (tx) => checkOf(tx, chainId))).toMatchObject({ differing: 1 })
    expect(await recount(true)).toBe(0)
    // Begun again, as after a cut, it does not hide what it had put right itself; on the next day it is past.
    expect((await db.select().from(indicatorCheck))[0]).toMatchObject({ differing: 1 })
    expect(await recount(true, '2026-11-27T16:00:00.000Z')).toBe(0)
    expect((await db.select().from(indicatorCheck))[0]).toMatchObject({ differing: 0 })
  })

  test('takes away what has no rows any more', async () => {
    await db.insert(indicatorCell).values({
      chainId,
      month: '2024-01',
      code: 'plans-agreed',
      divisionCode: '440100',
      numerator: 1,
      denominator: 1,
      rows: 1,
      countedAt: '2026-01-01T00:00:00.000Z',
    })
    expect(await recount()).toBe(1)
  })

  test('follows what happens, at its own pace', async () => {
    await recount()
    await asActor(db, cast.college, (tx) => append(tx, aFact()))
    expect(await touchedChains(db, 'indicators', 10)).toEqual([chainId])
    await recount()
    expect(await touchedChains(db, 'indicators', 10)).toEqual([])
    expect(await touchedChains(db, 'reviews', 10)).toEqual([chainId])
  })

  test('is for nobody but the job', async () => {
    const improved = asActor(db, cast.leader, (tx) => tx.update(indicatorCell).set({ numerator: 1 }))
    await expect(improved).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('across a division', () => {
  test('numbers are of its chains alone, and read from the roll-up', async () => {
    const asked = { year: 2027 }
    const mine = await asActor(db, cast.regulator, (tx) => indicatorsOfDivision(tx, asked))
    expect(mine).toContainEqual(
      expect.objectContaining({ code: 'demand-covered', numerator: 16, denominator: 24, chains: 1 }),
    )
    const elsewhere = { ...cast.regulator, division: '4403', chainIds: [], wideChainIds: [] }
    expect(await asActor(db, elsewhere, (tx) => indicatorsOfDivision(tx, asked))).toEqual([])
  })

  test('chains come lowest first', async () => {
    const page = await asActor(db, cast.regulator, (tx) =>
      indicatorByChain(tx, { code: 'demand-covered', year: 2027, limit: 10 }),
    )
    expect(page).toMatchObject({ rows: [{ chainId, numerator: 16, denominator: 24, rows: 1 }], next: null })
  })
})
