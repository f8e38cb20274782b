import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { aPlanPostId, anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { applicationPage, countApplications } from './application.query.ts'
import { application } from './application.table.ts'
import { plans } from './enrolment-plan.query.ts'
import { enrolmentPlan } from './enrolment-plan.table.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 1, applicants: ['submitted'] })
  await anEnrolment(db, { n: 2, applicants: ['submitted'] })
  const id = sql`gen_random_uuid()`
  await multiply(db, enrolmentPlan, { times: 2_000, columns: { id } })
  const submitted = sql`t.submitted_at + n * interval '1 minute'`
  const columns = { id, person_id: id, submitted_at: submitted, import_id: sql`null::uuid` }
  await multiply(db, application, { times: 5_000, columns })
})

describe.each(['college', 'leader'] as const)('to the %s', (who) => {
  test('applications are read in the order in which they came', async () => {
    const plan = await planOf(db, cast[who], () => applicationPage({ chainId, limit: 50 }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['application_by_time']), sorts: false })
  })

  test('and from a cursor on', async () => {
    const after = Buffer.from(JSON.stringify(['2026-12-11T03:00:00.000Z', aPlanPostId(1)])).toString(
      'base64url',
    )
    const plan = await planOf(db, cast[who], () => applicationPage({ chainId, limit: 50, after }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['application_by_time']), sorts: false })
  })

  test('those of one plan likewise', async () => {
    const filter = { planId: anEnrolmentPlanId(1) }
    const plan = await planOf(db, cast[who], () => applicationPage({ chainId, limit: 50, filter }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['application_by_plan']), sorts: false })
  })

  test('plans are read the newest first', async () => {
    const { organisationId } = cast[who]
    const asked = { chainId, organisationId, today: '2026-11-23', limit: 50 }
    const plan = await planOf(db, cast[who], () => plans(asked))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['enrolment_plan_pk']), sorts: false })
  })
})

test('those of one step in one plan are counted without the rest', async () => {
  const filter = { planId: anEnrolmentPlanId(1), status: ['accepted' as const] }
  const plan = await planOf(db, cast.college, () => countApplications({ chainId, filter }))

  expect(plan.scanned).toEqual([])
})
