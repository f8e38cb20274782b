import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { concludedCandidates } from '@skillchain/db/evaluation/concluded-candidate.query'
import { personYear } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { asActor } from '@skillchain/db/kernel/database'
import { event } from '@skillchain/db/kernel/event.table'
import { idempotency } from '@skillchain/db/kernel/idempotency.table'
import type { Candidate } from '@skillchain/domain/evaluation/candidate'
import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { chainId, inDays } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'
import { examinedBy } from '../../test/examined.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const body = await aBody()
const { as, db, perform, mark } = body
const assessorIds = await body.enlisted()
const examined = examinedBy(body, assessorIds)

const settle = async (candidate: Candidate, points: number) => {
  for (const part of ['theory', 'practical'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    await mark('evaluator', { candidateId: candidate.id, part, points })
    // oxlint-disable-next-line no-await-in-loop
    await mark('evaluator2', { candidateId: candidate.id, part, points: points + 2 })
  }
}

test('a batch lives from its plan to the people a certificate is made for', async () => {
  const { batch, people } = await examined(2)
  const [passes, fails] = people
  if (!passes || !fails) throw new Error('two were examined')
  expect(new Set(people.map(({ seat }) => seat))).toEqual(new Set([1, 2]))

  await settle(passes, 80)
  await expect(perform(batch, { type: 'score' })).rejects.toMatchObject(refusal('evaluation.marks-missing'))
  await settle(fails, 50)
  const shown = await perform(await perform(batch, { type: 'score' }), { type: 'publicise' })
  await expect(perform(shown, { type: 'conclude' })).rejects.toMatchObject(
    refusal('evaluation.publicity-running'),
  )
  await db
    .update(evaluationBatch)
    .set({ publicityEndsOn: inDays(-1) })
    .where(eq(evaluationBatch.id, batch.id))
  const concluded = await perform(shown, { type: 'conclude' })
  const archived = await perform(concluded, { type: 'archive' })

  expect(archived.status).toBe('archived')
  const found = await asActor(db, cast.evaluator, (tx) =>
    concludedCandidates(tx, { chainId, batchId: batch.id }),
  )
  expect(found).toHaveLength(2)
  expect(found.find(({ candidateId }) => candidateId === passes.id)).toMatchObject({
    passed: true,
    bodyCode: 'S000044000123',
    grade: 'level3',
    secondPassMark: null,
    results: [
      { part: 'theory', points: 81, passed: true },
      { part: 'practical', points: 81, passed: true },
    ],
  })
  expect(found.find(({ candidateId }) => candidateId === fails.id)).toMatchObject({ passed: false })
  // Whoever failed may be examined again in the year; whoever passed may not.
  const years = await db.select().from(personYear)
  const held = years.map(({ candidateId }) => candidateId)
  expect([held.includes(passes.id), held.includes(fails.id)]).toEqual([true, false])
})

test('neither of two assessors learns the other’s mark before both have given theirs', async () => {
  const { batch, people } = await examined(1)
  const candidate = firstOf(people)
  const sheet = async (who: 'evaluator' | 'evaluator2') => {
    const lines = await as(who).mark.sheet({ chainId, batchId: batch.id })
    return firstOf(firstOf(lines).parts)
  }
  const asked = { ...body.asked(), candidateId: candidate.id, part: 'theory' as const, points: 73 }

  const answer = await as('evaluator').mark.give(asked)

  expect(answer).toEqual({ candidateId: candidate.id, part: 'theory' })
  expect(await as('evaluator').mark.give(asked)).toEqual(answer)
  expect(await sheet('evaluator')).toMatchObject({ own: 73, given: 1, points: null, all: [] })
  expect(await sheet('evaluator2')).toMatchObject({ own: null, given: 1, points: null, all: [] })
  // Nor by the log, nor by what is kept for whoever asks again.
  const said = { type: 'marked', candidateId: candidate.id, part: 'theory' }
  const logged = await db
    .select({ payload: event.payload })
    .from(event)
    .where(eq(event.aggregateId, asked.key))
  expect(logged).toEqual([{ payload: said }])
  const kept = await db
    .select({ answer: idempotency.answer })
    .from(idempotency)
    .where(eq(idempotency.key, asked.key))
  expect(kept).toEqual([{ answer }])

  await mark('evaluator2', { candidateId: candidate.id, part: 'theory', points: 95 })
  expect(await sheet('evaluator')).toMatchObject({ state: 'third', points: null, all: [] })
  await mark('evaluator3', { candidateId: candidate.id, part: 'theory', points: 90 })
  expect(await sheet('evaluator')).toMatchObject({ state: 'settled', points: 92.5, all: [73, 95, 90] })
})

test('a part is marked by assessors of the batch, each once, and by many at one moment no more than need be', async () => {
  const { people } = await examined(3)
  const [one, two] = people
  if (!one || !two) throw new Error('three were examined')
  await mark('evaluator', { candidateId: one.id, part: 'theory', points: 70 })
  await expect(mark('evaluator', { candidateId: one.id, part: 'theory', points: 90 })).rejects.toMatchObject(
    refusal('evaluation.marked-already'),
  )
  await expect(
    mark('evaluator', { candidateId: one.id, part: 'comprehensive', points: 90 }),
  ).rejects.toMatchObject(refusal('evaluation.part-not-examined'))

  const given = await Promise.allSettled([
    mark('evaluator', { candidateId: two.id, part: 'practical', points: 70 }),
    mark('evaluator2', { candidateId: two.id, part: 'practical', points: 72 }),
    mark('evaluator3', { candidateId: two.id, part: 'practical', points: 71 }),
  ])

  const refused = given.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject(refusal('evaluation.third-not-needed'))
})

test('a plan outside the filed scope is refused, and a draft is the body’s alone', async () => {
  await expect(body.planned({ examOn: inDays(800) })).rejects.toMatchObject(
    refusal('evaluation.outside-scope'),
  )
  await expect(body.planned({ places: 21 })).rejects.toMatchObject(refusal('evaluation.too-many-places'))
  const draft = await body.planned()
  await expect(body.view(draft.id, 'college')).rejects.toMatchObject(refusal('record.missing'))
  const announced = await perform(draft, { type: 'announce' })
  expect(await body.view(announced.id, 'college')).toMatchObject({ status: 'announced' })
  await expect(perform(announced, { type: 'open' }, 'college')).rejects.toMatchObject(
    refusal('access.denied'),
  )
})

test('an assessor on another exam of the day is not dispatched', async () => {
  const day = { examOn: inDays(33) }
  const first = await body.opened(day)
  await perform(first, { type: 'dispatch', assessorIds })
  const second = await body.opened(day)

  await expect(perform(second, { type: 'dispatch', assessorIds })).rejects.toMatchObject({
    problem: { code: 'evaluation.assessor-conflict', params: { rule: 'overlap' } },
  })
})
