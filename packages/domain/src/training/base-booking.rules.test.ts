import { describe, expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { BaseBookingStatus, BookingRequest } from './base-booking.ts'
import { decide, evolve, request, transitions } from './base-booking.rules.ts'
import {
  aBaseBooking,
  aBaseBookingId,
  aBookingRequest,
  aTrainingStation,
  someBookingFacts,
} from './training.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'

const ref = { chainId: aBaseBooking().chainId, id: aBaseBookingId(2) }
const facts = someBookingFacts()
const ask = (given: Parameters<typeof aBookingRequest>[0], known = facts) =>
  request(ref, aBookingRequest(given), known)

describe('asking', () => {
  test('is the actor’s own organisation’s, and goes to the base of the station', () => {
    expect(ask({})).toMatchObject({
      value: {
        state: {
          status: 'requested',
          askerId: facts.actor.organisationId,
          baseId: facts.station.baseId,
          startsAt: '2026-12-01T01:00:00.000Z',
        },
      },
    })
  })

  test('is to be answered before the day itself, however long an answer may take', () => {
    const late = someBookingFacts({ replyDueOn: '2026-12-09' })

    expect(ask({}, late)).toMatchObject({ value: { state: { replyDueOn: '2026-12-01' } } })
  })

  test.each([
    ['a day that is over', { heldOn: '2026-11-19' }, facts, 'training.day-past'],
    ['an hour that has begun', { heldOn: '2026-11-20', fromMinute: 600 }, facts, 'training.day-past'],
    ['a day too far off', { heldOn: '2027-02-19' }, facts, 'training.day-too-far'],
    ['a Saturday', { heldOn: '2026-12-05' }, facts, 'training.station-closed'],
    ['hours before opening', { fromMinute: 480 }, facts, 'training.station-closed'],
    [
      'a closed day',
      {},
      someBookingFacts({ station: aTrainingStation({ closedDays: ['2026-12-01'] }) }),
      'training.station-closed',
    ],
    [
      'a station under repair',
      {},
      someBookingFacts({ station: aTrainingStation({ status: 'underRepair' }) }),
      'training.station-under-repair',
    ],
    [
      'a station that is no more',
      {},
      someBookingFacts({ station: aTrainingStation({ status: 'retired' }) }),
      'training.station-retired',
    ],
    ['more people than it has seats', { headCount: 21 }, facts, 'training.station-too-small'],
    [
      'an occupation that is not practised there',
      { occupationCode: OccupationCode.parse('6-31-07-01') },
      facts,
      'training.occupation-not-here',
    ],
  ])('is refused for %s', (...[, given, known, code]) => {
    expect(ask(given, known)).toMatchObject({ problem: { code } })
  })

  test('is refused with the place’s name and what is left, once others hold its seats', () => {
    const held = { heldOn: '2026-12-01', fromMinute: 690, toMinute: 780, headCount: 9 }
    const known = someBookingFacts({ taken: [held] })

    expect(ask({ headCount: 11 }, known)).toMatchObject({ ok: true })
    expect(ask({ headCount: 12 }, known)).toMatchObject({
      problem: {
        code: 'training.station-full',
        params: { station: '电池拆装工位 A-03', left: 11, headCount: 12, from: '09:00', to: '12:00' },
      },
    })
  })

  test('counts two that follow one another once', () => {
    const held = { heldOn: '2026-12-01', headCount: 9 }
    const taken = [
      { ...held, fromMinute: 540, toMinute: 630 },
      { ...held, fromMinute: 630, toMinute: 720 },
    ]

    expect(ask({ headCount: 11 }, someBookingFacts({ taken }))).toMatchObject({ ok: true })
    expect(ask({ headCount: 12 }, someBookingFacts({ taken }))).toMatchObject({ ok: false })
  })

  test('backwards is faulty at its end', () => {
    const { error } = BookingRequest.safeParse(aBookingRequest({ toMinute: 540 }))

    expect(error?.issues).toMatchObject([{ path: ['toMinute'], message: 'training.window-reversed' }])
  })
})

describe('answering', () => {
  const booking = aBaseBooking()

  test('confirms while the seats are there', () => {
    const decision = decide(booking, { type: 'confirm' }, facts)

    expect(decision.ok && evolve(booking, decision.value)).toMatchObject({ status: 'confirmed', version: 1 })
  })

  test.each([
    ['the station is under repair', { station: aTrainingStation({ status: 'underRepair' }) }],
    ['the day has been closed', { station: aTrainingStation({ closedDays: ['2026-12-01'] }) }],
    ['others hold the seats', { taken: [{ ...booking, headCount: 9 }] }],
    ['it would have begun', { now: '2026-12-01T01:00:00.000Z' }],
  ])('does not confirm when %s', (_, given) => {
    expect(decide(booking, { type: 'confirm' }, someBookingFacts(given))).toMatchObject({ ok: false })
  })

  test('declines and cancels with a reason', () => {
    const decision = decide(booking, { type: 'decline', reason: '当日设备校准' }, facts)

    expect(decision.ok && evolve(booking, decision.value)).toMatchObject({
      status: 'declined',
      endedReason: '当日设备校准',
    })
  })

  test('is out of turn for what has been answered', () => {
    const confirmed = aBaseBooking({ status: 'confirmed' })

    expect(decide(confirmed, { type: 'confirm' }, facts)).toMatchObject({
      problem: { code: 'training.out-of-turn' },
    })
  })
})

describe('use', () => {
  const confirmed = aBaseBooking({ status: 'confirmed' })

  test('is set down once it has begun, and not before', () => {
    const before = someBookingFacts({ now: '2026-12-01T00:59:00.000Z' })
    const after = someBookingFacts({ now: '2026-12-01T01:00:00.000Z' })

    expect(decide(confirmed, { type: 'use' }, before)).toMatchObject({
      problem: { code: 'training.not-yet-held' },
    })
    expect(decide(confirmed, { type: 'use' }, after)).toMatchObject({ ok: true })
  })
})

test('every status can be reached from a request', () => {
  expect(unreachable(transitions, 'requested', BaseBookingStatus.options)).toEqual([])
})
