import { expect, test } from 'vitest'

import type { PartResult } from './exam-part.ts'
import { type Grounds, unfoundedParts } from './kept-results.rules.ts'

const grounds = (given: Partial<Grounds> = {}): Grounds => ({
  marksOf: (part) => (part === 'theory' ? [58, 60] : [70, 72]),
  corrections: [],
  markerGap: 10,
  passMark: 60,
  ...given,
})
const theory: PartResult = { part: 'theory', points: 59, passed: false }
const practical: PartResult = { part: 'practical', points: 71, passed: true }

test('results that the marks come to are founded', () => {
  expect(unfoundedParts([theory, practical], grounds())).toEqual([])
})

test('other points, and a verdict that the points do not give, are not', () => {
  expect(unfoundedParts([{ ...theory, points: 61, passed: true }, practical], grounds())).toEqual(['theory'])
  expect(unfoundedParts([theory, { ...practical, passed: false }], grounds())).toEqual(['practical'])
})

test('an approved correction founds what it made, and nothing else', () => {
  const corrections = [{ part: 'theory', after: 61 }] as const
  const of = (result: PartResult) => unfoundedParts([result, practical], grounds({ corrections }))
  expect(of({ part: 'theory', points: 61, passed: true })).toEqual([])
  expect(of({ part: 'theory', points: 61, passed: false })).toEqual(['theory'])
  expect(of({ part: 'theory', points: 65, passed: true })).toEqual(['theory'])
  expect(of(theory)).toEqual(['theory'])
})

test('of several corrections of a part any may have been the last', () => {
  const corrections = [
    { part: 'theory', after: 61 },
    { part: 'theory', after: 55 },
  ] as const
  expect(unfoundedParts([{ part: 'theory', points: 55, passed: false }], grounds({ corrections }))).toEqual(
    [],
  )
})

test('whoever has no marks has no points', () => {
  const absent = grounds({ marksOf: () => [] })
  expect(unfoundedParts([{ part: 'theory', points: 0, passed: false }], absent)).toEqual([])
  expect(unfoundedParts([theory], absent)).toEqual(['theory'])
})
