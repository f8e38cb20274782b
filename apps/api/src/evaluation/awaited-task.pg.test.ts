import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { AppealId } from '@skillchain/domain/evaluation/appeal'
import { aStudentId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { aCertifier } from '../../test/certificate.ts'
import { type Who, chainId, inDays } from '../../test/demand.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const { as, db, opened, admitted, register, decide, concluded, propose, sign, list } = await aCertifier()
const body = anOrganisationId(6)
const taskOf = async (who: Who, kind: string, record: string) =>
  (await as(who).task.list()).find((task) => task.kind === kind && task.id.startsWith(record))
const remind = (who: Who, recordId: string) => as(who).task.remind({ key: uuidv7(), chainId, recordId })

test('a college waits for a body to decide on its people, and may remind it', async () => {
  const batch = await opened()
  const one = await register(batch, firstOf(await admitted(1)).id)
  const mine = { mine: false, counterpartId: body, canRemind: true, params: { batch: batch.name, count: 1 } }
  expect(await taskOf('college', 'registrations-undecided', batch.id)).toMatchObject(mine)
  expect(await taskOf('otherCollege', 'registrations-undecided', batch.id)).toBeUndefined()

  const { onDay } = await remind('college', batch.id)

  const theirs = await taskOf('evaluator', 'registrations-to-decide', batch.id)
  expect(theirs).toMatchObject({ mine: true, remindedOn: onDay })
  await expect(remind('college', batch.id)).rejects.toMatchObject(refusal('organisation.reminded-enough'))
  await decide(one, { type: 'accept' })
  expect(await taskOf('college', 'registrations-undecided', batch.id)).toBeUndefined()
})

test('whoever has appealed waits for the answer', async () => {
  const { batchId, candidateIds } = await concluded(1)
  await db
    .update(evaluationBatch)
    .set({ status: 'publicity', publicityEndsOn: inDays(3), concludedAt: null })
    .where(eq(evaluationBatch.id, batchId))
  const raised = await as('college').appeal.found({
    key: uuidv7(),
    chainId,
    id: AppealId.parse(uuidv7()),
    draft: { candidateId: firstOf(candidateIds), part: 'theory', reason: '对理论成绩有异议' },
  })
  const waiting = { mine: false, counterpartId: body, canRemind: true }
  expect(await taskOf('college', 'appeal-unanswered', raised.id)).toMatchObject(waiting)

  const { onDay } = await remind('college', raised.id)

  expect(await taskOf('evaluator', 'appeal-to-answer', raised.id)).toMatchObject({ remindedOn: onDay })
})

test('whoever has passed waits for their certificate until it is issued, and nobody who failed does', async () => {
  const { batchId } = await concluded(2, [PersonId.parse(aStudentId)])
  const waiting = { mine: false, counterpartId: body, canRemind: true, path: '/certificates' }
  expect(await taskOf('student', 'certificate-awaited', batchId)).toMatchObject(waiting)
  const { onDay } = await remind('student', batchId)
  expect(await taskOf('evaluator', 'certificates-to-propose', batchId)).toMatchObject({ remindedOn: onDay })

  await propose(batchId)
  await sign('evaluator', 'sign', await list(batchId))
  expect(await taskOf('student', 'certificate-awaited', batchId)).toMatchObject({ mine: false })
  await sign('evaluator2', 'issue', await list(batchId))
  expect(await taskOf('student', 'certificate-awaited', batchId)).toBeUndefined()

  const failed = await concluded(0, [PersonId.parse(aStudentId)])
  expect(await taskOf('student', 'certificate-awaited', failed.batchId)).toBeUndefined()
})
