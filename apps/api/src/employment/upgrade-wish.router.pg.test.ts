import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'

import { wishes, wishesToMeet } from '@skillchain/db/employment/upgrade-wish.query'
import { upgradeWish } from '@skillchain/db/employment/upgrade-wish.table'
import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { event } from '@skillchain/db/kernel/event.table'
import { multiply, planOf } from '@skillchain/db/test/plan'
import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { UpgradeWishId } from '@skillchain/domain/employment/upgrade-wish'
import type { Command } from '@skillchain/domain/employment/upgrade-wish.rules'
import type { BatchStatus, BatchTerms } from '@skillchain/domain/evaluation/evaluation-batch'
import { aStudentId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aCertifier } from '../../test/certificate.ts'
import { type Who, chainId, inDays } from '../../test/demand.ts'
import { firstOf, refusal } from '../../test/plan.ts'

const { db, as, asked, opened, admitted, register, concluded, issued } = await aCertifier()
const { batchId } = await concluded(2, [aStudentId])
const certificates = await issued(batchId)
const ofStudent = firstOf(certificates.filter(({ personId }) => personId === aStudentId))
const ofAnother = firstOf(certificates.filter(({ personId }) => personId !== aStudentId))

const wish = (certificateId = ofStudent.id, who: Who = 'student', byPapers = true) =>
  as(who).upgradeWish.found({
    ...asked(),
    id: UpgradeWishId.parse(uuidv7()),
    draft: { certificateId, generation: '2023', byPapers },
  })
type Ref = { id: UpgradeWishId; version: number }
const perform = ({ id, version }: Ref, command: Command, who: Who = 'evaluator') =>
  as(who).upgradeWish.perform({ ...asked(), id, version, command })
const list = async (who: Who) => (await as(who).upgradeWish.list({ chainId, limit: 20 })).rows
const mine = async () => firstOf(await as('student').upgradeWish.mine())
const tasks = async (who: Who) =>
  (await as(who).task.list()).flatMap(({ kind, params, path }) =>
    kind.startsWith('wishes') ? [[kind, params['count'], path]] : [],
  )
/** A batch of the body for the grade above that of the certificate. */
async function aHigherBatch(given: Partial<BatchTerms> = {}) {
  const batch = await opened(given)
  await db.update(evaluationBatch).set({ grade: 'level2' }).where(eq(evaluationBatch.id, batch.id))
  return batch
}

test('whoever holds a certificate wishes for the grade above it, once', async () => {
  await expect(wish(ofAnother.id)).rejects.toMatchObject(refusal('employment.not-your-highest'))
  await expect(wish(CertificateId.parse(uuidv7()))).rejects.toMatchObject(
    refusal('employment.not-your-highest'),
  )
  await expect(wish(ofStudent.id, 'college')).rejects.toMatchObject(refusal('access.denied'))
  const { ladders } = await as('student').employment.nextGrade()
  expect(ladders).toMatchObject([{ next: 'level2', basis: { chainId, certificateId: ofStudent.id } }])

  const stated = await wish()

  // On record a condition is met in years only; a title, which is not on record here, meets one today.
  const { bodyId } = ofStudent
  expect(stated).toMatchObject({ status: 'open', grade: 'level2', bodyId, byPapers: true })
  expect(stated.readyOn).toMatch(/^20\d\d-/)
  await expect(wish()).rejects.toMatchObject(refusal('employment.wish-waiting'))
})

test('of two that are stated at once, one is', async () => {
  const open = await mine()
  await perform(open, { type: 'withdraw' }, 'student')
  const outcomes = await Promise.allSettled([wish(), wish()])

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the body is told, and reads what it could plan; nobody else reads it', async () => {
  expect(await tasks('evaluator')).toEqual([
    ['wishes-to-plan', 1, `/upgrade-wishes?chain=${chainId}&waiting=mine`],
  ])
  expect(await as('evaluator').upgradeWish.byGrade({ chainId })).toMatchObject([
    { occupationCode: '6-22-02-01', grade: 'level2', people: 1, ready: 1, readyLater: 1 },
  ])
  expect((await list('college')).map(({ name }) => name)).toContain(ofStudent.holderName)
  const found = { chainId, search: '没有此人' }
  expect(await as('evaluator').upgradeWish.count(found)).toBe(0)
  expect(await list('otherCollege')).toEqual([])
  await expect(list('enterprise')).rejects.toMatchObject(refusal('access.denied'))
  await expect(list('leader')).rejects.toMatchObject(refusal('access.denied'))
  expect(await tasks('college')).toEqual([])
})

test('the body plans it for a batch of its own; the college is asked to register, until it has', async () => {
  const lower = await opened({ name: '同级批次' })
  const higher = await aHigherBatch({ name: '二级批次', examOn: inDays(20) })
  const open = await mine()
  expect(
    (await as('evaluator').upgradeWish.batchesFor({ chainId, id: open.id })).map(({ id }) => id),
  ).toEqual([higher.id])
  await expect(perform(open, { type: 'plan', batchId: lower.id })).rejects.toMatchObject(
    refusal('employment.other-grade'),
  )
  await expect(perform(open, { type: 'plan', batchId: higher.id }, 'college')).rejects.toMatchObject(
    refusal('access.denied'),
  )

  await perform(open, { type: 'plan', batchId: higher.id })

  expect(await mine()).toMatchObject({ status: 'planned', batchName: '二级批次', examOn: inDays(20) })
  expect(await tasks('evaluator')).toEqual([])
  expect(await tasks('college')).toEqual([
    ['wishes-to-register', 1, `/upgrade-wishes?chain=${chainId}&waiting=mine`],
  ])
})

test('whoever is registered is no task of the college, until they withdraw', async () => {
  const { batchId: higher } = await mine()
  if (higher === null) throw new Error('it was planned')
  const applicant = firstOf(await admitted(1))
  const { id } = await register(await opened({ name: '另一批次' }), applicant.id)
  const become = (given: Partial<typeof candidate.$inferInsert>) =>
    db.update(candidate).set(given).where(eq(candidate.id, id))

  await become({ batchId: higher, personId: aStudentId })
  expect(await tasks('college')).toEqual([])
  expect(await mine()).toMatchObject({ registered: true })

  await become({ status: 'withdrawn' })
  expect(await tasks('college')).toHaveLength(1)
})

test('whoever was not registered in time waits for the body again, and for the college no longer', async () => {
  const { batchId: higher } = await mine()
  if (higher === null) throw new Error('it was planned')
  const become = (status: BatchStatus) =>
    db.update(evaluationBatch).set({ status }).where(eq(evaluationBatch.id, higher))
  await become('announced')
  expect(await tasks('college')).toEqual([])
  expect(await tasks('evaluator')).toEqual([])
  await become('arranged')

  expect(await tasks('college')).toEqual([])
  expect((await tasks('evaluator')).map(([kind, count]) => [kind, count])).toEqual([['wishes-to-plan', 1]])
  const waiting = { chainId, waiting: true, limit: 20 }
  expect((await as('evaluator').upgradeWish.list(waiting)).rows).toMatchObject([{ missed: true }])
  expect((await as('college').upgradeWish.list(waiting)).rows).toEqual([])
  expect(await mine()).toMatchObject({ missed: true, batchName: '二级批次' })
  await become('registering')
  expect(await mine()).toMatchObject({ missed: false })
})

test('whoever has no papers is planned for no exam before they are ready', async () => {
  const planned = await mine()
  await perform(planned, { type: 'withdraw' }, 'student')
  const patient = await wish(ofStudent.id, 'student', false)
  const { batchId: soon } = planned
  if (soon === null) throw new Error('it was planned')

  expect(await as('evaluator').upgradeWish.batchesFor({ chainId, id: patient.id })).toEqual([])
  await expect(perform(patient, { type: 'plan', batchId: soon })).rejects.toMatchObject(
    refusal('employment.not-ready-by-then'),
  )
  expect(await as('evaluator').upgradeWish.byGrade({ chainId })).toMatchObject([
    { people: 1, ready: 0, readyLater: 0 },
  ])
  await perform(patient, { type: 'withdraw' }, 'student')
  await perform(await wish(), { type: 'plan', batchId: soon })
})

test('a batch that the person may not know yet is not named to them', async () => {
  await db.update(evaluationBatch).set({ status: 'draft' }).where(eq(evaluationBatch.name, '二级批次'))

  expect(await mine()).toMatchObject({ status: 'planned', batchName: null, examOn: null, missed: false })
  expect(await tasks('college')).toEqual([])
  expect(firstOf(await list('evaluator'))).toMatchObject({ batchName: '二级批次' })
})

test('what is declined says why, and may be stated anew', async () => {
  await perform(await mine(), { type: 'decline', reason: '本机构未备案二级' })

  expect(await mine()).toMatchObject({ status: 'declined', reason: '本机构未备案二级', batchName: null })
  expect(await tasks('college')).toEqual([])
  await expect(perform(await mine(), { type: 'withdraw' }, 'student')).rejects.toMatchObject(
    refusal('employment.wish-ended'),
  )
  expect(await wish()).toMatchObject({ status: 'open' })
  expect(await as('evaluator').upgradeWish.count({ chainId, status: ['declined'] })).toBe(1)
})

test('the log names nobody', async () => {
  const happened = await db.select().from(event).where(eq(event.aggregate, 'upgrade-wish'))

  expect(happened.length).toBeGreaterThan(4)
  expect(JSON.stringify(happened)).not.toContain(ofStudent.holderName)
})

describe('among thousands', () => {
  beforeAll(async () => {
    const id = sql`gen_random_uuid()`
    const ended = { status: sql`'withdrawn'`, batch_id: sql`null`, reason: sql`null` }
    const columns = { ...ended, id, person_id: id, stated_at: sql`t.stated_at + n * interval '1 minute'` }
    await multiply(db, upgradeWish, { times: 700, columns })
  })

  const sides = {
    evaluator: { bodyId: cast.evaluator.organisationId },
    college: { collegeId: cast.college.organisationId },
  }
  const known = { evaluator: ['by_body', 'to_plan'], college: ['by_college', 'to_register'] } as const
  test.each(['evaluator', 'college'] as const)(
    'the %s reads a page, and what waits, by an index',
    async (who) => {
      const side = sides[who]
      const [page, waits] = known[who].map((each) => `upgrade_wish_${each}`)
      const paged = await planOf(db, cast[who], (tx) => wishes(tx, { chainId, side, limit: 50 }))
      const tasksOf = await planOf(db, cast[who], (tx) => wishesToMeet(tx, { side, chainIds: [chainId] }))

      expect(paged).toMatchObject({ indexes: expect.arrayContaining([page]), sorts: false })
      expect(tasksOf.indexes).toContain(waits)
    },
  )
})
