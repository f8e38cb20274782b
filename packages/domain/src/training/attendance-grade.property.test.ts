import fc from 'fast-check'
import { expect, test } from 'vitest'

import { AttendanceWord, EvidenceSource } from './attendance-evidence.ts'
import { gradeOf } from './attendance-grade.ts'
import { minutesAfter } from './instant.ts'
import { aTrainingSession, anEvidence } from './session.fixture.ts'
import { lengthOf } from './training-session.ts'

const session = aTrainingSession()
const moment = fc.integer({ min: -90, max: 270 }).map((minutes) => minutesAfter(session.startsAt, minutes))
const evidence = fc
  .record({
    source: fc.constantFrom(...EvidenceSource.options),
    says: fc.constantFrom(...AttendanceWord.options),
    fromAt: fc.option(moment),
    toAt: fc.option(moment),
    saidAt: moment,
    at: moment,
  })
  .map(anEvidence)
const all = fc.array(evidence, { maxLength: 6 })
const tolerance = fc.integer({ min: 0, max: 60 })

test('hours never exceed the session, and are there only where somebody other than the person proves them', () => {
  fc.assert(
    fc.property(all, tolerance, (given, minutes) => {
      const { grade, validMinutes, contradiction } = gradeOf(session, given, minutes)
      const proven = given.some(({ source, says }) => source !== 'person' && says !== 'absent')

      expect(validMinutes).toBeGreaterThanOrEqual(0)
      expect(validMinutes).toBeLessThanOrEqual(lengthOf(session))
      expect(validMinutes > 0).toBe(grade === 'A' || grade === 'B')
      expect(contradiction !== null).toBe(grade === 'contradicted')
      expect(validMinutes === 0 || proven).toBe(true)
    }),
  )
})

test('the order in which evidence comes in changes nothing', () => {
  fc.assert(
    fc.property(all, tolerance, (given, minutes) => {
      // Two marks of one moment have no order but that of coming in.
      const marks = given.map((each, n) => ({ ...each, at: minutesAfter(each.at, n * 1_000) }))

      expect(gradeOf(session, marks.toReversed(), minutes)).toEqual(gradeOf(session, marks, minutes))
    }),
  )
})

test('absence that is said leaves no hours, whatever else is', () => {
  fc.assert(
    fc.property(all, tolerance, (given, minutes) => {
      const last = anEvidence({ says: 'absent', saidAt: minutesAfter(session.endsAt, 1_000) })

      expect(gradeOf(session, [...given, last], minutes).validMinutes).toBe(0)
    }),
  )
})
