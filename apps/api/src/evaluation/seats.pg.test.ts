import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import type { Command } from '@skillchain/domain/evaluation/candidate.rules'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'

import type { Who } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'

const body = await aBody()
const { db } = body
const PEOPLE = 6
const applications = await body.admitted(PEOPLE)

interface Step {
  readonly person: number
  readonly who: Who
  readonly command: Command | 'register'
}
const reason = '本人放弃'
const anyCommand: fc.Arbitrary<Pick<Step, 'who' | 'command'>> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ who: 'college' as const, command: 'register' as const }) },
  { weight: 4, arbitrary: fc.constant({ who: 'evaluator' as const, command: { type: 'accept' as const } }) },
  fc.constant({ who: 'evaluator' as const, command: { type: 'reject' as const, reason } }),
  {
    weight: 2,
    arbitrary: fc.constant({ who: 'college' as const, command: { type: 'withdraw' as const, reason } }),
  },
)
const anyStep: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(PEOPLE - 1), anyCommand)
  .map(([person, asked]) => ({ person, ...asked }))
/** Some at one moment, then some others. */
const anyStory = fc.array(fc.array(anyStep, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 8 })

const rowsOf = (batch: Pick<EvaluationBatch, 'id'>) =>
  db.select().from(candidate).where(eq(candidate.batchId, batch.id))

async function take(batch: EvaluationBatch, { person, who, command }: Step): Promise<void> {
  const application = applications[person]
  if (!application) throw new Error('nobody of that number')
  if (command === 'register') {
    await body.register(batch, application.id)
    return
  }
  const found = (await rowsOf(batch)).findLast(
    ({ applicationId, status }) =>
      applicationId === application.id && status !== 'rejected' && status !== 'withdrawn',
  )
  if (found) await body.decide(found, command, who)
}

/** What is true of the seats of a batch, whatever has happened. */
async function sound(batch: EvaluationBatch): Promise<number> {
  const [row] = await db.select().from(evaluationBatch).where(eq(evaluationBatch.id, batch.id))
  const accepted = await db.$count(
    candidate,
    and(eq(candidate.batchId, batch.id), eq(candidate.status, 'accepted')),
  )
  expect(row?.seatsTaken).toBe(accepted)
  expect(accepted).toBeLessThanOrEqual(batch.places)
  return accepted
}

test('under any sequence of commands, several at one moment, no more people are accepted than there are places', async () => {
  let full = 0
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 3 }), anyStory, async (places, story) => {
    const batch = await body.opened({ places })
    for (const wave of story) {
      // One wave after another; within a wave, all at once.
      // oxlint-disable-next-line no-await-in-loop
      await Promise.allSettled(wave.map((step) => take(batch, step)))
      // oxlint-disable-next-line no-await-in-loop
      if ((await sound(batch)) === places) full += 1
    }
    // Each has a seat of their own, from 1 on, and the year is theirs again afterwards.
    const open = await body.view(batch.id)
    await body.perform(open, { type: 'cancel', reason: '考点停电' })
    for (const { status } of await rowsOf(batch)) expect(['rejected', 'withdrawn']).toContain(status)
  })

  await fc.assert(property, { numRuns: 12 })
  expect(full).toBeGreaterThan(0)
}, 240_000)
