import { describe, expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { StationHours, StationTerms, TrainingStationStatus } from './training-station.ts'
import { decide, establish, evolve, transitions } from './training-station.rules.ts'
import {
  FITTER,
  aTrainingStation,
  aTrainingStationId,
  someHours,
  someStationFacts,
  someStationTerms,
} from './training.fixture.ts'

const facts = someStationFacts()
const station = aTrainingStation()
const held = { heldOn: '2026-12-01', fromMinute: 540, toMinute: 720, headCount: 12 }
const booked = someStationFacts({ ahead: [held, { ...held, fromMinute: 600, headCount: 5 }] })

describe('establishing a station', () => {
  const draft = { terms: someStationTerms(), hours: someHours() }
  const ref = { chainId: station.chainId, id: aTrainingStationId(2) }

  test('makes it the actor’s own base’s', () => {
    expect(establish(ref, draft, facts)).toMatchObject({
      value: { state: { baseId: facts.actor.organisationId, status: 'inUse', version: 0 } },
    })
  })

  test('is refused for an occupation the dictionary lacks', () => {
    expect(establish(ref, draft, someStationFacts({ occupationsKnown: false }))).toMatchObject({
      problem: { code: 'training.occupation-unknown' },
    })
  })

  test('is refused under a name that another of the base bears, at first and later', () => {
    const taken = someStationFacts({ nameTaken: true })
    const refused = { problem: { code: 'training.station-name-taken', params: { name: draft.terms.name } } }

    expect(establish(ref, draft, taken)).toMatchObject(refused)
    const revised = { type: 'revise' as const, terms: someStationTerms({ seats: 30 }) }
    expect(decide(station, revised, taken)).toMatchObject(refused)
  })
})

test.each([
  [
    StationTerms,
    { ...someStationTerms(), occupationCodes: [FITTER, FITTER] },
    'training.occupation-repeated',
  ],
  [StationHours, someHours({ closedDays: ['2026-12-01', '2026-12-01'] }), 'training.day-repeated'],
  [
    StationHours,
    someHours({ week: [{ fromMinute: 600, toMinute: 600 }, null, null, null, null, null, null] }),
    'training.hours-reversed',
  ],
])('what is faulty says so: %#', (schema, given, message) => {
  expect(schema.safeParse(given).error?.issues).toMatchObject([{ message }])
})

const revise = (seats: number) =>
  decide(station, { type: 'revise', terms: someStationTerms({ seats }) }, booked)

describe('changing a station', () => {
  test('never takes away seats that are booked', () => {
    expect(revise(17)).toMatchObject({ ok: true })
    expect(revise(16)).toMatchObject({
      problem: { code: 'training.seats-booked', params: { taken: 17, seats: 16, day: '2026-12-01' } },
    })
  })

  test.each([
    ['a day', someHours({ closedDays: ['2026-12-01'] })],
    ['an hour', someHours({ week: someHours().week.map((day) => day && { ...day, fromMinute: 570 }) })],
  ])('does not close %s that is booked', (_, hours) => {
    expect(decide(station, { type: 'reschedule', hours }, booked)).toMatchObject({
      problem: { code: 'training.hours-booked', params: { day: '2026-12-01' } },
    })
    expect(decide(station, { type: 'reschedule', hours }, facts)).toMatchObject({ ok: true })
  })

  test('that changes nothing is refused', () => {
    expect(decide(station, { type: 'revise', terms: someStationTerms() }, facts)).toMatchObject({
      problem: { code: 'training.unchanged' },
    })
  })

  test('retires only what nobody has booked', () => {
    expect(decide(station, { type: 'retire', reason: '设备报废' }, booked)).toMatchObject({
      problem: { code: 'training.bookings-ahead', params: { count: 2 } },
    })
    expect(decide(station, { type: 'retire', reason: '设备报废' }, facts)).toMatchObject({ ok: true })
  })

  test('into repair and back', () => {
    const sent = decide(station, { type: 'sendToRepair', reason: '举升机漏油' }, booked)
    const inRepair = sent.ok ? evolve(station, sent.value) : station
    expect(inRepair).toMatchObject({ status: 'underRepair', statusReason: '举升机漏油' })

    const back = decide(inRepair, { type: 'putBack' }, facts)
    expect(back.ok && evolve(inRepair, back.value)).toMatchObject({ status: 'inUse', statusReason: null })
  })
})

test('every status can be reached from use', () => {
  expect(unreachable(transitions, 'inUse', TrainingStationStatus.options)).toEqual([])
})
