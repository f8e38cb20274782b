import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { aPersonId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import { type Who, chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'
import { aClassroom, people, student } from '../../test/sessions.ts'

const { as, confirmed, planned, draft, plan, view, perform, shift, opened, mark, roster } = await aClassroom()

describe('a session', () => {
  test('is made once from a confirmed booking, by whoever booked', async () => {
    const { id: bookingId } = await confirmed()
    const asked = draft(bookingId)
    const first = await as('college').trainingSession.found(asked)

    expect(await as('college').trainingSession.found(asked)).toEqual(first)
    expect(first).toMatchObject({ status: 'planned', seats: 6, enlisted: 0 })
    await expect(plan(bookingId)).rejects.toMatchObject(refusal('session.booking-taken'))
    await expect(plan((await confirmed()).id, '装配', 'enterprise')).rejects.toMatchObject(
      refusal('record.missing'),
    )
  })

  test('asked for by several at one moment is made once', async () => {
    const { id } = await confirmed()
    const outcomes = await Promise.allSettled([plan(id), plan(id), plan(id)])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is listed by its host and its base, and counted alike', async () => {
    const { id, hostId } = await planned()
    const seen = (who: Who) => as(who).trainingSession.list({ chainId, limit: 200, filter: { hostId } })

    for (const who of ['college', 'base'] as const) {
      const { rows } = await seen(who)
      expect(rows.map((row) => row.id)).toContain(id)
      expect(await as(who).trainingSession.count({ chainId, filter: { hostId } })).toEqual({
        count: rows.length,
      })
    }
  })
})

describe('a roster', () => {
  test('is drawn up from those whom the host has admitted, until the session begins', async () => {
    const { id } = await planned(3)
    const free = () => as('college').trainingSession.candidates({ chainId, id, limit: 50 })

    expect((await free()).rows.map(({ personId }) => personId)).toEqual(expect.arrayContaining(people))
    await perform(id, { type: 'enlist', personIds: people.slice(0, 2) })
    expect((await free()).rows.map(({ personId }) => personId)).not.toContain(people[0])
    await perform(id, { type: 'strike', personId: aPersonId(30) })
    expect(await view(id)).toMatchObject({ enlisted: 1 })
    expect(await roster(id)).toMatchObject([{ personId: student, name: '欧阳小明', grade: 'D', said: [] }])
    await expect(perform(id, { type: 'enlist', personIds: [aPersonId(1)] })).rejects.toMatchObject(
      refusal('session.person-unknown'),
    )
    await expect(perform(id, { type: 'enlist', personIds: people.slice(2, 6) })).rejects.toMatchObject(
      refusal('session.full'),
    )
    await shift(id, 1, 2)
    await expect(perform(id, { type: 'strike', personId: student })).rejects.toMatchObject(
      refusal('session.begun'),
    )
  })

  test('is nobody’s but the host’s and the base’s', async () => {
    const { id } = await planned(3)
    await perform(id, { type: 'enlist', personIds: [student] })

    expect(await roster(id, 'base')).toMatchObject([{ name: '欧阳小明' }])
    expect(await roster(id, 'leader')).toMatchObject([{ name: '欧**明' }])
    expect(await roster(id, 'enterprise')).toEqual([])
    for (const who of ['enterprise', 'base'] as const) {
      await expect(perform(id, { type: 'enlist', personIds: [aPersonId(32)] }, who)).rejects.toMatchObject(
        refusal('access.denied'),
      )
    }
  })

  test('takes nobody who is elsewhere at the time', async () => {
    const first = await planned()
    await perform(first.id, { type: 'enlist', personIds: [aPersonId(33)] })
    const second = await planned()

    await expect(perform(second.id, { type: 'enlist', personIds: [aPersonId(33)] })).rejects.toMatchObject(
      refusal('session.person-busy'),
    )
    await perform(first.id, { type: 'cancel', reason: '改期' })
    expect(await perform(second.id, { type: 'enlist', personIds: [aPersonId(33)] })).toMatchObject({
      enlisted: 1,
    })
  })
})

describe('a desk', () => {
  test('is opened and closed by the base alone, and settled by the host', async () => {
    const { id } = await planned(1)
    await perform(id, { type: 'enlist', personIds: [aPersonId(34)] })
    await expect(perform(id, { type: 'open' }, 'base')).rejects.toMatchObject(refusal('session.too-early'))
    await shift(id, 0, 3)
    await expect(perform(id, { type: 'open' })).rejects.toMatchObject(refusal('access.denied'))
    await perform(id, { type: 'open' }, 'base')
    await mark(id, aPersonId(34), { says: 'present' })
    await perform(id, { type: 'close' }, 'base')
    await expect(mark(id, aPersonId(34), { says: 'absent' })).rejects.toMatchObject(
      refusal('session.not-open'),
    )
    await expect(perform(id, { type: 'settle' })).rejects.toMatchObject(refusal('session.not-over'))
    await shift(id, 3, 0)
    await expect(perform(id, { type: 'settle' }, 'base')).rejects.toMatchObject(refusal('access.denied'))
    expect(await perform(id, { type: 'settle' })).toMatchObject({ status: 'settled' })

    expect(await roster(id)).toMatchObject([{ grade: 'B', validMinutes: 180, provenHours: 4 }])
    expect(await as('base').trainingSession.history({ chainId, id })).toMatchObject([
      { type: 'planned' },
      { type: 'enlisted' },
      { type: 'opened' },
      { type: 'closed' },
      { type: 'settled' },
    ])
  })

  test('takes a mark that is sent twice once, and keeps an earlier word beside a later', async () => {
    const id = await opened([aPersonId(35)])
    const saidAt = new Date().toISOString()
    const marked = { key: uuidv7(), chainId, id, personId: aPersonId(35), says: 'absent' as const, saidAt }
    const first = await as('base').trainingSession.mark(marked)

    expect(await as('base').trainingSession.mark(marked)).toEqual(first)
    await mark(id, aPersonId(35), { says: 'present' })
    const [line] = await roster(id)
    expect(line).toMatchObject({ grade: 'B', said: [{ says: 'absent' }, { says: 'present' }] })
  })

  test('is nobody’s but the base’s', async () => {
    const id = await opened([aPersonId(32)])

    await expect(as('college').trainingSession.codes({ chainId, id })).rejects.toMatchObject(
      refusal('access.denied'),
    )
    await expect(mark(id, aPersonId(32), { says: 'present', who: 'college' })).rejects.toMatchObject(
      refusal('access.denied'),
    )
    await expect(mark(id, aPersonId(31), { says: 'present' })).rejects.toMatchObject(
      refusal('session.person-unlisted'),
    )
  })
})

const tasks = async (who: Who, id: string) =>
  (await as(who).task.list())
    .filter((task) => task.path.includes(id))
    .map(({ kind, mine, counterpartId }) => ({ kind, mine, ...(counterpartId && { counterpartId }) }))

describe('what waits', () => {
  test('is a session for a booking, then a roster for a session', async () => {
    const booking = await confirmed()
    expect(await tasks('college', booking.id)).toEqual([{ kind: 'session-to-plan', mine: true }])
    const { id } = await plan(booking.id)

    expect(await tasks('college', booking.id)).toEqual([])
    expect(await tasks('college', id)).toEqual([{ kind: 'session-roster-empty', mine: true }])
    await perform(id, { type: 'enlist', personIds: [aPersonId(30)] })
    expect(await tasks('college', id)).toEqual([])
    await perform(id, { type: 'cancel', reason: '改期' })
  })

  test('is for the base to close what is over, and for the host to settle it', async () => {
    const id = await opened([aPersonId(30)])
    expect(await tasks('base', id)).toEqual([])
    await shift(id, 3, 0)

    expect(await tasks('base', id)).toEqual([{ kind: 'session-to-close', mine: true }])
    expect(await tasks('college', id)).toEqual([
      { kind: 'session-to-close-by-base', mine: false, counterpartId: anOrganisationId(7) },
    ])
    const reminder = await as('college').task.remind({ key: uuidv7(), chainId, recordId: id })
    const [theirs] = (await as('base').task.list()).filter((task) => task.path.includes(id))
    expect(theirs).toMatchObject({ mine: true, remindedOn: reminder.onDay })
    await perform(id, { type: 'close' }, 'base')
    expect(await tasks('base', id)).toEqual([
      { kind: 'session-to-settle-by-host', mine: false, counterpartId: anOrganisationId(1) },
    ])
    expect(await tasks('college', id)).toEqual([{ kind: 'session-to-settle', mine: true }])
  })
})
