import { expect, test } from 'vitest'

import { DivisionCode, cities, cityOf, codeOf, levelOf, prefixOf } from './region.ts'

test('21 cities stand on 21 tiles', () => {
  expect(cities).toHaveLength(21)
  expect(new Set(cities.map(({ code }) => code)).size).toBe(21)
  expect(new Set(cities.map(({ tile }) => tile.join())).size).toBe(21)
})

test.each(['440000', '440100', '440306', '441900', '442000', '110105', '810000'])(
  '%s is a division',
  (code) => {
    expect(DivisionCode.safeParse(code).success).toBe(true)
  },
)

test.each([
  ['44010', 'standard.division-malformed'],
  ['４４０１００', 'standard.division-malformed'],
  ['990000', 'standard.division-unknown'],
  ['441000', 'standard.division-unknown'],
  ['440001', 'standard.division-unknown'],
  ['441901', 'standard.division-without-counties'],
  ['442001', 'standard.division-without-counties'],
])('%s is refused', (code, reason) => {
  expect(DivisionCode.safeParse(code).error?.issues[0]?.message).toBe(reason)
})

test.each([
  ['440000', 'province', '44', null],
  ['441900', 'city', '4419', '东莞'],
  ['440306', 'county', '440306', '深圳'],
] as const)('%s is a %s', (code, ...rest) => {
  expect([levelOf(code), prefixOf(code), cityOf(code)?.name ?? null]).toEqual(rest)
  expect(codeOf(prefixOf(code))).toBe(code)
})
