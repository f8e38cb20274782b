import { describe, expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aPersonId } from '../organisation/actor.fixture.ts'
import { minutesAfter, minutesBetween } from './instant.ts'
import { aTrainingSession, anOpenSession, someSessionFacts } from './session.fixture.ts'
import { aBaseBooking } from './training.fixture.ts'
import { TrainingSessionStatus } from './training-session.ts'
import { type Command, decide, evolve, planSession, transitions } from './training-session.rules.ts'

const at = (time: string) => `2026-12-01T${time}:00.000Z`
const personIds = [aPersonId(1), aPersonId(2)]

describe('a session', () => {
  const plan = (given: Parameters<typeof aBaseBooking>[0] = {}, taken = false, now = at('00:00')) => {
    const { chainId, id } = aTrainingSession()
    const booking = aBaseBooking({ status: 'confirmed', ...given })
    return planSession(
      { chainId, id },
      { bookingId: booking.id, title: '动力电池拆装' },
      { booking, taken, now },
    )
  }

  test('takes place, time and seats from its booking', () => {
    expect(plan()).toMatchObject({
      value: {
        state: { seats: 12, enlisted: 0, startsAt: at('01:00'), endsAt: at('04:00'), status: 'planned' },
      },
    })
  })

  test.each([
    ['that the base has not confirmed', plan({ status: 'requested' }), 'session.booking-unconfirmed'],
    ['that another is made from', plan({}, true), 'session.booking-taken'],
    ['whose time has come', plan({}, false, at('01:00')), 'session.begun'],
  ])('is not made from a booking %s', (_, outcome, code) => {
    expect(outcome).toMatchObject({ problem: { code } })
  })
})

describe('the roster', () => {
  const enlist: Command = { type: 'enlist', personIds }

  test('takes people in and out until the session begins', () => {
    const session = aTrainingSession()
    const taken = decide(session, enlist, someSessionFacts())
    const next = taken.ok ? evolve(session, taken.value) : session
    const struck = decide(
      next,
      { type: 'strike', personId: aPersonId(1) },
      someSessionFacts({ listed: new Set(personIds) }),
    )

    expect(next).toMatchObject({ enlisted: 2, version: 1 })
    expect(struck.ok && evolve(next, struck.value)).toMatchObject({ enlisted: 1 })
  })

  test.each([
    ['more people than the booking holds seats', aTrainingSession({ enlisted: 11 }), {}, 'session.full'],
    ['somebody twice', aTrainingSession(), { listed: new Set(personIds) }, 'session.person-listed'],
    [
      'people who are not the host’s',
      aTrainingSession(),
      { known: new Set([aPersonId(1)]) },
      'session.person-unknown',
    ],
    [
      'people who are elsewhere then',
      aTrainingSession(),
      { busy: new Set([aPersonId(2)]) },
      'session.person-busy',
    ],
    ['anybody once it has begun', aTrainingSession(), { now: at('01:00') }, 'session.begun'],
    ['anybody once it is open', anOpenSession(), {}, 'session.out-of-turn'],
  ])('does not take %s', (...[, session, given, code]) => {
    expect(decide(session, enlist, someSessionFacts(given))).toMatchObject({ problem: { code } })
  })

  test('gives back nobody who is not on it', () => {
    expect(
      decide(aTrainingSession(), { type: 'strike', personId: aPersonId(1) }, someSessionFacts()),
    ).toMatchObject({
      problem: { code: 'session.person-unlisted' },
    })
  })
})

const close = (now: string) => decide(anOpenSession(), { type: 'close' }, someSessionFacts({ now }))

describe('the desk', () => {
  const ready = aTrainingSession({ enlisted: 2 })
  const open = (now: string, given = {}, session = ready) =>
    decide(session, { type: 'open' }, someSessionFacts({ now, ...given }))

  test('opens from half an hour before to the end', () => {
    expect(open(at('00:30'))).toMatchObject({ value: { to: 'open', at: at('00:30') } })
    expect(open(at('00:29'))).toMatchObject({ problem: { code: 'session.too-early' } })
    expect(open(at('04:00'))).toMatchObject({ problem: { code: 'session.over' } })
  })

  test('does not open for nobody, nor without seats', () => {
    expect(open(at('01:00'), {}, aTrainingSession())).toMatchObject({
      problem: { code: 'session.nobody-listed' },
    })
    expect(open(at('01:00'), { bookingStatus: 'cancelled' })).toMatchObject({
      problem: { code: 'session.booking-unconfirmed' },
    })
  })

  test('closes once it has begun, and is settled once its time is over', () => {
    const settle = (now: string) =>
      decide(
        anOpenSession({ status: 'closed', closedAt: at('03:00') }),
        { type: 'settle' },
        someSessionFacts({ now, results: [{ personId: aPersonId(1), grade: 'A', validMinutes: 180 }] }),
      )

    expect(close(at('00:50'))).toMatchObject({ problem: { code: 'session.not-begun' } })
    expect(close(at('03:00'))).toMatchObject({ value: { to: 'closed' } })
    expect(settle(at('03:59'))).toMatchObject({ problem: { code: 'session.not-over' } })
    expect(settle(at('04:00'))).toMatchObject({ value: { to: 'settled', results: [{ grade: 'A' }] } })
  })
})

test('every status can be reached', () => {
  expect(unreachable(transitions, 'planned', TrainingSessionStatus.options)).toEqual([])
})

test('minutes are added and counted across days', () => {
  expect(minutesAfter('2026-12-31T23:50:07.123Z', 15)).toBe('2027-01-01T00:05:07.123Z')
  expect(minutesAfter('2026-03-01T00:05:00.000Z', -10)).toBe('2026-02-28T23:55:00.000Z')
  expect(minutesBetween('2026-12-31T23:50:59.000Z', '2027-01-01T00:05:00.000Z')).toBe(15)
})
