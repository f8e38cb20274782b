import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { aChainId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { aBookingRequest, someHours, someStationTerms } from '@skillchain/domain/training/training.fixture'

import { TUESDAY, aBase } from '../../test/base.ts'
import { type Who, chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'

const { as, station, asked, book, answer } = await aBase()

describe('a station', () => {
  test('is seen by all who work in the chain, and by nobody of another', async () => {
    const { id } = await station({ name: '焊接工位 B-01' })
    const seen = async (who: Who, chain = chainId) =>
      (await as(who).trainingStation.list({ chainId: chain, limit: 200 })).rows.map((row) => row.id)

    for (const who of ['college', 'leader', 'evaluator', 'regulator'] as const) {
      expect(await seen(who)).toContain(id)
    }
    expect(await seen('college', aChainId(2))).toEqual([])
    expect(await as('college').trainingStation.byId({ chainId, id })).toMatchObject({
      baseName: 'Organisation 7',
      occupationNames: ['汽车装调工'],
    })
  })

  test('is changed by its base alone', async () => {
    const { id, version } = await station()
    const command = { type: 'sendToRepair', reason: '举升机漏油' } as const
    const change = (who: Who) =>
      as(who).trainingStation.perform({ key: uuidv7(), chainId, id, version, command })

    for (const who of ['college', 'leader', 'regulator'] as const) {
      await expect(change(who)).rejects.toMatchObject(refusal('access.denied'))
    }
    expect(await change('base')).toMatchObject({ status: 'underRepair' })
  })

  test('keeps the seats and the hours that are booked', async () => {
    const here = await station()
    await book('college', here)
    const change = (command: Parameters<ReturnType<typeof as>['trainingStation']['perform']>[0]['command']) =>
      as('base').trainingStation.perform({
        key: uuidv7(),
        chainId,
        id: here.id,
        version: here.version,
        command,
      })

    await expect(change({ type: 'revise', terms: someStationTerms({ seats: 11 }) })).rejects.toMatchObject(
      refusal('training.seats-booked'),
    )
    await expect(
      change({ type: 'reschedule', hours: someHours({ closedDays: [TUESDAY] }) }),
    ).rejects.toMatchObject(refusal('training.hours-booked'))
    await expect(change({ type: 'retire', reason: '设备报废' })).rejects.toMatchObject(
      refusal('training.bookings-ahead'),
    )
  })

  test('bears a name of its own among its base’s, until the other is retired', async () => {
    const named = { name: '工位 同名' }
    const { id, version } = await station(named)
    await expect(station(named)).rejects.toMatchObject(refusal('training.station-name-taken'))
    const other = await station({ name: '工位 异名' })
    type Perform = ReturnType<typeof as>['trainingStation']['perform']
    const change = (of: { id: typeof id; version: number }, command: Parameters<Perform>[0]['command']) =>
      as('base').trainingStation.perform({ key: uuidv7(), chainId, id: of.id, version: of.version, command })
    await expect(change(other, { type: 'revise', terms: someStationTerms(named) })).rejects.toMatchObject(
      refusal('training.station-name-taken'),
    )
    const own = await change(
      { id, version },
      { type: 'revise', terms: someStationTerms({ ...named, seats: 9 }) },
    )
    await change(own, { type: 'retire', reason: '场地调整' })

    expect(await station(named)).toMatchObject(named)
  })

  test('of an occupation the dictionary lacks is refused', async () => {
    const { occupationCodes } = someStationTerms()
    const lacking = { dictionaryVersion: '1999', occupationCodes }

    await expect(station(lacking)).rejects.toMatchObject(refusal('training.occupation-unknown'))
  })
})

describe('a booking', () => {
  test('asked twice books once, and is answered by the base', async () => {
    const here = await station()
    const request = asked(here)
    const first = await as('college').baseBooking.found(request)

    expect(await as('college').baseBooking.found(request)).toEqual(first)
    expect(first).toMatchObject({ status: 'requested', askerId: anOrganisationId(1) })
    for (const who of ['college', 'leader', 'regulator'] as const) {
      await expect(answer(who, first, { type: 'confirm' })).rejects.toMatchObject(refusal('access.denied'))
    }
    const confirmed = await answer('base', first, { type: 'confirm' })
    expect(confirmed).toMatchObject({ status: 'confirmed' })
    expect(await as('base').baseBooking.history({ chainId, id: first.id })).toMatchObject([
      { type: 'requested' },
      { type: 'confirmed' },
    ])
    await expect(answer('base', confirmed, { type: 'use' })).rejects.toMatchObject(
      refusal('training.not-yet-held'),
    )
  })

  test('beyond the seats is refused with the place’s name, and free seats are offered instead', async () => {
    const here = await station({ name: '工位 满' })
    const other = await station({ name: '工位 空' })
    await book('college', here)
    const request = aBookingRequest({ stationId: here.id, heldOn: TUESDAY, headCount: 9 })

    await expect(book('enterprise', here, { headCount: 9 })).rejects.toMatchObject({
      problem: { code: 'training.station-full', params: { station: '工位 满', left: 8 } },
    })
    const openings = await as('enterprise').baseBooking.openings({ chainId, request })
    expect(openings).toMatchObject({ refusal: { code: 'training.station-full' } })
    expect(openings.later[0]).toMatchObject({ stationId: here.id, heldOn: TUESDAY, fromMinute: 720 })
    expect(openings.elsewhere).toContainEqual(
      expect.objectContaining({ stationId: other.id, fromMinute: 540 }),
    )
    const [first] = openings.later
    if (!first) throw new Error('nothing was offered')
    const { stationName: _, ...window } = first
    expect(await book('enterprise', here, { ...window, headCount: 9 })).toMatchObject({ status: 'requested' })
    expect(
      await as('enterprise').baseBooking.openings({ chainId, request: { ...request, headCount: 8 } }),
    ).toEqual({
      refusal: null,
      later: [],
      elsewhere: [],
    })
  })

  test('of the last seats by several at one moment is given to as many as there are seats for', async () => {
    const here = await station({ seats: 5 })
    const wishes = Array.from({ length: 8 }, (_, n) =>
      book(n % 2 === 0 ? 'college' : 'enterprise', here, { headCount: 2 }),
    )
    const outcomes = await Promise.allSettled(wishes)
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    for (const reason of refused) expect(reason).toMatchObject(refusal('training.station-full'))
    const { bookings } = await as('base').baseBooking.day({
      chainId,
      baseId: here.baseId,
      heldOn: TUESDAY,
    })
    const there = bookings.filter(({ stationId }) => stationId === here.id)
    expect(there.reduce((sum, { headCount }) => sum + headCount, 0)).toBe(4)
  })

  test('declined or cancelled gives its seats back, and is then its parties’ alone', async () => {
    const here = await station({ seats: 12 })
    const first = await book('college', here)
    await expect(book('enterprise', here)).rejects.toMatchObject(refusal('training.station-full'))
    await answer('base', first, { type: 'decline', reason: '当日设备校准' })
    const second = await book('enterprise', here)
    await answer('enterprise', second, { type: 'cancel', reason: '改期' })
    const read = (who: Who, id = first.id) => as(who).baseBooking.byId({ chainId, id })

    expect(await read('college')).toMatchObject({ status: 'declined', endedReason: '当日设备校准' })
    await expect(read('enterprise')).rejects.toMatchObject(refusal('record.missing'))
    await expect(read('college', second.id)).rejects.toMatchObject(refusal('record.missing'))
    expect(await book('college', here)).toMatchObject({ status: 'requested' })
  })

  test('that holds seats is seen by all who plan, and cancelled by nobody but its parties', async () => {
    const here = await station()
    const booking = await book('college', here)

    expect(await as('enterprise').baseBooking.byId({ chainId, id: booking.id })).toMatchObject({
      askerName: 'Organisation 1',
      seats: 20,
    })
    await expect(answer('enterprise', booking, { type: 'cancel', reason: '占用' })).rejects.toMatchObject(
      refusal('access.denied'),
    )
  })

  test('waits for the base, and the one who asked is told for whom', async () => {
    const here = await station({ name: '工位 待办' })
    const { id } = await book('college', here)
    const tasks = async (who: Who) =>
      (await as(who).task.list()).filter((task) => task.path === `/bookings/${chainId}/${id}`)

    expect(await tasks('base')).toMatchObject([{ kind: 'booking-to-answer', mine: true }])
    expect(await tasks('college')).toMatchObject([
      { kind: 'booking-unanswered', mine: false, counterpart: 'Organisation 7' },
    ])
    expect(await tasks('enterprise')).toEqual([])
  })

  test('lists are paged in the order of their days, and counted alike', async () => {
    const here = await station({ seats: 100 })
    const held = [600, 540, 660].map((fromMinute) =>
      book('college', here, { fromMinute, toMinute: 720, headCount: 1, purpose: 'contest' }),
    )
    const ids = new Set((await Promise.all(held)).map(({ id }) => id))
    const filter = { askerId: anOrganisationId(1), status: ['requested' as const], fromOn: TUESDAY }
    const rows: string[] = []
    let after: string | undefined
    do {
      // A page begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const page = await as('college').baseBooking.list({
        chainId,
        filter,
        limit: 2,
        ...(after && { after }),
      })
      rows.push(...page.rows.map(({ startsAt, id }) => `${startsAt} ${id}`))
      after = page.next ?? undefined
    } while (after)

    expect(rows).toEqual(rows.toSorted())
    expect(rows.filter((row) => [...ids].some((id) => row.endsWith(id)))).toHaveLength(3)
    expect(await as('college').baseBooking.count({ chainId, filter })).toEqual({ count: rows.length })
  })
})
