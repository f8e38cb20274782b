import { eq } from 'drizzle-orm'

import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import type { Candidate } from '@skillchain/domain/evaluation/candidate'
import type { AssessorId, EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'

import { inDays } from './demand.ts'
import type { aBody } from './evaluation.ts'

/** Batches whose exam is over, each with so many people who came; each on a day of its own, by how many they are. */
export const examinedBy =
  ({ db, ...body }: Awaited<ReturnType<typeof aBody>>, assessorIds: AssessorId[]) =>
  async (count: number): Promise<{ batch: EvaluationBatch; people: Candidate[] }> => {
    const batch = await body.opened({ name: `考${count}人` })
    for (const { id } of await body.admitted(count)) {
      // oxlint-disable-next-line no-await-in-loop
      await body.decide(await body.register(batch, id), { type: 'accept' })
    }
    // Each batch has a day of its own, or its assessors would be in two places.
    const dispatched = await body.perform(await body.view(batch.id), { type: 'dispatch', assessorIds })
    const arranged = await body.perform(dispatched, { type: 'arrange' })
    const prepared = await body.perform(arranged, { type: 'prepare' })
    await body.comes(batch)
    for (const one of await body.people(batch)) {
      // oxlint-disable-next-line no-await-in-loop
      await body.decide(one, { type: 'attend', attendance: 'present' })
    }
    const done = await body.perform(prepared, { type: 'examine' })
    await db
      .update(evaluationBatch)
      .set({ examOn: inDays(-count) })
      .where(eq(evaluationBatch.id, batch.id))
    return { batch: done, people: await body.people(batch) }
  }
