import { beforeAll, describe, expect, test } from 'vitest'

import { touchedChains } from '@skillchain/db/kernel/touched.store'
import { chainRollup } from '@skillchain/db/supervision/chain-rollup.table'
import { livingChains } from '@skillchain/db/test/chain'
import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { aFact } from '@skillchain/db/kernel/event.fixture'
import { append } from '@skillchain/db/kernel/event.store'
import { asActor } from '@skillchain/db/kernel/database'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { testServices } from '../../test/services.ts'
import { createCallerFactory, router } from '../kernel/trpc.ts'
import { countAll, countTouched } from './count-chains.ts'
import { lookRouter } from './look.router.ts'
import { stageRowsRouter } from './stage-rows.router.ts'
import { supervisionRouter } from './supervision.router.ts'

const { db } = await aDatabase()
const app = router({ look: lookRouter, stageRows: stageRowsRouter, supervision: supervisionRouter })
const as = (who: Parameters<typeof credentialsOf>[0]) =>
  createCallerFactory(app)({ db, services: testServices, ...credentialsOf(who) })
const chainId = aChainId(1)
const march = { chainId, fromOn: '2027-03-01', toOn: '2027-03-31', limit: 50 }
const denied = { problem: { code: 'access.denied' } }

beforeAll(async () => {
  await livingChains(db)
  const demand = { headCount: 24, arriveFromOn: '2027-03-01' }
  await anEnrolment(db, { n: 1, demand, quota: 16, applicants: ['admitted', 'submitted', 'withdrawn'] })
})

describe('counting', () => {
  test('goes through all chains, and finds nothing to put right the second time', async () => {
    expect(await countAll(db)).toBe(1)
    expect(await countAll(db)).toBe(0)
  })

  test('puts right what is no longer so', async () => {
    await db.update(chainRollup).set({ admitted: 9 })

    expect(await countAll(db)).toBe(1)
    expect(await as('regulator').supervision.chain({ chainId, year: 2027 })).toMatchObject({
      funnel: { admitted: 1 },
    })
  })

  test('follows what happens', async () => {
    await asActor(db, cast.college, (tx) => append(tx, aFact()))

    expect(await countTouched(db)).toBe(1)
    expect(await touchedChains(db, 'roll-ups', 1)).toEqual([])
  })
})

describe('an overview', () => {
  const counts = { demanded: 24, planned: 16, applied: 2, admitted: 1 }

  test('shows an officer every number of its city, and of no other', async () => {
    expect(await as('regulator').supervision.overview({ year: 2027 })).toMatchObject({
      funnel: counts,
      divisions: [{ divisionCode: '440100', chains: 1, ...counts }],
      threshold: null,
    })
    expect(await as('regulator').supervision.overview({ year: 2027, division: '4403' })).toMatchObject({
      funnel: { demanded: 0 },
      divisions: [],
    })
  })

  test('withholds from an auditor how few there are', async () => {
    expect(await as('auditor').supervision.overview({ year: 2027 })).toMatchObject({
      funnel: { demanded: 24, planned: 16, applied: null, admitted: null },
      divisions: [{ applied: null, admitted: null }],
      threshold: 5,
    })
    expect(await as('auditor').supervision.chain({ chainId, year: 2027 })).toMatchObject({
      months: [{ month: '2027-03', demanded: 24, applied: null }],
    })
  })

  test('lists chains by any of their numbers, but not by those withheld', async () => {
    const sort = { by: 'admitted', direction: 'desc' } as const
    const filter = { year: 2027 }

    expect(await as('regulator').supervision.chains({ limit: 50, sort, filter })).toMatchObject({
      rows: [{ chainId, ...counts }],
    })
    await expect(as('auditor').supervision.chains({ limit: 50, sort, filter })).rejects.toMatchObject(denied)
    expect(await as('auditor').supervision.countChains({})).toBe(1)
  })

  test('is for regulators', async () => {
    await expect(as('college').supervision.overview({ year: 2027 })).rejects.toMatchObject(denied)
    await expect(
      as('leader').supervision.chains({ limit: 50, filter: { year: 2027 } }),
    ).rejects.toMatchObject(denied)
  })
})

describe('the rows behind a number', () => {
  test('are opened by an officer, with names masked', async () => {
    expect((await as('regulator').stageRows.demanded(march)).rows).toMatchObject([{ headCount: 24 }])
    expect((await as('regulator').stageRows.planned(march)).rows).toMatchObject([{ quota: 16 }])
    const people = await as('regulator').stageRows.applied({ ...march, admittedOnly: false })
    expect(people.rows.map(({ name }) => name)).toEqual(['欧**明', '欧**明'])
  })

  test('about people are not opened by an auditor', async () => {
    expect((await as('auditor').stageRows.demanded(march)).rows).toHaveLength(1)
    await expect(as('auditor').stageRows.applied({ ...march, admittedOnly: true })).rejects.toMatchObject(
      denied,
    )
  })

  test('of a chain in another city are not there', async () => {
    expect(await as('regulator').stageRows.demanded({ ...march, chainId: aChainId(2) })).toEqual({
      rows: [],
      next: null,
    })
  })

  test('leave a trace that the regulator and the chain’s leader read, and its other members do not', async () => {
    const mine = await as('auditor').look.list({ chainId, limit: 200, filter: {} })
    const leaders = await as('leader').look.list({ chainId, limit: 200 })
    const members = await as('enterprise').look.list({ chainId, limit: 200 })

    expect(mine.rows.map(({ procedure }) => procedure)).toContain('stageRows.applied')
    expect(mine.rows.some(({ own }) => own) && mine.rows.some(({ own }) => !own)).toBe(true)
    expect(leaders.rows.length).toBeGreaterThanOrEqual(mine.rows.length)
    expect(members.rows).toEqual([])
    const counted = await as('leader').look.count({ chainId, filter: { sinceOn: '2099-01-01' } })
    expect(counted).toBe(0)
  })
})
