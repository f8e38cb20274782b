import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { event } from '@skillchain/db/kernel/event.table'
import { personLook } from '@skillchain/db/organisation/person.table'
import { planPost } from '@skillchain/db/enrolment/enrolment-plan.table'
import { aSpreadsheetOf } from '@skillchain/documents/sheet/spreadsheet.fixture'
import { eq } from 'drizzle-orm'
import { Amendment, type Command } from '@skillchain/domain/enrolment/application.rules'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { maskMobile } from '@skillchain/domain/organisation/mobile-number'

import { type Who, chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'
import { HEADINGS, aDesk, rosterRow } from '../../test/roster.ts'

const desk = await aDesk()
const { as, db } = desk

const listOf = async (plan: EnrolmentPlan, who: Who = 'college') =>
  (await as(who).application.list({ chainId, filter: { planId: plan.id }, limit: 100 })).rows
type Line = Awaited<ReturnType<typeof listOf>>[number]

const perform = ({ id, version }: Pick<Line, 'id' | 'version'>, command: Command, who: Who = 'college') =>
  as(who).application.perform({ key: uuidv7(), chainId, id, version, command })

let next = 0
/** People who have applied for one plan, all of them new. */
async function applicants(count: number, quota = 16) {
  const plan = await desk.plan(quota)
  const rows = Array.from({ length: count }, () => rosterRow((next += 1)))
  await desk.imported(plan, aSpreadsheetOf([HEADINGS, ...rows]))
  const [first, ...others] = await listOf(plan)
  if (!first) throw new Error('nobody has applied')
  return { plan, first, others }
}

test('of many admitted at the same moment, as many as there are places are', async () => {
  const { plan, first, others } = await applicants(12, 3)
  const accepted = await Promise.all([first, ...others].map((line) => perform(line, { type: 'accept' })))

  const outcomes = await Promise.allSettled(accepted.map((line) => perform(line, { type: 'admit' })))

  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused).toHaveLength(9)
  for (const reason of refused) expect(reason).toMatchObject(refusal('roster.post-filled'))
  const posts = await db.select().from(planPost).where(eq(planPost.planId, plan.id))
  expect(posts).toMatchObject([{ quota: 3, admitted: 3 }])
})

test('a place given back is there for the next', async () => {
  const { first, others } = await applicants(2, 1)
  const [one, two] = await Promise.all([first, ...others].map((line) => perform(line, { type: 'accept' })))
  if (!one || !two) throw new Error('two had applied')
  const admitted = await perform(one, { type: 'admit' })
  await expect(perform(two, { type: 'admit' })).rejects.toMatchObject(refusal('roster.post-filled'))

  await perform(admitted, { type: 'withdraw', reason: '本人放弃' })

  expect(await perform(two, { type: 'admit' })).toMatchObject({ status: 'admitted' })
})

test('what is returned is stated anew, and nothing of it stands in the log', async () => {
  const { first } = await applicants(1)
  const reasons = [{ field: 'mobile', cause: 'unclear', text: '号码已停机' }] as const
  const returned = await perform(first, { type: 'return', reasons: [...reasons] })
  const mobile = '13912345678'

  await expect(
    perform(returned, { type: 'resubmit', amendment: { school: '深圳中学' } }),
  ).rejects.toMatchObject(refusal('roster.field-not-returned'))
  const amendment = Amendment.parse({ mobile })
  const again = await perform(returned, { type: 'resubmit', amendment })

  expect(again).toMatchObject({ status: 'resubmitted', version: 2 })
  const { stated } = await as('college').application.inFull({ chainId, id: first.id })
  expect(stated).toMatchObject({ mobileMask: maskMobile(`+86${mobile}`), name: '欧阳小明' })
  expect(JSON.stringify(stated)).not.toContain(mobile)
  expect(JSON.stringify(await db.select().from(event))).not.toContain(mobile)
})

test('the enterprise reads a list without names, and decides on nothing', async () => {
  const { plan, first } = await applicants(1)

  const [line] = await listOf(plan, 'enterprise')

  expect(line).toMatchObject({ name: '欧**明', mobileMask: '', school: null })
  await expect(perform(first, { type: 'accept' }, 'enterprise')).rejects.toMatchObject(
    refusal('access.denied'),
  )
  await expect(as('enterprise').application.inFull({ chainId, id: first.id })).rejects.toMatchObject(
    refusal('access.denied'),
  )
  expect(await listOf(plan, 'otherCollege')).toEqual([])
})

test('who sees a full number is set down before it is shown', async () => {
  const { first } = await applicants(1)
  const asked = { key: uuidv7(), chainId, id: first.id, purpose: 'register-student' as const }

  const { number } = await as('college').application.reveal(asked)
  await as('college').application.reveal(asked)

  expect(number).toMatch(/^\d{17}[\dX]$/)
  expect(number.slice(0, 4)).toBe(first.documentMask.slice(0, 4))
  const looks = await db.select().from(personLook).where(eq(personLook.aggregateId, first.id))
  expect(looks).toMatchObject([{ purpose: 'register-student', personId: first.personId }])
})

test('of two decisions on one version, the second is told of the first', async () => {
  const { first } = await applicants(1)
  await perform(first, { type: 'accept' })

  await expect(perform(first, { type: 'reject', reason: '条件不符' })).rejects.toMatchObject(
    refusal('record.stale'),
  )
})
