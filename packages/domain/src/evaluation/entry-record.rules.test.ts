import { describe, expect, test } from 'vitest'

import { type EntryRecords, provableFacts, standsByRecords } from './entry-record.rules.ts'
import { seedEntryConditions } from './entry-rule-seed.ts'
import type { EntryFact } from './entry-rule.ts'

const someRecords = (given: Partial<EntryRecords> = {}): EntryRecords => ({
  age: 30,
  youngest: 16,
  standing: [],
  revoked: [],
  apprenticeships: 0,
  brokenOff: 0,
  farFromEnd: false,
  ...given,
})

const worked = (years: number): EntryFact => ({ kind: 'worked', years, evidence: 'contract' })
const held: EntryFact = { kind: 'certificate', grade: 'level4', years: 4, evidence: 'certificate' }
const atSchool: EntryFact = {
  kind: 'schooling',
  school: 'seniorTechnical',
  years: 0,
  enrolled: true,
  assessed: false,
  evidence: 'enrolment',
}
const apprenticed: EntryFact = { kind: 'apprenticeship', evidence: 'contract' }

const stands = (facts: readonly EntryFact[], given: Partial<EntryRecords> = {}) =>
  standsByRecords(
    { generation: '2023', grade: 'level3', occupationCode: '6-22-02-01', day: '2026-11-28' },
    provableFacts(facts, someRecords(given)),
    seedEntryConditions,
  )

describe('years', () => {
  test('nobody has worked for longer than since the age at which one may', () => {
    expect(stands([worked(10)], { age: 26 })).toBe(true)
    expect(stands([worked(10)], { age: 25 })).toBe(false)
  })

  test('nobody too young to work is evaluated, whatever was declared', () => {
    expect(stands([atSchool], { age: 16 })).toBe(true)
    expect(stands([atSchool], { age: 15 })).toBe(false)
  })

  test('a declared age is no more than the year of birth allows', () => {
    const aged: EntryFact = { kind: 'aged', years: 40, evidence: 'identity' }
    expect(provableFacts([aged], someRecords({ age: 20 }))).toEqual([{ ...aged, years: 20 }])
  })
})

describe('certificates', () => {
  test('one that was revoked proves nothing', () => {
    expect(stands([held])).toBe(true)
    expect(stands([held], { revoked: ['level4'] })).toBe(false)
    expect(stands([held], { revoked: ['level3'] })).toBe(false)
  })

  test('one of a lower grade that was revoked is not the one declared', () => {
    expect(stands([held], { revoked: ['level5'] })).toBe(true)
  })

  test('another that stands proves it in its place', () => {
    expect(stands([held], { revoked: ['level4'], standing: ['level3'] })).toBe(true)
    expect(stands([held], { revoked: ['level4'], standing: ['level5'] })).toBe(false)
  })

  test('whoever meets another condition is not held to the first', () => {
    expect(stands([held, worked(10)], { revoked: ['level4'] })).toBe(true)
  })
})

test('whose training goes on for more than a year is not in the last year of school', () => {
  expect(stands([atSchool], { farFromEnd: true })).toBe(false)
  const graduated: EntryFact = { ...atSchool, enrolled: false }
  expect(stands([graduated], { farFromEnd: true })).toBe(true)
})

const by = (given: Partial<EntryRecords>) => provableFacts([apprenticed], someRecords(given))

test('an apprenticeship that was broken off is none, unless another was not', () => {
  expect(by({})).toHaveLength(1)
  expect(by({ apprenticeships: 1, brokenOff: 1 })).toHaveLength(0)
  expect(by({ apprenticeships: 2, brokenOff: 1 })).toHaveLength(1)
})
