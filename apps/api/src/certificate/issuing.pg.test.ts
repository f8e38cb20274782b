import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { certificate } from '@skillchain/db/certificate/certificate.table'
import { numberVoid } from '@skillchain/db/certificate/number-series.table'
import { appeal } from '@skillchain/db/evaluation/appeal.table'
import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { partsOf } from '@skillchain/domain/certificate/certificate-number'
import { AppealId } from '@skillchain/domain/evaluation/appeal'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import { aCertifier } from '../../test/certificate.ts'
import { type Who, chainId, inDays } from '../../test/demand.ts'

const { as, db, asked, concluded, propose, list, sign, end } = await aCertifier()
const signers = ['evaluator', 'evaluator2', 'evaluator3'] as const

/** What somebody does with the certificates of a batch, or what becomes of what they rest on. */
type Step =
  | { readonly does: 'propose' | 'sign' | 'issue'; readonly who: Who }
  | { readonly does: 'decline' | 'revoke' | 'void' }
  | { readonly does: 'publicity'; readonly days: number }
  | { readonly does: 'appeal'; readonly open: boolean }
  | { readonly does: 'fail'; readonly failed: boolean }

const who = fc.constantFrom(...signers)
const anyAct: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('propose', 'sign', 'issue'), who }) },
  fc.record({ does: fc.constantFrom('decline', 'revoke', 'void') }),
)
const anyTurn: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('publicity' as const), days: fc.constantFrom(-3, 0, 2) }),
  fc.record({ does: fc.constant('appeal' as const), open: fc.boolean() }),
  fc.record({ does: fc.constant('fail' as const), failed: fc.boolean() }),
)
/** Somebody acts; or things take a turn, and everybody tries to issue what has been signed before. */
const anyPart = fc.oneof(
  anyAct.map((act): Step[] => [act]),
  anyTurn.map((turn): Step[] => [turn, ...signers.map((each): Step => ({ does: 'issue', who: each }))]),
)
/** Begins with what leads to a certificate, so that some are issued at all. */
const anyStory = fc
  .tuple(who, fc.array(anyPart, { minLength: 2, maxLength: 6 }))
  .map(([first, parts]): Step[] => [
    { does: 'propose', who: first },
    { does: 'sign', who: first },
    ...parts.flat(),
  ])

async function take(batchId: EvaluationBatchId, step: Step): Promise<void> {
  const rows = await list(batchId)
  const having = (status: string) => rows.filter((row) => row.status === status)
  const batch = eq(evaluationBatch.id, batchId)
  switch (step.does) {
    case 'propose':
      await propose(batchId, step.who)
      return
    case 'sign':
      await sign(step.who, 'sign', having('proposed'))
      return
    case 'issue':
      await sign(step.who, 'issue', having('signed'))
      return
    case 'decline':
    case 'revoke': {
      const [one] = having(step.does === 'revoke' ? 'issued' : 'proposed')
      if (one) await end(one, { type: step.does, note: '经查实，认定过程违规' })
      return
    }
    case 'void': {
      const [series] = await as('evaluator').certificateNumber.series()
      if (!series) return
      const { bodyCode, year, grade } = series
      await as('evaluator').certificateNumber.void({
        bodyCode,
        year,
        grade,
        reason: '编号已被占用',
        key: asked().key,
      })
      return
    }
    case 'publicity':
      await db
        .update(evaluationBatch)
        .set({ publicityEndsOn: inDays(step.days) })
        .where(batch)
      return
    case 'appeal':
      await (step.open ? raise(batchId) : db.delete(appeal).where(eq(appeal.batchId, batchId)))
      return
    case 'fail': {
      const results = (['theory', 'practical'] as const).map((part) => ({
        part,
        points: step.failed ? 41 : 81,
        passed: !step.failed,
      }))
      await db
        .update(candidate)
        .set({ results, status: step.failed ? 'failed' : 'passed' })
        .where(eq(candidate.batchId, batchId))
    }
  }
}

async function raise(batchId: EvaluationBatchId): Promise<void> {
  const [one] = await db.select().from(candidate).where(eq(candidate.batchId, batchId))
  if (!one) return
  await db.insert(appeal).values({
    chainId,
    id: AppealId.parse(uuidv7()),
    batchId,
    candidateId: one.id,
    bodyId: anOrganisationId(6),
    collegeId: one.collegeId,
    personId: one.personId,
    part: 'theory',
    contested: 81,
    reason: '对理论成绩有异议',
    status: 'open',
    raisedById: one.collegeId,
    raisedAt: new Date().toISOString(),
    answer: null,
    version: 0,
  })
}

/** Whether what a certificate rests on would hold now. */
async function holds(batchId: EvaluationBatchId): Promise<boolean> {
  const [batch] = await db.select().from(evaluationBatch).where(eq(evaluationBatch.id, batchId))
  const open = await db.$count(appeal, eq(appeal.batchId, batchId))
  const people = await db.select().from(candidate).where(eq(candidate.batchId, batchId))
  const passed = people.some(({ results }) => results.length > 0 && results.every((part) => part.passed))
  return passed && open === 0 && (batch?.publicityEndsOn ?? '9999') < inDays(0)
}

/** Every number of the body’s series once, issued or recorded as void, from 1 on and without a gap. */
async function numbersSound(): Promise<void> {
  const issued = await db.select({ number: certificate.number }).from(certificate)
  const voided = await db.select({ number: numberVoid.number }).from(numberVoid)
  const serials = [...issued, ...voided].flatMap(({ number }) => partsOf(number ?? '')?.serial ?? [])
  expect(serials.toSorted((a, b) => a - b)).toEqual(serials.map((_, n) => n + 1))
}

test('under any sequence of commands no certificate is issued without passed parts, publicity and two signers', async () => {
  let issued = 0
  const property = fc.asyncProperty(anyStory, async (story) => {
    const { batchId } = await concluded(1)
    const numbered = new Set<string>()
    for (const step of story) {
      // oxlint-disable-next-line no-await-in-loop
      const could = await holds(batchId)
      // oxlint-disable-next-line no-await-in-loop
      await take(batchId, step).catch(() => {})
      // oxlint-disable-next-line no-await-in-loop
      const rows = await db.select().from(certificate).where(eq(certificate.batchId, batchId))
      for (const { id, number, firstAccountId, secondAccountId } of rows.filter(
        (row) => row.number !== null,
      )) {
        expect(firstAccountId).not.toBeNull()
        expect(secondAccountId).not.toBeNull()
        expect(firstAccountId).not.toBe(secondAccountId)
        if (numbered.has(id)) continue
        expect({ number, could }).toEqual({ number, could: true })
        numbered.add(id)
        issued += 1
      }
    }
    await numbersSound()
  })

  await fc.assert(property, { numRuns: 20, endOnFailure: true })
  expect(issued).toBeGreaterThan(2)
}, 300_000)
