import fc from 'fast-check'
import { expect, test } from 'vitest'

import { laterHere, sameTimeElsewhere } from './alternatives.ts'
import { plusDays } from '../kernel/calendar.ts'
import { overlaps, within } from './clock-time.ts'
import { type Taken, hoursOn, refusalOf, seatsTaken } from './station-time.ts'
import { FITTER, aTrainingStation, aTrainingStationId, someHours } from './training.fixture.ts'

const MONDAY = '2026-11-30'
const days = Array.from({ length: 7 }, (_, n) => plusDays(MONDAY, n))
const SEATS = 6

const aWindow = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ fromMinute: from * 30, toMinute: Math.min(48, from + length) * 30 }))
const aWish: fc.Arbitrary<Taken> = fc
  .record({ heldOn: fc.constantFrom(...days), headCount: fc.integer({ min: 1, max: 7 }), window: aWindow })
  .map(({ window, ...rest }) => ({ ...rest, ...window }))
const aStation = fc
  .record({ closed: fc.subarray(days), id: fc.integer({ min: 1, max: 3 }) })
  .map(({ closed, id }) =>
    aTrainingStation({ id: aTrainingStationId(id), seats: SEATS, ...someHours({ closedDays: closed }) }),
  )

/** Counted the slow way: everybody who sits there in each half hour of the week. */
const mostAtOnce = (taken: readonly Taken[]) =>
  Math.max(
    0,
    ...days.flatMap((day) =>
      Array.from({ length: 48 }, (_, n) => {
        const slot = { fromMinute: n * 30, toMinute: n * 30 + 30 }
        return taken
          .filter((each) => each.heldOn === day && overlaps(each, slot))
          .reduce((sum, { headCount }) => sum + headCount, 0)
      }),
    ),
  )

/** Grants wishes one after another, as the base's day goes. */
const grant = (station: ReturnType<typeof aTrainingStation>, wishes: readonly Taken[]) =>
  wishes.reduce<Taken[]>((taken, wish) => (refusalOf(station, taken, wish) ? taken : [...taken, wish]), [])

test('whatever is asked for in whatever order, no more people sit there than there are seats', () => {
  const property = fc.property(aStation, fc.array(aWish, { maxLength: 30 }), (station, wishes) => {
    const taken = grant(station, wishes)
    expect(mostAtOnce(taken)).toBeLessThanOrEqual(SEATS)
  })
  fc.assert(property, { numRuns: 500 })
})

test('nothing is granted outside the hours', () => {
  const property = fc.property(aStation, fc.array(aWish, { maxLength: 20 }), (station, wishes) => {
    for (const each of grant(station, wishes)) {
      const hours = hoursOn(station, each.heldOn)
      expect(hours && within(each, hours)).toBe(true)
    }
  })
  fc.assert(property, { numRuns: 300 })
})

test('a wish within the hours is refused exactly where its people would not all find a seat', () => {
  const open = fc.integer({ min: 17, max: 34 })
  const wishWithin = fc
    .record({
      headCount: fc.integer({ min: 1, max: SEATS }),
      from: open,
      length: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ headCount, from, length }) => ({
      heldOn: plusDays(MONDAY, 1),
      headCount,
      fromMinute: from * 30,
      toMinute: Math.min(35, from + length) * 30,
    }))
  const property = fc.property(fc.array(wishWithin, { maxLength: 12 }), wishWithin, (wishes, wish) => {
    const station = aTrainingStation({ seats: SEATS })
    const taken = grant(station, wishes)
    const refused = refusalOf(station, taken, wish) !== false
    expect(refused).toBe(mostAtOnce([...taken, wish]) > SEATS)
    expect(refused).toBe(seatsTaken(taken, wish) + wish.headCount > SEATS)
  })
  fc.assert(property, { numRuns: 500 })
})

test('every alternative can be had, and is as long as what was asked for', () => {
  const property = fc.property(
    aStation,
    fc.array(aWish, { maxLength: 20 }),
    aWish,
    (station, wishes, wish) => {
      const taken = grant(station, wishes)
      const other = {
        station: aTrainingStation({ id: aTrainingStationId(9), seats: 3 }),
        taken: wishes.slice(0, 2),
      }
      const after = { day: MONDAY, minute: 600 }
      const found = laterHere({ station, taken }, wish, { days, after })
      for (const each of found) {
        expect(refusalOf(station, taken, { ...wish, ...each })).toBe(false)
        expect(each.toMinute - each.fromMinute).toBe(wish.toMinute - wish.fromMinute)
        expect(each.heldOn > after.day || each.fromMinute >= after.minute).toBe(true)
      }
      expect(found.length).toBeLessThanOrEqual(3)
      for (const each of sameTimeElsewhere([other], wish, FITTER)) {
        expect(refusalOf(other.station, other.taken, wish)).toBe(false)
        expect(each).toMatchObject({ stationId: aTrainingStationId(9), fromMinute: wish.fromMinute })
      }
    },
  )
  fc.assert(property, { numRuns: 500 })
})

test('where a free stretch is left in the days looked at, one is found', () => {
  const property = fc.property(fc.array(aWish, { maxLength: 20 }), aWish, (wishes, wish) => {
    const station = aTrainingStation({ seats: SEATS })
    const taken = grant(station, wishes)
    const isFree = days.some((day) =>
      Array.from({ length: 48 }, (_, n) => n * 30).some((fromMinute) => {
        const toMinute = fromMinute + wish.toMinute - wish.fromMinute
        return !refusalOf(station, taken, { ...wish, heldOn: day, fromMinute, toMinute })
      }),
    )
    const found = laterHere({ station, taken }, wish, { days, after: { day: MONDAY, minute: 0 } })
    expect(found.length > 0).toBe(isFree)
  })
  fc.assert(property, { numRuns: 300 })
})
