import { beforeAll, describe, expect, test } from 'vitest'

import { nobody } from '@skillchain/db/kernel/as-job'
import { asActor } from '@skillchain/db/kernel/database'
import { certificate } from '@skillchain/db/certificate/certificate.table'
import { employment } from '@skillchain/db/employment/employment.table'
import { countJourneys } from '@skillchain/db/quality/journey.store'
import { journeyCell } from '@skillchain/db/quality/journey-cell.table'
import { livingChains } from '@skillchain/db/test/chain'
import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { aCertificate } from '@skillchain/domain/certificate/certificate.fixture'
import { aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { aConfirmed } from '@skillchain/domain/employment/employment.fixture'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { LoopStage } from '@skillchain/domain/quality/closed-loop'
import { aChainId, aPersonId } from '@skillchain/domain/organisation/actor.fixture'

import { testServices } from '../../test/services.ts'
import { createCallerFactory, router } from '../kernel/trpc.ts'
import { closedLoopRouter } from './closed-loop.router.ts'
import { checkIndicators } from './follow-indicators.ts'

const { db } = await aDatabase()
const app = router({ loop: closedLoopRouter })
const as = (who: Parameters<typeof credentialsOf>[0]) =>
  createCallerFactory(app)({ db, services: testServices, ...credentialsOf(who) }).loop
const chainId = aChainId(1)
const year = 2027
const denied = { problem: { code: 'access.denied' } }

beforeAll(async () => {
  await livingChains(db)
  const demand = { headCount: 24, arriveFromOn: '2027-03-01' }
  await anEnrolment(db, { n: 1, demand, quota: 16, applicants: ['admitted', 'admitted', 'submitted'] })
  // Of whom nothing else is known in the chain.
  const { first, second, ...issued } = aCertificate({ status: 'issued' })
  await db.insert(certificate).values({
    ...issued,
    firstAccountId: first?.accountId ?? null,
    firstSignedAt: first?.at ?? null,
    secondAccountId: second?.accountId ?? null,
    secondSignedAt: second?.at ?? null,
    holderName: '钟永',
    documentMask: '4401**********1233',
  })
  // Hired without a certificate, and gone since.
  await db.insert(employment).values({
    ...aConfirmed({ endedOn: '2027-04-01', endCause: 'resigned', endNote: '' }),
    personId: aPersonId(10),
    applicationId: anApplicationId(10),
    planId: anEnrolmentPlanId(1),
    demandId: aSkillDemandId(1),
    name: '欧阳小明',
  })
  await checkIndicators(db)
})

describe('the loop', () => {
  test('begins with who was admitted, and conserves people', async () => {
    for (const who of ['leader', 'regulator'] as const) {
      const { flow, countedAt } = await as(who).chain({ chainId, year })
      expect(flow[0]).toMatchObject({ stage: 'admitted', arrived: 2, underWay: 1, lost: 1 })
      expect(flow.every((each) => each.arrived === each.moved + each.underWay + each.lost)).toBe(true)
      expect(countedAt).not.toBeNull()
    }
  })

  test('is of the latest year that has people, unless one is asked for', async () => {
    expect(await as('leader').chain({ chainId })).toMatchObject({ year, years: [year, 2026] })
    expect(await as('leader').chain({ chainId, year: 2020 })).toMatchObject({ year: 2020 })
    expect(await as('regulator').division({})).toMatchObject({ year })
  })

  test('has every stage in it, or says that it is not measured', async () => {
    const { flow, unmeasured } = await as('leader').chain({ chainId, year })
    expect([...flow.map(({ stage }) => stage), ...unmeasured].toSorted()).toEqual(
      LoopStage.options.toSorted(),
    )
    expect(unmeasured.some((stage) => flow.some((each) => each.stage === stage))).toBe(false)
  })

  test('is one chain’s, or one division’s by roll-up', async () => {
    expect((await as('regulator').division({ year })).flow[0]).toMatchObject({ arrived: 2 })
    expect((await as('regulator').division({ year: 2020 })).flow[0]).toMatchObject({ arrived: 0 })
  })

  test('of people is not shown to an auditor or to a member that does not lead', async () => {
    await expect(as('auditor').chain({ chainId, year })).rejects.toMatchObject(denied)
    await expect(as('auditor').division({ year })).rejects.toMatchObject(denied)
    await expect(as('enterprise').chain({ chainId, year })).rejects.toMatchObject({
      problem: { code: 'record.missing' },
    })
  })
})

test('the roll-up is put right when it differs', async () => {
  await db.update(journeyCell).set({ people: 40 })
  expect(await checkIndicators(db)).toBeGreaterThan(0)
  expect((await as('leader').chain({ chainId, year })).flow[0]).toMatchObject({ arrived: 2 })
  expect(await checkIndicators(db)).toBe(0)
})

test('whoever was hired without a certificate is no flow but a gap', async () => {
  const { flow, gaps } = await as('leader').chain({ chainId, year })
  expect(flow.find(({ stage }) => stage === 'hired')).toMatchObject({ arrived: 0 })
  expect(gaps).toContainEqual({ reached: 'hired', missing: 'certified', people: 1 })
})

describe('a gap', () => {
  const asked = { chainId, year: 2026, reached: 'certified', missing: 'admitted', limit: 50 } as const

  test('is told with how many people are in it', async () => {
    expect((await as('leader').chain({ chainId, year: 2026 })).gaps).toContainEqual(
      expect.objectContaining({ reached: 'certified', people: 1 }),
    )
  })

  test('opens to its people for officers, names masked, and for nobody else', async () => {
    expect((await as('regulator').gap(asked)).rows).toMatchObject([{ name: '钟*', reached: ['certified'] }])
    for (const who of ['leader', 'auditor'] as const)
      await expect(as(who).gap(asked)).rejects.toMatchObject(denied)
  })

  test('comes page by page', async () => {
    const all = { chainId, year, reached: 'admitted', missing: 'retained', limit: 1 } as const
    const { rows, next } = await as('regulator').gap(all)
    const second = await as('regulator').gap({ ...all, after: next ?? '' })
    expect(new Set([...rows, ...second.rows].map(({ id }) => id)).size).toBe(2)
    expect(second.next).toBeNull()
  })
})

test('each person is counted once, whatever they have applied for', async () => {
  const ways = await asActor(db, nobody([chainId]), (tx) => countJourneys(tx, chainId))
  expect(ways.reduce((sum, { people }) => sum + people, 0)).toBe(3)
})
