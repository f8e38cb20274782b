import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { AppealId } from '@skillchain/domain/evaluation/appeal'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { ScoreCorrectionId } from '@skillchain/domain/evaluation/score-correction'

import { chainId, inDays } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'
import { examinedBy } from '../../test/examined.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const body = await aBody()
const { as, db, mark, perform, asked } = body
const examined = examinedBy(body, await body.enlisted())

/** Somebody has failed in theory by two points, and it is on show. */
async function shown() {
  const { batch, people } = await examined(1)
  const { id: candidateId } = firstOf(people)
  for (const who of ['evaluator', 'evaluator2'] as const)
    for (const part of ['theory', 'practical'] as const)
      // oxlint-disable-next-line no-await-in-loop
      await mark(who, { candidateId, part, points: 58 })
  return { candidateId, batch: await perform(await perform(batch, { type: 'score' }), { type: 'publicise' }) }
}

async function answered(candidateId: CandidateId, type: 'uphold' | 'dismiss') {
  const draft = { candidateId, part: 'theory', reason: '第三大题少计四分' } as const
  const { id, version } = await as('college').appeal.found({
    ...asked(),
    id: AppealId.parse(uuidv7()),
    draft,
  })
  const command = { type, answer: '经复核，已经答复' } as const
  return as('evaluator').appeal.perform({ ...asked(), id, version, command })
}

test('an appeal that was upheld keeps its batch on show until the score is another', async () => {
  const { batch, candidateId } = await shown()
  const { id: appealId } = await answered(candidateId, 'uphold')
  const unmet = async () =>
    (await as('college').appeal.list({ chainId, batchId: batch.id })).map((row) => row.unmet)
  const told = async () =>
    (await as('evaluator').task.list())
      .filter(({ id }) => id.startsWith(appealId))
      .map(({ kind, path }) => [kind, path])
  expect(await unmet()).toEqual([true])
  expect(await told()).toEqual([['appeal-to-meet', `/batches/${chainId}/${batch.id}/results`]])
  await db
    .update(evaluationBatch)
    .set({ publicityEndsOn: inDays(-1) })
    .where(eq(evaluationBatch.id, batch.id))
  await expect(perform(batch, { type: 'conclude' })).rejects.toMatchObject(
    refusal('evaluation.appeals-unmet'),
  )

  const draft = { candidateId, part: 'theory', after: 62, reason: '第三大题少计四分' } as const
  const { id } = await as('evaluator').scoreCorrection.found({
    ...asked(),
    id: ScoreCorrectionId.parse(uuidv7()),
    draft,
  })
  expect(await told()).toEqual([])
  const approve = (who: 'evaluator2' | 'evaluator3', version: number) =>
    as(who).scoreCorrection.perform({ ...asked(), id, version, command: { type: 'approve' } })
  await approve('evaluator2', 0)
  await expect(perform(batch, { type: 'conclude' })).rejects.toMatchObject(
    refusal('evaluation.corrections-open'),
  )
  await approve('evaluator3', 1)

  expect(await unmet()).toEqual([false])
  expect(await perform(batch, { type: 'conclude' })).toMatchObject({ status: 'concluded' })
})

test('one that was dismissed keeps nothing', async () => {
  const { batch, candidateId } = await shown()
  await answered(candidateId, 'dismiss')
  await db
    .update(evaluationBatch)
    .set({ publicityEndsOn: inDays(-1) })
    .where(eq(evaluationBatch.id, batch.id))
  expect(await perform(batch, { type: 'conclude' })).toMatchObject({ status: 'concluded' })
})
