import fc from 'fast-check'
import { expect, test } from 'vitest'

import { aSegment, anApprenticeship, someApprenticeshipFacts, someLimits } from './apprenticeship.fixture.ts'
import { decide } from './apprenticeship.rules.ts'
import { evolve } from './apprenticeship-evolve.ts'
import { conflictsOf, firstBlocking } from './conflict.ts'
import { plusDays } from '../kernel/calendar.ts'
import type { Segment } from './segment.ts'

const day = (n: number): string => (n === 0 ? '2027-02-20' : plusDays(day(n - 1), 1))
const anySegment = (n: number) =>
  fc
    .record({
      kind: fc.constantFrom('post', 'module'),
      shift: fc.constantFrom('day', 'night'),
      hoursPerDay: fc.integer({ min: 6, max: 10 }),
      from: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ from, length, ...rest }) => aSegment(n, { ...rest, fromOn: day(from), toOn: day(from + length) }))
const anyPlan = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => anySegment(n))))
const anyRecord = fc
  .record({
    segments: anyPlan,
    birthYear: fc.integer({ min: 2005, max: 2010 }),
    labourContractFromOn: fc.constantFrom(null, day(30)),
    safetyTrainedOn: fc.constantFrom(null, day(5)),
    insured: fc.boolean(),
  })
  .map(({ insured, ...given }) => anApprenticeship({ ...given, ...(insured ? {} : { covers: [] }) }))

const judging = { limits: someLimits, mentor: null, effectiveOn: null }
const told = (record: ReturnType<typeof anApprenticeship>) =>
  conflictsOf(record, judging).map(
    ({ severity, segmentId, problem }) => `${severity} ${segmentId} ${problem.code}`,
  )

const daysOf = ({ fromOn, toOn }: Segment) => {
  const days: string[] = []
  for (let at = fromOn; at <= toOn; at = plusDays(at, 1)) days.push(at)
  return days
}

test('whether segments meet, and lie in the period, is what counting the days says', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const days = record.segments.flatMap(daysOf)
      const codes = conflictsOf(record, judging).map(({ problem }) => problem.code)

      expect(codes.includes('apprenticeship.overlap')).toBe(new Set(days).size < days.length)
      expect(codes.includes('apprenticeship.outside-period')).toBe(
        days.some((each) => each < record.startsOn || each > record.endsOn),
      )
    }),
  )
})

test('no day of a post that warns of nothing is without insurance', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const bare = new Set(
        conflictsOf(record, judging).flatMap(({ segmentId, problem }) =>
          problem.code === 'apprenticeship.uninsured' ? [segmentId] : [],
        ),
      )
      for (const segment of record.segments) {
        const uninsured = daysOf(segment).some(
          (each) => !record.covers.some(({ fromOn, toOn }) => fromOn <= each && each <= toOn),
        )
        expect(bare.has(segment.id)).toBe(segment.kind === 'post' && uninsured)
      }
    }),
  )
})

test('the order in which segments are listed changes nothing', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(told({ ...record, segments: record.segments.toReversed() })).toEqual(told(record))
    }),
  )
})

test('taking a segment out brings no conflict about', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const before = new Set(told(record))
      const after = told({ ...record, segments: record.segments.slice(1) })
      expect(after.filter((each) => !before.has(each))).toEqual([])
    }),
  )
})

test('a plan is saved just when nothing in it blocks, and then nothing in the record does', () => {
  fc.assert(
    fc.property(anyRecord, anyPlan, (record, segments) => {
      const decision = decide(record, { type: 'plan', segments }, someApprenticeshipFacts())
      const broken = firstBlocking(conflictsOf({ ...record, segments }, judging), 'plan')

      expect(decision.ok).toBe(broken === undefined)
      if (!decision.ok) return
      const next = evolve(record, decision.value)
      expect(firstBlocking(conflictsOf(next, judging), 'plan')).toBeUndefined()
      expect(next.version).toBe(record.version + 1)
    }),
  )
})
