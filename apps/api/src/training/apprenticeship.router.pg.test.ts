import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { event } from '@skillchain/db/kernel/event.table'
import { aStudentId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonName } from '@skillchain/domain/organisation/person-name'
import type { Protection } from '@skillchain/domain/training/apprenticeship'

import { chainId, inDays } from '../../test/demand.ts'
import { firstOf, refusal } from '../../test/plan.ts'
import { aWorkshop, segmentNow } from '../../test/training.ts'

const { db, as, applicants, sign, register, list, mentor, perform } = await aWorkshop()
const key = uuidv7()
await register(applicants, 'enterprise', key)
const [one, two, ...rest] = await list()
if (!one || !two) throw new Error('nobody was registered')

const tutor = { type: 'assignTutor', name: PersonName.parse('区伟业') } as const
const protection: Protection = {
  covers: [{ kind: 'workInjury', policyNumber: 'GS-0001', fromOn: inDays(0), toOn: inDays(300) }],
  safetyTrainedOn: inDays(0),
  labourContractFromOn: null,
}
const current = async (id: string) => firstOf((await list()).filter((row) => row.id === id))

test('records are opened once, and for admitted people of one’s own', async () => {
  expect(rest).toHaveLength(6)
  await expect(register()).rejects.toMatchObject(refusal('apprenticeship.registered'))
  await expect(register(applicants, 'leader')).rejects.toMatchObject(refusal('access.denied'))
  expect(await register(applicants, 'enterprise', key)).toMatchObject({ ids: { length: 8 } })
  expect(await as('enterprise').apprenticeship.unregistered({ chainId, limit: 10 })).toEqual({
    rows: [],
    next: null,
  })
})

test('names are whole for the college, and masked for the enterprise until training begins', async () => {
  expect(one.name).toBe('欧**明')
  expect(firstOf(await list('college')).name).toBe('欧阳小明')
  expect(firstOf(await list('regulator')).name).toBe('欧**明')
  expect(await list('otherCollege')).toEqual([])
  const unseen = as('otherCollege').apprenticeship.byId({ chainId, id: one.id })
  await expect(unseen).rejects.toMatchObject(refusal('record.missing'))
})

test('of two who would be the sixth of one mentor, neither is; of two for the last place, one is', async () => {
  const mentorId = await mentor()
  const [five, six, ...four] = rest
  if (!five || !six) throw new Error('too few')
  await Promise.all(four.map((row) => perform(row, { type: 'assignMentor', mentorId })))

  const outcomes = await Promise.allSettled(
    [five, six].map((row) => perform(row, { type: 'assignMentor', mentorId })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusal('apprenticeship.mentor-full'),
  })
  const { rows } = await as('enterprise').mentor.list({ chainId, limit: 10 })
  expect(rows).toMatchObject([{ load: 5 }])
  const retire = { key: uuidv7(), chainId, id: mentorId, version: 0, command: { type: 'retire' } } as const
  await expect(as('enterprise').mentor.perform(retire)).rejects.toMatchObject(
    refusal('apprenticeship.mentor-teaching'),
  )
})

test('a mentor below the goal, and another enterprise’s, are refused', async () => {
  const low = await mentor('level5', '邝永强')

  await expect(perform(two, { type: 'assignMentor', mentorId: low })).rejects.toMatchObject(
    refusal('apprenticeship.mentor-grade'),
  )
  await expect(as('leader').mentor.list({ chainId, limit: 10 })).resolves.toEqual({ rows: [], next: null })
})

test('a plan against a rule is not saved, and says which segment', async () => {
  const night = segmentNow({ shift: 'night', title: '夜班装配' })

  await expect(perform(one, { type: 'plan', segments: [night] })).rejects.toMatchObject({
    problem: { code: 'apprenticeship.night-intern', params: { segment: '夜班装配' } },
  })
  expect(await current(one.id)).toMatchObject({ segments: [], version: 0 })
})

test('from mentor, tutor, plan and protection to the first day, as the apprentice sees it', async () => {
  const { id } = firstOf((await list()).filter(({ personId }) => personId === aStudentId))
  const start = { type: 'start', fromOn: inDays(0) } as const
  const step = async (...[command, who]: [Parameters<typeof perform>[1], 'college'?]) =>
    perform(await current(id), command, who)

  await expect(step(tutor)).rejects.toMatchObject(refusal('access.denied'))
  await step(tutor, 'college')
  await step({ type: 'assignMentor', mentorId: await mentor('level1', '麦锦荣') })
  await step({ type: 'plan', segments: [segmentNow()] })
  await expect(step(start)).rejects.toMatchObject(refusal('apprenticeship.no-agreement'))
  await sign(await current(id))
  await expect(step(start)).rejects.toMatchObject(refusal('apprenticeship.uninsured'))
  await step({ type: 'protect', protection })
  await step(start)

  expect(await current(id)).toMatchObject({
    status: 'training',
    name: '欧阳小明',
    mentorName: '麦锦荣',
    mentorLoad: 1,
  })
  const own = await as('student').apprenticeship.mine()
  expect(own.rows).toMatchObject([{ id, mentorName: '麦锦荣', tutorName: '区伟业', status: 'training' }])
  await expect(perform(await current(id), start, 'enterprise')).rejects.toMatchObject(
    refusal('apprenticeship.out-of-turn'),
  )
})

test('the log names nobody', async () => {
  const happened = await db.select().from(event).where(eq(event.chainId, chainId))
  const told = JSON.stringify(happened.filter(({ aggregate }) => /apprenticeship|mentor/.test(aggregate)))

  expect(told).toContain('mentor-assigned')
  expect(told).not.toMatch(/欧阳|区伟业|麦锦荣|卢志强/)
})

const kinds = async (who: 'enterprise' | 'college') =>
  (await as(who).task.list()).flatMap(({ kind, params, path }) =>
    kind.startsWith('apprentices-') ? [[kind, params['count'], path]] : [],
  )

test('whoever lacks something waits for somebody', async () => {
  expect(await kinds('college')).toEqual([
    ['apprentices-without-tutor', 7, `/apprentices?chain=${chainId}&lacking=tutor`],
  ])
  expect(await kinds('enterprise')).toEqual(
    expect.arrayContaining([
      ['apprentices-without-mentor', 2, `/apprentices?chain=${chainId}&lacking=mentor`],
      ['apprentices-without-plan', 7, `/apprentices?chain=${chainId}&lacking=plan`],
    ]),
  )
  expect(await list('enterprise', { lacking: 'mentor' })).toHaveLength(2)
})
