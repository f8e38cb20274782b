import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import type { Employment } from '@skillchain/domain/employment/employment'
import { aConfirmed, anEmployment, anEmploymentId } from '@skillchain/domain/employment/employment.fixture'
import { aChainId, aPersonId, aStudentId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { asActor } from '../kernel/database.ts'
import { waitingForEnterprise, waitingForPerson } from './employment-task.query.ts'
import { countEmployments, employmentById, employments, ownEmployments } from './employment.query.ts'
import { find, insert, save } from './employment.store.ts'
import { employment } from './employment.table.ts'
import { hireable, knownBy } from './hireable.query.ts'
import { onRecordOf } from './on-record.query.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)
const today = '2027-09-15'
const { organisationId: enterpriseId } = cast.enterprise
const links = {
  planId: anEnrolmentPlanId(3),
  demandId: aSkillDemandId(3),
  apprenticeshipId: null,
  certificateId: null,
}
const placed = (n: number, state: Employment): Employment => ({
  ...state,
  ...links,
  id: anEmploymentId(n),
  applicationId: anApplicationId(30 + n),
  personId: n === 1 ? aStudentId : aPersonId(30 + n),
})
const [due = { months: 6, dueOn: '', claimedAt: null, word: 'none' as const, dispute: null }, later = due] =
  anEmployment().stays
const claimed = { ...due, claimedAt: '2027-09-02T02:00:00.000Z' }
const records = [
  placed(1, anEmployment()),
  placed(2, aConfirmed()),
  placed(3, aConfirmed({ stays: [claimed, later] })),
  placed(4, aConfirmed({ stays: [{ ...claimed, word: 'confirmed' }, later] })),
  placed(5, aConfirmed({ stays: [{ ...claimed, word: 'disputed', dispute: '已离职' }, later] })),
  placed(6, aConfirmed({ endedOn: '2027-08-01', endCause: 'resigned', endNote: '' })),
  placed(7, anEmployment({ status: 'disputed', dispute: '岗位不符' })),
]
const [first = anEmployment()] = records

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 3, applicants: Array.from({ length: 9 }, () => 'admitted') })
  await asActor(db, cast.enterprise, async (tx) => {
    // oxlint-disable-next-line no-await-in-loop
    for (const record of records) await insert(tx, record, '欧阳小明')
  })
})

test.each<[keyof typeof cast, boolean]>([
  ['enterprise', true],
  ['college', true],
  ['leader', true],
  ['regulator', true],
  ['student', true],
  ['otherCollege', false],
  ['evaluator', false],
  ['collegeElsewhere', false],
])('a placement is seen by its parties and by who sees the chain whole: %s', async (who, seen) => {
  const found = await asActor(db, cast[who], async (tx) => (await employmentById(tx, first)).ok)
  expect(found).toBe(seen)
})

test('the college reads and changes nothing', async () => {
  const change = asActor(db, cast.college, (tx) => save(tx, { ...first, postTitle: '改过', version: 1 }))

  await expect(change).rejects.toMatchObject({ cause: { code: '42501' } })
})

test('a placement is confirmed on a day or not at all, whatever was decided', async () => {
  const broken = asActor(db, cast.enterprise, (tx) => save(tx, { ...first, status: 'confirmed', version: 1 }))

  await expect(broken).rejects.toMatchObject({ cause: { code: '23514' } })
})

test('of one person an enterprise has one that goes on', async () => {
  const again = asActor(db, cast.enterprise, (tx) =>
    insert(tx, { ...first, id: anEmploymentId(99) }, '欧阳小明'),
  )

  await expect(again).rejects.toMatchObject({ cause: { code: '23505' } })
})

test('nobody writes over what somebody else has written', async () => {
  const [a, b] = await Promise.all(
    [1, 2].map(() =>
      asActor(db, cast.enterprise, async (tx) => {
        const found = await find(tx, first)
        return found.ok ? save(tx, { ...first, version: 1 }) : found
      }),
    ),
  )

  expect([a, b].filter((outcome) => outcome?.ok)).toHaveLength(1)
})

const listed = (mark: 'due' | 'stayDisputed' | 'stayed' | 'left', day = today) =>
  asActor(db, cast.enterprise, async (tx) =>
    (await employments(tx, { chainId, today: day, limit: 20, filter: { mark } })).rows.map(({ id }) => id),
  )

test('records are found by what became of them, as of a day', async () => {
  expect(await listed('due')).toEqual([anEmploymentId(2)])
  expect(await listed('due', '2027-08-31')).toEqual([])
  expect(await listed('stayed')).toEqual([anEmploymentId(4)])
  expect(await listed('stayDisputed')).toEqual([anEmploymentId(5)])
  expect(await listed('left')).toEqual([anEmploymentId(6)])
})

test('only what the person confirmed is counted as such', async () => {
  const counted = await asActor(db, cast.college, (tx) => countEmployments(tx, { chainId, today }))

  expect(counted).toEqual({
    reported: 1,
    confirmed: 5,
    disputed: 1,
    withdrawn: 0,
    due: 1,
    stayed: 1,
    left: 1,
  })
})

test('what waits for the enterprise, and for the person', async () => {
  const waiting = await asActor(db, cast.enterprise, (tx) =>
    waitingForEnterprise(tx, { enterpriseId, today }),
  )
  expect(waiting).toMatchObject([{ chainId, disputed: 1, stayDisputed: 1, due: 1 }])

  const own = { personId: aStudentId, chainIds: [chainId] }
  expect(await asActor(db, cast.student, (tx) => waitingForPerson(tx, own))).toMatchObject([
    { id: first.id, status: 'reported' },
  ])
  expect(await asActor(db, cast.student, (tx) => ownEmployments(tx, own))).toMatchObject([{ id: first.id }])
})

const found = (who: keyof typeof cast, elsewhere = false, search?: string) =>
  asActor(db, cast[who], (tx) =>
    hireable(tx, {
      chainId,
      enterpriseId: cast[who].organisationId,
      elsewhere,
      search,
      limit: 20,
    }),
  )

test('whoever is admitted and of whom there is no open record can be reported', async () => {
  expect((await found('enterprise')).rows.map(({ id }) => id)).toEqual([
    anApplicationId(30),
    anApplicationId(36),
    anApplicationId(38),
  ])
  expect((await found('enterprise', true)).rows).toEqual([])
  expect((await found('leader')).rows).toEqual([])
  expect((await found('leader', true)).rows).toHaveLength(9)
})

test('they are found by the post they were enrolled for, and not by a name that is not whole', async () => {
  const [row] = (await found('enterprise')).rows
  expect((await found('enterprise', false, row?.postName)).rows).toHaveLength(3)
  expect((await found('enterprise', false, row?.name)).rows).toEqual([])
})

const known = (who: keyof typeof cast, n: number) =>
  asActor(db, cast[who], (tx) =>
    knownBy(tx, { chainId, enterpriseId: cast[who].organisationId, applicationId: anApplicationId(n) }),
  )

test('an enterprise knows the people that it may see, and no others', async () => {
  expect(await known('enterprise', 31)).toMatchObject({ open: true, status: 'admitted', certificateId: null })
  expect(await known('enterprise', 30)).toMatchObject({ open: false, demandId: aSkillDemandId(3) })
  expect(await known('otherCollege', 30)).toBeNull()
})

const recordOf = (n: number) =>
  asActor(db, cast.enterprise, (tx) => onRecordOf(tx, { personId: aPersonId(30 + n), chainIds: [chainId] }))

test('work that the person has confirmed is on record, and no other', async () => {
  expect(await recordOf(6)).toMatchObject({
    record: { held: [], spells: [{ fromOn: '2027-03-01', toOn: '2027-08-01' }], apprenticeOn: null },
    trainedFor: [{ occupationCode: '6-22-02-01', goal: 'level3' }],
  })
  expect((await recordOf(7)).record.spells).toEqual([])
})

describe('among thousands', () => {
  beforeAll(async () => {
    const id = sql`gen_random_uuid()`
    const columns = { id, person_id: id, reported_at: sql`t.reported_at + n * interval '1 minute'` }
    await multiply(db, employment, { times: 700, columns })
  })

  test.each(['enterprise', 'college', 'leader'] as const)('the %s reads a page in its order', async (who) => {
    const plan = await planOf(db, cast[who], (tx) => employments(tx, { chainId, today, limit: 50 }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['employment_by_report']), sorts: false })
  })
})
