import { describe, expect, test } from 'vitest'

import type { AttendanceEvidence } from './attendance-evidence.ts'
import { gradeOf, studyHoursIn } from './attendance-grade.ts'
import { aTrainingSession, anEvidence } from './session.fixture.ts'

/** From 09:00 to 12:00 in Shanghai, which is 01:00 to 04:00 in UTC. */
const session = aTrainingSession()
const grade = (...given: Partial<AttendanceEvidence>[]) => gradeOf(session, given.map(anEvidence), 15)
const at = (time: string) => `2026-12-01T${time}:00.000Z`

const self = { source: 'person' } as const
const late = (fromAt: string, source: AttendanceEvidence['source'] = 'instructor') =>
  ({ source, says: 'late', fromAt }) as const
const gate = (fromAt: string, toAt: string) => ({ source: 'gate', fromAt, toAt }) as const
const used = (fromAt: string, toAt: string) => ({ source: 'equipment', fromAt, toAt }) as const

describe('attendance is proven', () => {
  test.each([
    ['A, by person and instructor', [self, {}], 'A', 180],
    [
      'A, by gate and equipment without the person',
      [gate(at('00:50'), at('04:10')), used(at('01:30'), at('02:00'))],
      'A',
      180,
    ],
    ['A, by person and equipment', [self, used(at('01:30'), at('02:00'))], 'A', 180],
    ['B, by the instructor alone', [{}], 'B', 180],
    ['B, by the equipment alone, as long as it was used', [used(at('01:30'), at('02:00'))], 'B', 30],
    ['B, by the gate alone', [gate(at('01:20'), at('05:00'))], 'B', 160],
    ['C, by the person alone', [self], 'C', 0],
    ['D, by nothing', [], 'D', 0],
    ['D, where absence is said', [{ says: 'absent' }], 'D', 0],
    ['D, by a gate that opened at another time', [gate(at('05:00'), at('06:00'))], 'D', 0],
  ] as const)('%s', (...[, given, expected, validMinutes]) => {
    expect(grade(...given)).toEqual({ grade: expected, contradiction: null, validMinutes })
  })

  test('for the minutes in which all have the person there', () => {
    expect(grade(late(at('01:12')), late(at('01:14'), 'person'))).toMatchObject({
      grade: 'A',
      validMinutes: 166,
    })
    expect(grade({}, gate(at('00:40'), at('02:20')), gate(at('02:30'), at('04:00')))).toMatchObject({
      grade: 'A',
      validMinutes: 170,
    })
  })

  test('by the last word of an instructor, whichever came in first', () => {
    const absent = { says: 'absent', saidAt: at('01:05') } as const
    const then = { ...late(at('01:25')), saidAt: at('01:25') }

    expect(grade(then, absent)).toMatchObject({ grade: 'B', validMinutes: 155 })
  })
})

describe('attendance is contradicted', () => {
  test.each([
    ['where the instructor missed whoever checked in', [self, { says: 'absent' }], 'presence'],
    [
      'where the gate let in whom the instructor missed',
      [gate(at('01:00'), at('04:00')), { says: 'absent' }],
      'presence',
    ],
    ['where the gate has them leave in the middle', [{}, gate(at('00:50'), at('02:30'))], 'time'],
    [
      'where the equipment ran while they were out',
      [gate(at('00:50'), at('03:50')), used(at('03:00'), at('04:00')), late(at('03:00'))],
      'time',
    ],
    [
      'where the person came an hour later than the instructor has it',
      [{}, late(at('02:00'), 'person')],
      'time',
    ],
    ['where no minute is agreed on', [gate(at('01:00'), at('01:10')), late(at('03:50'))], 'time'],
  ] as const)('%s, and nothing counts', (_, given, contradiction) => {
    expect(grade(...given)).toEqual({ grade: 'contradicted', contradiction, validMinutes: 0 })
  })

  test('not by what lies within the tolerance', () => {
    expect(grade({}, late(at('01:15'), 'person'))).toMatchObject({ grade: 'A', validMinutes: 165 })
    expect(grade({}, late(at('01:16'), 'person'))).toMatchObject({ grade: 'contradicted' })
  })
})

test('study hours are counted in tenths, and never up', () => {
  expect([0, 44, 45, 89, 180].map((minutes) => studyHoursIn(minutes, 45))).toEqual([0, 0.9, 1, 1.9, 4])
})
