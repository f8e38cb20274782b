import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { organisation } from '@skillchain/db/organisation/organisation.table'
import { baseBooking } from '@skillchain/db/training/base-booking.table'
import { sessionPlace } from '@skillchain/db/training/session-place.table'
import { trainingSession } from '@skillchain/db/training/training-session.table'
import { trainingStation } from '@skillchain/db/training/training-station.table'
import { entryCondition } from '@skillchain/db/evaluation/entry-condition.table'
import type { ConditionChange } from '@skillchain/domain/evaluation/entry-condition.rules'
import { anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { OccupationCode } from '@skillchain/domain/standard/occupation'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'
import { aTrainingSession } from '@skillchain/domain/training/session.fixture'
import { aBaseBooking, aTrainingStation } from '@skillchain/domain/training/training.fixture'

import { type Who, chainId, inDays } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const body = await aBody()
const { as, db, register } = body
const FITTER = OccupationCode.parse('6-22-02-01')
await db
  .update(organisation)
  .set({ divisionCode: '44' })
  .where(eq(organisation.id, anOrganisationId(5)))
await db.insert(trainingStation).values(aTrainingStation())

const change = (given: Partial<ConditionChange> = {}): ConditionChange => ({
  generation: '2018',
  founding: null,
  grade: 'level3',
  occupationCode: FITTER,
  validFromOn: inDays(1),
  source: '《汽车装调工国家职业技能标准》',
  confirmed: true,
  anyOf: [[{ kind: 'worked', years: 40 }], [{ kind: 'trained', hours: 8 }]],
  ...given,
})
const set = (given: Partial<ConditionChange> = {}, who: Who = 'regulator') =>
  as(who).entryCondition.set({ key: uuidv7(), change: change(given) })

/** What a session of college 1 came to for somebody, in minutes; null while it is not settled. */
async function taught(personId: PersonId, minutes: number | null, given: { occupationCode?: string } = {}) {
  const occupationCode = OccupationCode.parse(given.occupationCode ?? FITTER)
  const bookingId = BaseBookingId.parse(uuidv7())
  await db.insert(baseBooking).values(aBaseBooking({ id: bookingId, status: 'confirmed' }))
  const id = TrainingSessionId.parse(uuidv7())
  const session = aTrainingSession({ id, bookingId, occupationCode })
  const [row] = await db.insert(trainingSession).values(session).returning()
  if (!row) throw new Error('a session was added')
  const { id: sessionId, hostId, baseId, startsAt, endsAt } = row
  const place = { chainId, sessionId, personId, hostId, baseId, startsAt, endsAt, name: '欧阳小明' }
  const proven =
    minutes === null ? { grade: null, validMinutes: null } : { grade: 'B' as const, validMinutes: minutes }
  await db.insert(sessionPlace).values({ ...place, ...proven, enlistedAt: startsAt })
}

test('the province’s regulator sets conditions from a day to come, beside those of other generations', async () => {
  await expect(set({}, 'college')).rejects.toMatchObject(refusal('access.denied'))
  await expect(set({ validFromOn: inDays(0) })).rejects.toMatchObject(refusal('evaluation.conditions-past'))

  expect(await set()).toEqual({ generation: '2018', validFromOn: inDays(1), conditions: 2 })

  const rows = await as('college').entryCondition.list()
  expect(rows.filter(({ occupationCode }) => occupationCode === FITTER)).toMatchObject([
    { id: '2018-level3-6-22-02-01-1', validToOn: null },
    { id: '2018-level3-6-22-02-01-2', allOf: [{ kind: 'trained', hours: 8 }] },
  ])
  expect(rows.filter(({ generation }) => generation === '2023').length).toBeGreaterThan(10)
})

test('a generation that is founded has batches planned by it once it has conditions', async () => {
  const founding = { title: '2027 年规程编制的国家职业标准', source: '人社厅发〔2027〕1号' }
  await expect(body.planned({ standardVersion: '2027' })).rejects.toMatchObject(
    refusal('evaluation.standard-unknown'),
  )
  await set({ generation: '2027', founding, occupationCode: null })
  await expect(set({ generation: '2027', founding })).rejects.toMatchObject(
    refusal('evaluation.generation-known'),
  )

  expect(await body.planned({ standardVersion: '2027' })).toMatchObject({ standardVersion: '2027' })
  expect((await as('college').entryCondition.versions()).map(({ generation }) => generation)).toEqual([
    '2018',
    '2023',
    '2027',
  ])
})

test('a change ends what was in force the day before and rewrites nothing', async () => {
  await set({
    generation: '2023',
    occupationCode: null,
    validFromOn: inDays(60),
    anyOf: [[{ kind: 'aged', years: 18 }]],
  })
  const rows = await db.select().from(entryCondition).where(eq(entryCondition.id, '2023-level3-1'))
  expect(rows).toHaveLength(2)
  expect(rows.find(({ validToOn }) => validToOn !== null)).toMatchObject({
    validToOn: inDays(59),
    allOf: [{ kind: 'worked' }],
  })
  await expect(
    set({ generation: '2023', occupationCode: null, validFromOn: inDays(60) }),
  ).rejects.toMatchObject(refusal('evaluation.conditions-overlapping'))
  // A batch before that day is judged by what is in force on its own.
  const [{ id } = firstOf([])] = await body.admitted(1)
  expect(await register(await body.opened(), id)).toMatchObject({ conditionId: '2023-level3-4' })
})

test('hours of training are proven by settled sessions of this or a related occupation, and by nobody’s word', async () => {
  const batch = await body.opened({ standardVersion: '2018' })
  const { id, personId } = firstOf(await body.admitted(1))
  const seen = async () => {
    const { rows } = await as('college').candidate.admitted({ chainId, batchId: batch.id, limit: 100 })
    return rows.find((row) => row.id === id)?.trained
  }
  const facts = [{ kind: 'apprenticeship', evidence: 'contract' } as const]
  const refused = () =>
    expect(register(batch, id, { facts })).rejects.toMatchObject(refusal('evaluation.entry-not-met'))

  await refused()
  // Not settled, of another trade, and short of eight study hours by one minute.
  await taught(personId, null)
  await taught(personId, 900, { occupationCode: '4-10-01-05' })
  await taught(personId, 8 * 45 - 1)
  expect(await seen()).toMatchObject({ hours: 7.9, sessions: 1 })
  await refused()
  // What is proven cannot be declared.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const claimed = [{ kind: 'trained', hours: 99, sessions: 1, evidence: 'attendance' }] as never
  await expect(register(batch, id, { facts: claimed })).rejects.toMatchObject({ code: 'BAD_REQUEST' })

  await taught(personId, 1)
  const asked = { chainId, batchId: batch.id, facts, applicationIds: [id] }
  expect(await as('college').candidate.verdicts(asked)).toMatchObject({
    trained: { hours: 8, sessions: 2 },
    verdicts: [{ met: false }, { met: true, weak: false, requirements: [{ metBy: 1 }] }],
  })
  const registered = await register(batch, id, { facts })

  expect(registered).toMatchObject({ conditionId: '2018-level3-6-22-02-01-2', weak: false })
  const [row] = await db.select().from(candidate).where(eq(candidate.id, registered.id))
  expect(row?.facts).toContainEqual({ kind: 'trained', hours: 8, sessions: 2, evidence: 'attendance' })
})
