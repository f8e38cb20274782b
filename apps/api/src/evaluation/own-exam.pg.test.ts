import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { AppealId } from '@skillchain/domain/evaluation/appeal'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { BatchStatus, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { aStudentId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { aCertifier } from '../../test/certificate.ts'
import { type Who, chainId, inDays } from '../../test/demand.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const body = await aCertifier()
const { as, db } = body
const student = PersonId.parse(aStudentId)
const RESULT = { part: 'theory', points: 41, passed: false } as const
const REASON = '第三大题漏计得分，申请复核'

const put = (batchId: EvaluationBatchId, status: BatchStatus, publicityEndsOn: string | null) =>
  db
    .update(evaluationBatch)
    .set({ status, publicityEndsOn, concludedAt: status === 'concluded' ? new Date().toISOString() : null })
    .where(eq(evaluationBatch.id, batchId))

/** The student and another have sat an exam, and both have failed; how far it has come, one says. */
async function sat(status: BatchStatus = 'publicity', endsOn: string | null = inDays(3)) {
  const { batchId, candidateIds } = await body.concluded(0, [student])
  const id = firstOf(candidateIds)
  await put(batchId, status, endsOn)
  return { batchId, id }
}
const own = (id: CandidateId, who: Who = 'student') => as(who).candidate.own({ chainId, id })
const appeal = (
  candidateId: CandidateId,
  { who = 'student', key = uuidv7(), id = uuidv7() }: { who?: Who; key?: string; id?: string } = {},
) =>
  as(who).appeal.found({
    key,
    chainId,
    id: AppealId.parse(id),
    draft: { candidateId, part: 'theory', reason: REASON },
  })
/** Makes a registration the student's. */
const handedOver = async ({ id }: { id: CandidateId }) => {
  await db.update(candidate).set({ personId: student }).where(eq(candidate.id, id))
  return id
}
const certificatesOf = async (candidateId: CandidateId) =>
  (await as('student').certificate.mine({ limit: 10, candidateId })).rows
const kindsOf = async (about: string) =>
  (await as('student').task.list()).filter(({ path }) => path.endsWith(about)).map(({ kind }) => kind)

test('a person reads their exams, and by which condition they were admitted', async () => {
  const { id } = await sat()
  const { rows, today } = await as('student').candidate.mine({ limit: 50 })
  expect(today).toBe(inDays(0))
  expect(rows.find((row) => row.id === id)).toMatchObject({ passed: false, appealsUntil: inDays(3), seat: 1 })

  const exam = await own(id)
  expect(exam.results).toContainEqual(RESULT)
  expect(exam.ground?.requirements.map(({ metBy }) => metBy)).toEqual([0])
  expect(exam.facts).toHaveLength(1)
})

test('another person’s exam is not there, and cannot be appealed against', async () => {
  const { id } = await sat()
  await db
    .update(candidate)
    .set({ personId: PersonId.parse(uuidv7()) })
    .where(eq(candidate.id, id))

  await expect(own(id)).rejects.toMatchObject(refusal('record.missing'))
  await expect(appeal(id)).rejects.toMatchObject(refusal('record.missing'))
  await expect(own(id, 'college')).rejects.toMatchObject(refusal('access.denied'))
  const { rows } = await as('student').candidate.mine({ limit: 50 })
  expect(rows.map((row) => row.id)).not.toContain(id)
})

test.each<BatchStatus>(['arranged', 'prepared', 'examined', 'scored'])(
  'of a batch that is %s nobody learns a result, whatever the record holds',
  async (status) => {
    const { id } = await sat(status, null)
    await db.update(candidate).set({ status: 'accepted', concludedAt: null }).where(eq(candidate.id, id))

    expect(await own(id)).toMatchObject({ results: [], passed: null, appealsUntil: null })
    const { rows } = await as('student').candidate.mine({ limit: 50 })
    expect(rows.find((row) => row.id === id)).toMatchObject({ passed: null })
    expect(JSON.stringify(rows)).not.toContain('points')
    await expect(appeal(id)).rejects.toMatchObject(refusal('evaluation.results-not-shown'))
  },
)

test('an appeal is raised in the days of publicity, once for each key, and one at a time', async () => {
  const { id, batchId } = await sat()
  const asked = { key: uuidv7(), id: uuidv7() }
  const raised = await appeal(id, asked)
  expect(await appeal(id, asked)).toEqual(raised)
  expect(JSON.stringify(raised)).not.toContain('points')

  await expect(appeal(id)).rejects.toMatchObject(refusal('evaluation.appeal-waiting'))
  const exam = await own(id)
  expect(exam.appeals).toMatchObject([{ id: raised.id, own: true, status: 'open', answer: null }])
  // The college may still speak for them: it is another party.
  await appeal(id, { who: 'college' })
  const seen = await as('evaluator').appeal.list({ chainId, batchId })
  expect(seen.map((row) => row.own)).toEqual([true, false])

  await put(batchId, 'publicity', inDays(-1))
  await expect(appeal(id)).rejects.toMatchObject(refusal('evaluation.appeals-over'))
})

test('of many appeals of one person at the same moment, one is raised', async () => {
  const { id } = await sat()
  // Connections are there before it is asked for.
  await Promise.all(Array.from({ length: 8 }, () => own(id)))

  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => appeal(id)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the body is told of an appeal, and the person of its answer', async () => {
  const { id } = await sat()
  await appeal(id, { who: 'college' })
  expect(await kindsOf(id)).toEqual(['results-shown'])
  const raised = await appeal(id)
  expect(await kindsOf(id)).toEqual(['appeal-unanswered'])
  const toAnswer = (await as('evaluator').task.list()).filter((task) => task.id.startsWith(raised.id))
  expect(toAnswer).toMatchObject([{ kind: 'appeal-to-answer', mine: true }])

  const answer = '经复核漏计 5 分，予以更正'
  await as('evaluator').appeal.perform({
    key: uuidv7(),
    chainId,
    id: raised.id,
    version: raised.version,
    command: { type: 'uphold', answer },
  })

  expect((await own(id)).appeals).toMatchObject([{ own: false }, { own: true, status: 'upheld', answer }])
  expect(await kindsOf(id)).toEqual(['appeal-upheld'])
})

test('a person is told how their registration was decided, and of the day', async () => {
  const batch = await body.opened()
  const [one, two] = await body.admitted(2)
  if (!one || !two) throw new Error('two were admitted')
  const first = await body.register(batch, one.id)
  const accepted = await handedOver(first)
  expect(await kindsOf(accepted)).toEqual(['exam-undecided'])
  await body.decide(first, { type: 'accept' })
  expect(await kindsOf(accepted)).toEqual(['exam-ahead'])

  const other = await body.opened()
  const second = await body.register(other, two.id)
  await body.decide(second, { type: 'reject', reason: '学籍证明看不清' })
  const rejected = await handedOver(second)
  expect(await kindsOf(rejected)).toEqual(['exam-rejected'])
  expect(await own(rejected)).toMatchObject({ status: 'rejected', endedReason: '学籍证明看不清' })
})

test('a person is told of an exam that is cancelled, and no more of a registration that another has replaced', async () => {
  const batch = await body.opened()
  const { id: applicationId } = firstOf(await body.admitted(1))
  const first = await body.register(batch, applicationId)
  const ended = await body.decide(first, { type: 'reject', reason: '学籍证明看不清' })
  await body.register(batch, applicationId)
  await db.update(candidate).set({ personId: student }).where(eq(candidate.batchId, batch.id))
  expect(await kindsOf(ended.id)).toEqual([])

  const other = await body.opened()
  const registered = await handedOver(await body.register(other, firstOf(await body.admitted(1)).id))
  await body.perform(await body.view(other.id), { type: 'cancel', reason: '考点停电' })

  expect(await kindsOf(registered)).toEqual(['exam-withdrawn'])
})

test('the certificates that came of an exam are asked for by it', async () => {
  const { batchId, candidateIds } = await body.concluded(1, [student])
  const candidateId = firstOf(candidateIds)
  await body.issued(batchId)
  const { id: another } = await sat()

  expect(await certificatesOf(candidateId)).toHaveLength(1)
  expect(await certificatesOf(another)).toEqual([])
})
