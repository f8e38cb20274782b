import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { event } from '@skillchain/db/kernel/event.table'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { EmploymentId, type EmploymentTerms } from '@skillchain/domain/employment/employment'
import type { Command } from '@skillchain/domain/employment/employment-command'
import { someEmploymentTerms } from '@skillchain/domain/employment/employment.fixture'

import { type Who, aMarket, chainId, inDays } from '../../test/demand.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const { db, as } = await aMarket()
await anEnrolment(db, { n: 3, applicants: ['admitted', 'admitted', 'admitted', 'rejected'] })

/** Began so many days ago, under a contract signed the week before. */
const terms = (daysAgo: number, given: Partial<EmploymentTerms> = {}) =>
  someEmploymentTerms({ contractOn: inDays(-daysAgo - 7), firstOn: inDays(-daysAgo), ...given })
const report = (n: number, given = terms(200), who: Who = 'enterprise') =>
  as(who).employment.found({
    key: uuidv7(),
    chainId,
    id: EmploymentId.parse(uuidv7()),
    draft: { applicationId: anApplicationId(n), terms: given },
  })
const list = async (who: Who = 'enterprise', filter = {}) =>
  (await as(who).employment.list({ chainId, limit: 20, filter })).rows
type Ref = { id: EmploymentId; version: number }
const perform = ({ id, version }: Ref, command: Command, who: Who = 'enterprise') =>
  as(who).employment.perform({ key: uuidv7(), chainId, id, version, command })
const current = async ({ id }: Pick<Ref, 'id'>, who: Who = 'enterprise') =>
  as(who).employment.byId({ chainId, id })
const kinds = async (who: Who) =>
  (await as(who).task.list()).flatMap(({ kind, params, path }) =>
    /employment|stay/.test(kind) ? [[kind, params['count'] ?? params['post'], path]] : [],
  )

/** The second applicant is the cast's student. */
const hired = await report(31)

test('somebody is reported once, and only whom the enterprise may know', async () => {
  await expect(report(31)).rejects.toMatchObject(refusal('employment.open-already'))
  await expect(report(33)).rejects.toMatchObject(refusal('employment.not-of-the-chain'))
  await expect(report(99)).rejects.toMatchObject(refusal('employment.not-of-the-chain'))
  await expect(report(30, terms(200, { contractOn: inDays(1) }))).rejects.toMatchObject(
    refusal('employment.contract-ahead'),
  )
  await expect(report(30, terms(200), 'college')).rejects.toMatchObject(refusal('access.denied'))
  const rows = (await as('enterprise').employment.hireable({ chainId, limit: 10 })).rows
  expect(rows.map(({ id }) => id)).toEqual([anApplicationId(30), anApplicationId(32)])
  expect(rows[0]).toMatchObject({ name: '欧**明', goal: 'level3', certifiedGrade: null })
})

test('of two who report the same person at once, one does', async () => {
  const outcomes = await Promise.allSettled([report(32), report(32)])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const row = firstOf((await list()).filter(({ applicationId }) => applicationId === anApplicationId(32)))
  await perform(row, { type: 'withdraw', reason: '误报' })
})

test('names are whole for the college, and for the enterprise once the person has confirmed', async () => {
  expect((await current(hired)).name).toBe('欧**明')
  expect((await current(hired, 'college')).name).toBe('欧阳小明')
  expect((await current(hired, 'regulator')).name).toBe('欧**明')
  await expect(current(hired, 'otherCollege')).rejects.toMatchObject(refusal('record.missing'))
})

test('pay is for whom it concerns, and stands in no event', async () => {
  expect(await current(hired)).toMatchObject({ payFromFen: 600_000, payToFen: 800_000 })
  expect(await current(hired, 'leader')).toMatchObject({ payFromFen: null, payToFen: null })
  expect(await current(hired, 'college')).toMatchObject({ payFromFen: null })
  expect(firstOf((await as('student').employment.mine()).rows)).toMatchObject({ payFromFen: 600_000 })
})

test('the person’s word alone makes it count', async () => {
  expect(await kinds('student')).toEqual([['employment-to-confirm', '总装线装调工', '/employment']])
  await expect(perform(hired, { type: 'confirm' })).rejects.toMatchObject(refusal('access.denied'))
  expect(await as('college').employment.count({ chainId })).toMatchObject({ confirmed: 0, reported: 1 })

  const disputed = await perform(hired, { type: 'dispute', reason: '岗位不是质检' }, 'student')
  expect(await kinds('enterprise')).toEqual([
    ['employments-disputed', 1, `/employments?chain=${chainId}&status=disputed`],
  ])
  const corrected = await perform(disputed, {
    type: 'correct',
    terms: terms(200, { postTitle: '装调技师' }),
    leaving: null,
  })
  const confirmed = await perform(corrected, { type: 'confirm' }, 'student')
  expect(confirmed).toMatchObject({ status: 'confirmed', version: 3 })
  expect(await as('college').employment.count({ chainId })).toMatchObject({ confirmed: 1, reported: 0 })
  expect((await current(hired)).name).toBe('欧阳小明')
  expect(await kinds('student')).toEqual([])
})

test('after six months the enterprise is asked, and then the person', async () => {
  expect(await kinds('enterprise')).toEqual([['stays-due', 1, `/employments?chain=${chainId}&mark=due`]])
  const [stay, later] = (await current(hired)).stays
  expect([stay?.state, later?.state]).toEqual(['due', 'ahead'])
  await expect(perform(await current(hired), { type: 'claimStay', months: 12 })).rejects.toMatchObject(
    refusal('employment.not-due'),
  )

  const claimed = await perform(await current(hired), { type: 'claimStay', months: 6 })
  expect(await kinds('student')).toEqual([['stay-to-confirm', '装调技师', '/employment']])
  const disputed = await perform(claimed, { type: 'disputeStay', months: 6, reason: '已离职' }, 'student')
  expect(await kinds('enterprise')).toEqual([
    ['stays-disputed', 1, `/employments?chain=${chainId}&mark=stayDisputed`],
  ])
  const again = await perform(disputed, { type: 'confirmStay', months: 6 }, 'student')
  expect(again.stays[0]).toMatchObject({ word: 'confirmed' })
  expect(await list('enterprise', { mark: 'stayed' })).toHaveLength(1)
})

test('an answer that comes again does nothing twice', async () => {
  const key = uuidv7()
  const { id, version } = await current(hired)
  const command = { type: 'end', onDay: inDays(-1), cause: 'resigned', note: '' } as const
  const input = { key, chainId, id, version, command }
  const [first, second] = [
    await as('enterprise').employment.perform(input),
    await as('enterprise').employment.perform(input),
  ]

  expect(second).toEqual(first)
  expect(await list('college', { mark: 'left' })).toMatchObject([{ id, endedOn: inDays(-1) }])
})

test('an auditor counts, few people withheld, and sees nobody', async () => {
  await expect(list('auditor')).rejects.toMatchObject(refusal('access.denied'))
  expect(await as('auditor').employment.count({ chainId })).toMatchObject({ confirmed: null, least: 5 })
  expect(await as('regulator').employment.count({ chainId })).toMatchObject({ confirmed: 1, least: null })
})

test('the next grade goes by what is on record and confirmed', async () => {
  const { ladders, today } = await as('student').employment.nextGrade()

  expect(today).toBe(inDays(0))
  expect(ladders).toMatchObject([
    {
      held: null,
      next: 'level3',
      years: 0,
      generations: [{ generation: '2018' }, { generation: '2023' }],
    },
  ])
  const work = ladders[0]?.generations[1]?.conditions.find(({ id }) => id === '2023-level3-1')
  // It was left after less than ten years.
  expect(work).toMatchObject({ standing: 'missing', on: null })
})

test('the log names nobody and tells no pay', async () => {
  const happened = await db.select().from(event).where(eq(event.chainId, chainId))
  const told = JSON.stringify(happened.filter(({ aggregate }) => aggregate === 'employment'))

  expect(told).toContain('corrected')
  expect(told).not.toMatch(/欧阳|600000|payFromFen/)
})
