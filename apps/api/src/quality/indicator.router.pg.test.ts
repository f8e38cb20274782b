import { beforeAll, describe, expect, test } from 'vitest'

import { indicatorCell } from '@skillchain/db/quality/indicator-cell.table'
import { livingChains } from '@skillchain/db/test/chain'
import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { ruleParameter } from '@skillchain/db/standard/rule-parameter.table'
import { aChainId } from '@skillchain/domain/organisation/actor.fixture'
import { indicatorCodes } from '@skillchain/domain/quality/indicator'

import { testServices } from '../../test/services.ts'
import { createCallerFactory, router } from '../kernel/trpc.ts'
import { checkIndicators } from './follow-indicators.ts'
import { indicatorRouter } from './indicator.router.ts'

const { db } = await aDatabase()
const app = router({ indicator: indicatorRouter })
const as = (who: Parameters<typeof credentialsOf>[0]) =>
  createCallerFactory(app)({ db, services: testServices, ...credentialsOf(who) }).indicator
const chainId = aChainId(1)
const missing = { problem: { code: 'record.missing' } }
const denied = { problem: { code: 'access.denied' } }
const months = { fromMonth: '2026-01', toMonth: '2027-12' }
const rows = { ...months, chainId, which: 'all', limit: 50 } as const

beforeAll(async () => {
  await livingChains(db)
  const demand = { headCount: 24, arriveFromOn: '2027-03-01', agreedPlaces: 16 }
  await anEnrolment(db, { n: 1, demand, quota: 16, applicants: ['admitted', 'submitted', 'withdrawn'] })
  await checkIndicators(db)
})

const of = async (who: Parameters<typeof as>[0], year: number, code: string) =>
  (await as(who).chain({ chainId, year })).indicators.find((each) => each.code === code)

describe('a chain’s indicators', () => {
  test('are shown to its leader and its regulator, each with threshold, source and coverage', async () => {
    for (const who of ['leader', 'regulator'] as const) {
      const { indicators, checked, countedAt } = await as(who).chain({ chainId, year: 2027 })
      expect(indicators.map(({ code }) => code)).toEqual(indicatorCodes)
      expect(indicators).toContainEqual(
        expect.objectContaining({
          code: 'demand-covered',
          count: { numerator: 16, denominator: 24, rows: 1 },
          threshold: expect.objectContaining({ percent: 70, source: expect.any(String) }),
          standing: 'missed',
          months: [expect.objectContaining({ month: '2027-03', rows: 1 })],
        }),
      )
      expect(checked).toMatchObject({ differing: expect.any(Number) })
      expect(countedAt).not.toBeNull()
    }
  })

  test('say so where there is no data', async () => {
    expect(await of('leader', 2025, 'demand-covered')).toMatchObject({
      count: { denominator: 0 },
      standing: 'noData',
      months: [],
    })
  })

  test('are no other member’s, nor another chain’s leader’s', async () => {
    await expect(as('college').chain({ chainId, year: 2027 })).rejects.toMatchObject(denied)
    await expect(as('enterprise').chain({ chainId, year: 2027 })).rejects.toMatchObject(missing)
    await expect(as('enterprise').rows({ ...rows, code: 'demand-covered' })).rejects.toMatchObject(missing)
  })

  test('about few people are withheld from an auditor, and their standing with them', async () => {
    expect(await of('regulator', 2026, 'applicants-admitted')).toMatchObject({
      count: { numerator: 1, denominator: 2, rows: 2 },
    })
    expect(await of('auditor', 2026, 'applicants-admitted')).toMatchObject({
      count: null,
      standing: 'unset',
      months: [],
    })
  })

  test('follow a threshold that changes with its day', async () => {
    await db.insert(ruleParameter).values({
      code: 'quality.demand-covered',
      division: '4401',
      validFromOn: '2026-01-01',
      validToOn: null,
      value: 60,
      source: '穗人社函〔2026〕1号（虚构）',
      confirmed: true,
    })
    expect(await of('leader', 2027, 'demand-covered')).toMatchObject({
      threshold: { percent: 60, source: '穗人社函〔2026〕1号（虚构）' },
      standing: 'met',
    })
  })
})

describe('the rows behind a number', () => {
  test('are opened by the leader and by regulators', async () => {
    for (const who of ['leader', 'regulator', 'auditor'] as const)
      expect((await as(who).rows({ ...rows, code: 'places-filled' })).rows).toMatchObject([
        { numerator: 0, denominator: 16, evidence: '0 / 16' },
      ])
  })

  test('that are people are opened by officers alone, with names masked', async () => {
    const asked = { ...rows, code: 'applicants-admitted' } as const
    expect((await as('regulator').rows(asked)).rows.map(({ title }) => title)).toEqual(['欧**明', '欧**明'])
    for (const who of ['leader', 'auditor'] as const)
      await expect(as(who).rows(asked)).rejects.toMatchObject(denied)
  })
})

describe('across a division', () => {
  test('a regulator reads every indicator and the chains behind it', async () => {
    const { indicators, checked } = await as('regulator').division({ year: 2027 })
    expect(indicators).toHaveLength(indicatorCodes.length)
    expect(indicators).toContainEqual(
      expect.objectContaining({ code: 'demand-covered', chains: 1, count: expect.any(Object) }),
    )
    expect(checked).toMatchObject({ chains: 1 })
    expect(await as('regulator').byChain({ code: 'demand-covered', year: 2027, limit: 50 })).toMatchObject({
      rows: [{ chainId, count: { numerator: 16, denominator: 24 } }],
    })
  })

  test('nobody else does', async () => {
    await expect(as('leader').division({ year: 2027 })).rejects.toMatchObject(denied)
  })

  test('a difference from the rows is told', async () => {
    await db.update(indicatorCell).set({ numerator: 0 })
    expect(await checkIndicators(db)).toBeGreaterThan(0)
    const { checked } = await as('regulator').division({ year: 2027 })
    expect(checked?.differing).toBeGreaterThan(0)
  })
})
