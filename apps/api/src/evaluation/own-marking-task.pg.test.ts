import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import type { AssessorId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ScoreCorrectionId } from '@skillchain/domain/evaluation/score-correction'
import type { Command } from '@skillchain/domain/evaluation/score-correction.rules'

import { type Who, chainId } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'
import { examinedBy } from '../../test/examined.ts'
import { firstOf } from '../../test/plan.ts'

const body = await aBody()
const { as, db, mark, perform, asked } = body
const assessors = await body.enlisted()
const examined = examinedBy(body, assessors)
const tasksOf = async (who: Who, kind: string, record: string) =>
  (await as(who).task.list()).filter((task) => task.kind === kind && task.id.startsWith(record))

test('two marks that differ too far wait for whoever has given neither', async () => {
  const { batch, people } = await examined(2)
  const [one, other] = people
  if (!one || !other) throw new Error('two were examined')
  const theory = (who: Who, points: number, { id } = one) =>
    mark(who, { candidateId: id, part: 'theory', points })
  const waiting = (who: Who) => tasksOf(who, 'third-mark-to-give', batch.id)

  await theory('evaluator', 60)
  await theory('evaluator', 60, other)
  expect(await waiting('evaluator3')).toEqual([])
  await theory('evaluator2', 70, other)
  expect(await waiting('evaluator3')).toEqual([])
  await theory('evaluator2', 71)

  expect(await waiting('evaluator3')).toMatchObject([
    { mine: true, params: { batch: batch.name, count: 1 }, path: `/batches/${chainId}/${batch.id}/marking` },
  ])
  expect(await waiting('evaluator')).toEqual([])
  expect(await waiting('evaluator2')).toEqual([])
  const among = (assessorIds: AssessorId[]) =>
    db.update(evaluationBatch).set({ assessorIds }).where(eq(evaluationBatch.id, batch.id))
  await among(assessors.slice(0, 2))
  expect(await waiting('evaluator3')).toEqual([])
  await among(assessors)
  await theory('evaluator3', 68)
  expect(await waiting('evaluator3')).toEqual([])
})

test('a correction waits for two who did not propose it, for each until they have approved it', async () => {
  const { batch, people } = await examined(1)
  const { id: candidateId } = firstOf(people)
  const { name } = firstOf(await body.people(batch))
  for (const who of ['evaluator', 'evaluator2'] as const)
    for (const part of ['theory', 'practical'] as const)
      // oxlint-disable-next-line no-await-in-loop
      await mark(who, { candidateId, part, points: 58 })
  await perform(await perform(batch, { type: 'score' }), { type: 'publicise' })
  const draft = { candidateId, part: 'theory', after: 62, reason: '第三大题少计四分' } as const
  const proposed = await as('evaluator').scoreCorrection.found({
    ...asked(),
    id: ScoreCorrectionId.parse(uuidv7()),
    draft,
  })
  const decide = (who: Who, version: number, command: Command) =>
    as(who).scoreCorrection.perform({ ...asked(), id: proposed.id, version, command })
  const waiting = async (who: Who) =>
    (await tasksOf(who, 'score-correction-to-decide', proposed.id)).map(({ params, path }) => [
      params['name'],
      path,
    ])
  const told = [[name, `/batches/${chainId}/${batch.id}/results`]]

  expect(await waiting('evaluator')).toEqual([])
  expect([await waiting('evaluator2'), await waiting('evaluator3')]).toEqual([told, told])

  await decide('evaluator2', 0, { type: 'approve' })
  expect([await waiting('evaluator2'), await waiting('evaluator3')]).toEqual([[], told])

  expect(await decide('evaluator3', 1, { type: 'approve' })).toMatchObject({ status: 'applied' })
  expect(await waiting('evaluator3')).toEqual([])
  expect(firstOf(await body.people(batch)).results).toContainEqual({
    part: 'theory',
    points: 62,
    passed: true,
  })
})
