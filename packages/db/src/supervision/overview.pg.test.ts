import { beforeAll, expect, test } from 'vitest'

import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { anAuditedChain } from '../../test/audited.ts'
import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { letTimePass } from '../../test/history.ts'
import { effortOf } from '../../test/plan.ts'
import { asActor } from '../kernel/database.ts'
import { recount } from './chain-rollup.store.ts'
import { funnelOf, funnelsByDivision } from './overview.query.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)
const scope = { year: 2027 }

const overview = () =>
  effortOf(db, (on) =>
    asActor(on, cast.regulator, async (tx) => {
      await funnelOf(tx, scope)
      await funnelsByDivision(tx, scope)
    }),
  )

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 1, applicants: ['submitted', 'admitted'] })
  await anEnrolment(db, { n: 2, applicants: ['submitted', 'admitted'] })
  await anAuditedChain(db)
})

test('an overview reads a cell for each month of a chain, however many people there have been', async () => {
  await recount(db, chainId)
  const before = await overview()
  await letTimePass(db, chainId, 300)
  await recount(db, chainId)

  expect(before).toBeGreaterThan(0)
  expect(await overview()).toBe(before)
})
