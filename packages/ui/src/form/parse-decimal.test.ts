import { expect, test } from 'vitest'

import { parseDecimal, parseFen, yuanOf } from './parse-decimal.ts'

test.each([
  ['', null],
  ['24', 24],
  ['１２，０００', 12_000],
  ['1,200.5', 1200.5],
  ['-3', -3],
  ['十二', Number.NaN],
  ['1e3', Number.NaN],
])('%j is read as %s', (typed, value) => {
  expect(parseDecimal(typed)).toBe(value)
})

test.each([
  ['2300', 230_000],
  ['19.9', 1990],
  ['0.005', Number.NaN],
])('%j yuan are %s fen', (typed, fen) => {
  expect(parseFen(typed)).toBe(fen)
})

test('fen are shown as yuan, without empty fen', () => {
  expect([yuanOf(230_000), yuanOf(1990), yuanOf(null)]).toEqual(['2300', '19.90', ''])
})
