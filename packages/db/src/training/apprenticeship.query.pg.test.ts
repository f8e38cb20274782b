import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aChainId, aPersonId, aStudentId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { aMentor, aMentorId, anApprenticeship } from '@skillchain/domain/training/apprenticeship.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { asActor } from '../kernel/database.ts'
import { unregistered } from './admitted.query.ts'
import { apprenticeshipById, apprenticeships, mentorsOf } from './apprenticeship.query.ts'
import { find, insert, save } from './apprenticeship.store.ts'
import { apprenticeship } from './apprenticeship.table.ts'
import { insert as insertMentor } from './mentor.store.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)
const record = anApprenticeship({
  applicationId: anApplicationId(31),
  planId: anEnrolmentPlanId(3),
  personId: aStudentId,
})

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 3, applicants: ['admitted', 'admitted'] })
  await asActor(db, cast.enterprise, async (tx) => {
    await insertMentor(tx, aMentor())
    await insert(tx, record, '欧阳小明')
  })
})

const seenBy = (who: keyof typeof cast) =>
  asActor(db, cast[who], async (tx) => (await apprenticeshipById(tx, record)).ok)

test.each<[keyof typeof cast, boolean]>([
  ['enterprise', true],
  ['college', true],
  ['leader', true],
  ['regulator', true],
  ['student', true],
  ['otherCollege', false],
  ['evaluator', false],
  ['collegeElsewhere', false],
])('a record is seen by its parties and by who sees the chain whole: %s', async (who, seen) => {
  expect(await seenBy(who)).toBe(seen)
})

test('the apprentice reads the record and changes nothing of it', async () => {
  const change = asActor(db, cast.student, (tx) => save(tx, { ...record, reason: '自行更改', version: 1 }))

  await expect(change).rejects.toMatchObject({ cause: { code: '42501' } })
})

test('a record that has begun has a mentor, a tutor and a plan, whatever was decided', async () => {
  const begun = asActor(db, cast.enterprise, (tx) =>
    save(tx, { ...record, status: 'training', mentorId: null, version: 1 }),
  )

  await expect(begun).rejects.toMatchObject({ cause: { code: '23514' } })
})

test('nobody writes over what somebody else has written', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() =>
      asActor(db, cast.enterprise, async (tx) => {
        const found = await find(tx, record)
        return found.ok ? save(tx, { ...record, version: 1 }) : found
      }),
    ),
  )

  expect([first, second].filter((outcome) => outcome?.ok)).toHaveLength(1)
})

const waiting = (who: keyof typeof cast, search?: string) =>
  asActor(db, cast[who], (tx) =>
    unregistered(tx, { chainId, enterpriseId: cast.enterprise.organisationId, search, limit: 10 }),
  )

test('whoever has no record yet is listed for the enterprise that admitted them', async () => {
  expect((await waiting('enterprise')).rows).toMatchObject([
    { id: anApplicationId(30), personId: aPersonId(30) },
  ])
  expect((await waiting('otherCollege')).rows).toEqual([])
})

test('whoever has no record yet is found by their post, and not by a name that is not whole', async () => {
  const [row] = (await waiting('enterprise')).rows
  const found = async (words: string | undefined) => (await waiting('enterprise', words)).rows.length
  expect(await found(row?.postName.slice(1, 3))).toBe(1)
  expect(await found(row?.name)).toBe(0)
})

test('mentors are listed with how many they teach, for their enterprise alone', async () => {
  const { organisationId: enterpriseId } = cast.enterprise
  const mentors = (who: keyof typeof cast) =>
    asActor(db, cast[who], (tx) => mentorsOf(tx, { chainId, enterpriseId, limit: 10 }))

  expect((await mentors('enterprise')).rows).toMatchObject([{ id: aMentorId(1), load: 1 }])
  expect((await mentors('leader')).rows).toEqual([])
})

describe('among thousands', () => {
  beforeAll(async () => {
    const id = sql`gen_random_uuid()`
    const columns = { id, application_id: id, person_id: id, starts_on: sql`t.starts_on + n % 100` }
    await multiply(db, apprenticeship, { times: 5_000, columns })
  })

  test.each(['enterprise', 'college', 'leader'] as const)('the %s reads a page in its order', async (who) => {
    const plan = await planOf(db, cast[who], (tx) => apprenticeships(tx, { chainId, limit: 50 }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['apprenticeship_by_start']), sorts: false })
  })
})
