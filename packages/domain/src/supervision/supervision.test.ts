import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Funnel, NO_ONE, type Seen, stepsOf, sumOf, valueOf } from './funnel.ts'
import { withheld, withheldParts } from './small-cell.ts'
import { seesPeople } from './supervision.policy.ts'

const aFunnel = (given: Partial<Funnel> = {}): Funnel => ({
  demanded: 100,
  planned: 80,
  applied: 120,
  admitted: 60,
  ...given,
})

describe('a funnel', () => {
  test('tells at each stage how many were lost since the one before', () => {
    expect(stepsOf(aFunnel())).toEqual([
      { stage: 'demanded', count: 100, dropped: null, percent: null },
      { stage: 'planned', count: 80, dropped: 20, percent: 80 },
      { stage: 'applied', count: 120, dropped: -40, percent: 150 },
      { stage: 'admitted', count: 60, dropped: 60, percent: 50 },
    ])
  })

  test('of nobody has no shares', () => {
    expect(stepsOf(NO_ONE).map(({ percent }) => percent)).toEqual([null, null, null, null])
  })

  test('of several is their sum', () => {
    expect(sumOf([aFunnel(), aFunnel({ admitted: 1 })])).toEqual({
      demanded: 200,
      planned: 160,
      applied: 240,
      admitted: 61,
    })
  })

  test('is compared by counts and rates', () => {
    const seen = { ...aFunnel(), chains: 3 }

    expect([valueOf('chains', seen), valueOf('planRate', seen), valueOf('fillRate', seen)]).toEqual([
      3, 80, 75,
    ])
    expect(valueOf('fillRate', { ...seen, admitted: null })).toBeNull()
    expect(valueOf('planRate', { ...seen, demanded: 0 })).toBeNull()
  })
})

describe('counts of few people', () => {
  test('are withheld, and what would tell them too', () => {
    const seen = withheld(aFunnel({ planned: 3, applied: 4, admitted: 0 }), 5)

    expect(seen).toEqual({ demanded: 100, planned: 3, applied: null, admitted: 0 })
    expect(stepsOf(seen)[3]).toMatchObject({ dropped: null, percent: null })
  })

  test('are seen by officers, not by auditors', () => {
    expect([seesPeople('regulator.officer'), seesPeople('regulator.auditor')]).toEqual([true, false])
  })
})

const anyFunnel = fc.record({
  demanded: fc.nat(20),
  planned: fc.nat(20),
  applied: fc.nat(20),
  admitted: fc.nat(20),
})
const anyParts = fc
  .array(anyFunnel, { minLength: 2, maxLength: 6 })
  .map((funnels) => new Map(funnels.map((funnel, n) => [n, funnel])))

test('no count of few people is shown, and none can be worked out from a total', () => {
  fc.assert(
    fc.property(anyParts, fc.constantFrom('applied' as const, 'admitted' as const), (parts, stage) => {
      const shown: Seen[] = [...withheldParts(parts, 5).values()]
      const counts = shown.map((seen) => seen[stage])
      const others = [...parts.values()].filter((funnel) => funnel[stage] > 0)

      expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
      const hidden = counts.filter((count) => count === null).length
      expect(hidden === 1 && others.length > 1).toBe(false)
    }),
  )
})
