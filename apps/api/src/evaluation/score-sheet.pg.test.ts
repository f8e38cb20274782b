import { eq } from 'drizzle-orm'
import Fastify from 'fastify'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { mark as markTable } from '@skillchain/db/evaluation/candidate.table'
import { event } from '@skillchain/db/kernel/event.table'
import { idempotency } from '@skillchain/db/kernel/idempotency.table'
import { credentialsOf } from '@skillchain/db/test/database'
import { readAll } from '@skillchain/documents/sheet/sheet.fixture'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ExamPart } from '@skillchain/domain/evaluation/exam-part'

import { type Who, chainId } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'
import { examinedBy } from '../../test/examined.ts'
import { firstOf, refusal } from '../../test/plan.ts'
import { testServices } from '../../test/services.ts'
import { scoreSheets } from './score-sheet.route.ts'

const body = await aBody()
const { db, as, mark } = body
const examined = examinedBy(body, await body.enlisted())
// Three and no more: the same people do not assess a fourth time in a row.
const ofTwo = await examined(2)
const ofFour = await examined(4)
const ofOne = await examined(1)

const server = Fastify()
const tokenOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers['x-token'])
scoreSheets(server, { db, services: testServices, origin: '', tokenOf })

interface Asked {
  readonly who?: Who
  readonly part?: ExamPart
}
const called = ({ id }: Pick<EvaluationBatch, 'id'>, { who = 'evaluator', part = 'theory' }: Asked) => {
  const { sessionToken, organisationId } = credentialsOf(who)
  return {
    query: new URLSearchParams({ chainId, batchId: id, part }).toString(),
    headers: { 'x-token': sessionToken, 'x-organisation': organisationId },
  }
}
async function downloaded(batch: Pick<EvaluationBatch, 'id'>, asked: Asked = {}) {
  const { query, headers } = called(batch, asked)
  const answer = await server.inject({ method: 'GET', url: `/api/download/score-sheet?${query}`, headers })
  return answer.statusCode === 200
    ? (await readAll(answer.rawPayload)).rows.map(({ cells }) => cells)
    : answer.json<unknown>()
}
async function looked(batch: Pick<EvaluationBatch, 'id'>, text: string, asked: Asked = {}) {
  const { query, headers } = called(batch, asked)
  const answer = await server.inject({
    method: 'POST',
    url: `/api/upload/score-sheet?${query}`,
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(text),
  })
  return answer.json<unknown>()
}
const csv = (...rows: readonly (readonly (string | number)[])[]) =>
  [['座位号', '姓名', '理论成绩'], ...rows].map((row) => row.join(',')).join('\r\n')
const give = (
  { id: batchId }: Pick<EvaluationBatch, 'id'>,
  rows: readonly { row: number; seat: number; points: number }[],
  { who = 'evaluator', part = 'theory', key = uuidv7() }: Asked & { key?: string } = {},
) => as(who).mark.giveSheet({ key, chainId, batchId, part, rows: [...rows] })

test('each assessor has a sheet of their own, with seats, masked names and what they have given themselves', async () => {
  const { batch, people } = ofTwo
  const [first] = people.toSorted((a, b) => (a.seat ?? 0) - (b.seat ?? 0))
  if (!first) throw new Error('two were examined')
  await mark('evaluator', { candidateId: first.id, part: 'theory', points: 61 })

  const own = await downloaded(batch)
  const others = await downloaded(batch, { who: 'evaluator2' })

  expect(own).toEqual([
    ['考评批次（Batch）', '座位号（Seat）', '姓名（Name）', '理论成绩（Theory）'],
    ['考2人', '1', expect.stringContaining('*'), '61'],
    expect.arrayContaining(['考2人', '2']),
  ])
  expect(JSON.stringify(others)).not.toContain('61')
  const names = (await body.people(batch)).map((one) => Reflect.get(one, 'name'))
  for (const name of names) expect(JSON.stringify(own)).not.toContain(name)
})

test('a sheet is looked at row by row, its good rows are given at once, and one event covers them', async () => {
  const { batch, people } = ofFour
  const [one, two, three] = people.toSorted((a, b) => (a.seat ?? 0) - (b.seat ?? 0))
  if (!one || !two || !three) throw new Error('four were examined')
  await mark('evaluator', { candidateId: two.id, part: 'theory', points: 70 })
  for (const who of ['evaluator2', 'evaluator3'] as const)
    // oxlint-disable-next-line no-await-in-loop
    await mark(who, { candidateId: three.id, part: 'theory', points: 88 })
  const sheet = csv(['1', '', 77], ['2', '', 71], ['3', '', 60], ['4', '', '八十'], ['9', '', 60])

  expect(await looked(batch, sheet)).toMatchObject({
    rows: [
      { row: 2, verdict: 'fresh', seat: 1, points: 77, column: null },
      { row: 3, verdict: 'marked-already', column: 'points', value: '71' },
      { row: 4, verdict: 'settled' },
      { row: 5, verdict: 'points-wrong', column: 'points', value: '八十' },
      { row: 6, verdict: 'seat-unknown', column: 'seat', value: '9', maskedName: '' },
    ],
  })
  expect(await db.select().from(markTable).where(eq(markTable.candidateId, one.id))).toEqual([])

  const key = uuidv7()
  const rows = [
    { row: 2, seat: 1, points: 77 },
    { row: 4, seat: 3, points: 60 },
  ]
  const answer = await give(batch, rows, { key })

  expect(answer).toEqual({ given: 1, left: [{ row: 4, verdict: 'settled' }] })
  expect(await give(batch, rows, { key })).toEqual(answer)
  expect(await looked(batch, csv(['1', '', 77]))).toMatchObject({ rows: [{ verdict: 'known' }] })
  expect(await db.select().from(markTable).where(eq(markTable.candidateId, one.id))).toMatchObject([
    { part: 'theory', points: 77 },
  ])
  const logged = await db.select({ payload: event.payload }).from(event).where(eq(event.aggregateId, key))
  expect(logged).toEqual([
    {
      payload: {
        type: 'imported',
        batchId: batch.id,
        part: 'theory',
        given: 1,
        rowsHash: expect.stringMatching(/^[\da-f]{64}$/),
      },
    },
  ])
})

test('by no sheet does an assessor learn what the other gave', async () => {
  const { batch } = ofOne
  const key = uuidv7()
  await give(batch, [{ row: 2, seat: 1, points: 43 }], { key })

  const sheets = [
    await downloaded(batch, { who: 'evaluator2' }),
    await looked(batch, csv(['1', '', 91]), { who: 'evaluator2' }),
    await as('evaluator2').mark.sheet({ chainId, batchId: batch.id }),
    await db.select({ payload: event.payload }).from(event).where(eq(event.aggregateId, key)),
    await db.select({ answer: idempotency.answer }).from(idempotency).where(eq(idempotency.key, key)),
  ]

  expect(sheets[1]).toMatchObject({ rows: [{ verdict: 'fresh' }] })
  expect(JSON.stringify(sheets)).not.toMatch(/\b43\b/)
})

test('two sheets and a single mark at one moment give no part a mark too many', async () => {
  const { batch, people } = ofFour
  const part = 'practical'
  const rows = [1, 2, 3, 4].map((seat) => ({ row: seat + 1, seat, points: 80 }))

  await Promise.allSettled([
    give(batch, rows, { part }),
    give(batch, rows, { part, who: 'evaluator2' }),
    give(batch, rows, { part, who: 'evaluator3' }),
    mark('evaluator3', { candidateId: firstOf(people).id, part, points: 80 }),
  ])

  const given = await db.select().from(markTable).where(eq(markTable.batchId, batch.id))
  expect(given.filter((one) => one.part === part)).toHaveLength(8)
})

test('is for assessors of the batch, and what is no sheet of the part is refused in words', async () => {
  const { batch } = ofTwo
  const denied = { problem: { code: 'access.denied' } }

  for (const who of ['college', 'regulator'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await downloaded(batch, { who })).toMatchObject(denied)
    // oxlint-disable-next-line no-await-in-loop
    expect(await looked(batch, csv(), { who })).toMatchObject(denied)
  }
  expect(await looked(batch, csv(['1', '', 80]), { part: 'practical' })).toMatchObject({
    problem: { code: 'evaluation.sheet-other-part' },
  })
  expect(await looked(batch, csv(['1', '', 80]), { part: 'comprehensive' })).toMatchObject({
    problem: { code: 'evaluation.part-not-examined' },
  })
  expect(await looked(batch, csv())).toMatchObject({ problem: { code: 'evaluation.sheet-empty' } })
  expect(await looked(batch, '姓名,电话\r\n张三,1')).toMatchObject({
    problem: { code: 'evaluation.sheet-headless' },
  })
  expect(await looked(batch, 'PK\u0003\u0004 damaged')).toMatchObject({
    problem: { code: 'evaluation.sheet-unreadable' },
  })
  const open = await body.opened()
  await expect(give(open, [{ row: 2, seat: 1, points: 1 }])).rejects.toMatchObject(
    refusal('evaluation.not-an-assessor'),
  )
})
