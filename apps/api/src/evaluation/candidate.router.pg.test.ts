import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { personYear } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { someDeclaredFacts } from '@skillchain/domain/evaluation/candidate.fixture'

import { chainId } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const body = await aBody()
const { as, db, decide, register } = body

const registered = async (batch: Parameters<typeof register>[0], count: number) =>
  Promise.all((await body.admitted(count)).map(({ id }) => register(batch, id)))

test('of many accepted at the same moment, as many as there are seats are', async () => {
  const batch = await body.opened({ places: 3 })
  const people = await registered(batch, 8)

  const outcomes = await Promise.allSettled(people.map((one) => decide(one, { type: 'accept' })))

  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused).toHaveLength(5)
  for (const reason of refused) expect(reason).toMatchObject(refusal('evaluation.seats-taken'))
  const [row] = await db.select().from(evaluationBatch).where(eq(evaluationBatch.id, batch.id))
  expect(row).toMatchObject({ places: 3, seatsTaken: 3 })
})

test('a seat given back is there for the next, and so is the year', async () => {
  const batch = await body.opened({ places: 1 })
  const [one, two] = await registered(batch, 2)
  if (!one || !two) throw new Error('two were registered')
  const accepted = await decide(one, { type: 'accept' })
  await expect(decide(two, { type: 'accept' })).rejects.toMatchObject(refusal('evaluation.seats-taken'))

  await decide(accepted, { type: 'withdraw', reason: '本人放弃' }, 'college')

  expect(await decide(two, { type: 'accept' })).toMatchObject({ status: 'accepted' })
  expect(await db.select().from(personYear).where(eq(personYear.candidateId, one.id))).toEqual([])
  expect(await register(batch, one.applicationId)).toMatchObject({ status: 'registered' })
})

test('nobody is registered for two certificates of one year, in whatever batch and at whatever moment', async () => {
  const [first, second] = [await body.opened(), await body.opened()]
  const { id } = firstOf(await body.admitted(1))

  const outcomes = await Promise.allSettled([register(first, id), register(second, id)])

  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject(refusal('evaluation.one-a-year'))
})

test('whoever is examined for a certificate of the year is listed, and said to be', async () => {
  const [first, second] = [await body.opened(), await body.opened()]
  const people = await body.admitted(2)
  const [one, two] = people.map(({ id }) => id)
  await register(first, firstOf(people).id)

  const { rows } = await as('college').candidate.admitted({ chainId, batchId: second.id, limit: 100 })

  const taken = new Map(rows.map(({ id, yearTaken }) => [id, yearTaken]))
  expect([one, two].map((id) => id && taken.get(id))).toEqual([true, false])
})

test('a refused registration leaves the year free', async () => {
  const batch = await body.opened({ standardVersion: '2018' })
  const { id } = firstOf(await body.admitted(1))
  await expect(register(batch, id)).rejects.toMatchObject(refusal('evaluation.entry-not-met'))

  expect(await register(await body.opened(), id)).toMatchObject({ status: 'registered' })
})

test('a college registers its own people and no others, and sees only them', async () => {
  const batch = await body.opened()
  const { id } = firstOf(await body.admitted(1))
  await expect(register(batch, id, { who: 'otherCollege' })).rejects.toMatchObject(refusal('record.missing'))
  await register(batch, id)

  expect(await body.people(batch, 'otherCollege')).toEqual([])
  const [seen] = await body.people(batch, 'college')
  expect(seen).toMatchObject({ name: '欧阳小明' })
  const [masked] = await body.people(batch, 'regulator')
  expect(masked).toMatchObject({ name: '欧**明', documentMask: '' })
  const { rows } = await as('college').candidate.admitted({ chainId, batchId: batch.id, limit: 100 })
  expect(rows.map((row) => row.id)).not.toContain(id)
})

test('each condition is judged by the facts that are given', async () => {
  const { id: batchId } = await body.opened()
  const asked = { chainId, batchId, facts: someDeclaredFacts(), applicationIds: [] }
  const { verdicts } = await as('college').candidate.verdicts(asked)

  expect(verdicts.filter(({ met }) => met).map(({ id }) => id)).toEqual(['2023-level3-4'])
})

test('a cancelled batch lets its people go', async () => {
  const batch = await body.opened()
  const one = firstOf(await registered(batch, 1))
  await body.perform(await body.view(batch.id), { type: 'cancel', reason: '考点停电' })

  const [row] = await db.select().from(candidate).where(eq(candidate.id, one.id))
  expect(row).toMatchObject({ status: 'withdrawn', endedReason: '考点停电' })
  expect(await register(await body.opened(), one.applicationId)).toMatchObject({ status: 'registered' })
})
