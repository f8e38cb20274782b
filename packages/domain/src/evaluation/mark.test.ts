import fc from 'fast-check'
import { expect, test } from 'vitest'

import { mayMark, passes, resultsOf, settle, sheetFor } from './mark.ts'

const marks = (...points: number[]) =>
  points.map((each, n) => ({ accountId: `assessor-${n + 1}`, points: each }))
const present = (n: number) => ({ accountId: `assessor-${n}`, attendance: 'present' as const })
const refusal = (code: string) => ({ problem: { code: `evaluation.${code}` } })

test.each([
  [[], 'waiting', undefined],
  [[70], 'waiting', undefined],
  [[70, 80], 'settled', 75],
  [[70, 81], 'third', undefined],
  [[70, 75], 'settled', 72.5],
  [[50, 80, 76], 'settled', 78],
  [[50, 80, 55], 'settled', 52.5],
  [[50, 70, 60], 'settled', 65],
])('%j comes to %s', (given, state, points) => {
  expect(settle(given, 10)).toEqual(points === undefined ? { state } : { state, points })
})

const point = fc.integer({ min: 0, max: 100 })

test('what is settled lies between the marks, in steps of a half', () => {
  const property = fc.property(point, point, point, (a, b, c) => {
    const settled = settle([a, b, c], 10)
    return (
      settled.state === 'settled' &&
      settled.points >= Math.min(a, b, c) &&
      settled.points <= Math.max(a, b, c) &&
      Number.isInteger(settled.points * 2)
    )
  })
  fc.assert(property)
})

test('nobody learns another’s mark before the part is settled', () => {
  const property = fc.property(point, point, (a, b) => {
    fc.pre(Math.abs(a - b) > 10)
    const before = [sheetFor('assessor-2', marks(a), 10), sheetFor('assessor-1', marks(a, b), 10)]
    return before.every((sheet) => sheet.points === null && sheet.all.length === 0)
  })
  fc.assert(property)
})

test('one’s own mark is always there, and all of them once it is settled', () => {
  expect(sheetFor('assessor-1', marks(70), 10)).toMatchObject({ own: 70, given: 1, state: 'waiting' })
  expect(sheetFor('assessor-2', marks(70), 10)).toMatchObject({ own: null, given: 1, all: [] })
  expect(sheetFor('assessor-2', marks(70, 74), 10)).toMatchObject({ own: 74, points: 72, all: [70, 74] })
})

test('a part is marked once by each, by a third only where two differ, and never for whoever did not come', () => {
  expect(mayMark(present(1), [], 10)).toMatchObject({ ok: true })
  expect(mayMark(present(1), marks(70), 10)).toMatchObject(refusal('marked-already'))
  expect(mayMark(present(2), marks(70), 10)).toMatchObject({ ok: true })
  expect(mayMark(present(3), marks(70, 74), 10)).toMatchObject(refusal('third-not-needed'))
  expect(mayMark(present(3), marks(70, 90), 10)).toMatchObject({ ok: true })
  expect(mayMark(present(4), marks(70, 90, 85), 10)).toMatchObject(refusal('third-not-needed'))
  expect(mayMark({ accountId: 'assessor-1', attendance: 'absent' }, [], 10)).toMatchObject(refusal('absent'))
})

test('each part must reach the mark of the batch', () => {
  const rules = { markerGap: 10, passMark: 60 }
  const of = (theory: number[], practical: number[]) =>
    resultsOf(['theory', 'practical'], (part) => (part === 'theory' ? theory : practical), rules)

  expect(of([60, 60], [90, 92])).toEqual([
    { part: 'theory', points: 60, passed: true },
    { part: 'practical', points: 91, passed: true },
  ])
  expect(passes(of([60, 60], [90, 92]))).toBe(true)
  expect(passes(of([59, 60], [90, 92]))).toBe(false)
  expect(passes(of([], []))).toBe(false)
  expect(passes([])).toBe(false)
})
