import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fenOf, yuanOf } from './money.ts'

test.each([
  ['2300', 230_000],
  ['2,300.5', 230_050],
  ['￥２３００．０５', 230_005],
  ['0.29', 29],
  ['1 620 元', 162_000],
])('%s yuan are %i fen', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen)
})

test.each(['', '-1', '1.234', '1e3', '二千'])('%j is no amount', (text) => {
  expect(fenOf(text)).toBeNull()
})

test('an amount survives being written and read', () => {
  fc.assert(fc.property(fc.nat(), (fen) => fenOf(yuanOf(fen)) === fen))
})
