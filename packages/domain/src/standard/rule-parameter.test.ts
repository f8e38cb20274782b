import { describe, expect, test } from 'vitest'

import { seedParameters } from './rule-parameter-seed.ts'
import { parameterCodes } from './parameter-code.ts'
import { type RuleParameter, rowOn, valueOn, valuesOn } from './rule-parameter.ts'

const aParameter = (given: Partial<RuleParameter> = {}): RuleParameter => ({
  code: 'supervision.small-cell',
  division: '44',
  validFromOn: '2026-01-01',
  validToOn: null,
  value: 5,
  source: 'test',
  confirmed: true,
  ...given,
})

const asked = { code: 'supervision.small-cell', division: '440300', day: '2026-06-01' } as const

describe('a parameter', () => {
  test('is that of the smallest division that has one', () => {
    const rows = [aParameter({ division: '' }), aParameter({ division: '4403', value: 10 }), aParameter()]

    expect(valueOn(rows, asked)).toEqual({ ok: true, value: 10 })
    expect(valueOn(rows, { ...asked, division: '440100' })).toEqual({ ok: true, value: 5 })
  })

  test('holds from its first day to its last', () => {
    const rows = [
      aParameter({ validToOn: '2026-05-31' }),
      aParameter({ validFromOn: '2026-06-01', value: 3 }),
    ]

    expect(valueOn(rows, { ...asked, day: '2026-05-31' })).toEqual({ ok: true, value: 5 })
    expect(valueOn(rows, { ...asked, day: '2026-06-01' })).toEqual({ ok: true, value: 3 })
  })

  test('that nobody has set is refused, never guessed', () => {
    const refusal = { problem: { code: 'standard.parameter-missing' } }

    expect(rowOn([], asked)).toMatchObject(refusal)
    expect(rowOn([aParameter()], { ...asked, day: '2025-12-31' })).toMatchObject(refusal)
    expect(valuesOn([aParameter()], ['supervision.small-cell', 'network.colleges'], asked)).toMatchObject(
      refusal,
    )
  })
})

describe('the parameters to start with', () => {
  test.each(parameterCodes)('set %s for each city', (code) => {
    const missing = ['440100', '440300', '441900', '445300'].filter(
      (division) => !valueOn(seedParameters, { code, division, day: '2026-06-01' }).ok,
    )
    expect(missing).toEqual([])
  })

  test.each([
    ['440300', '2025-02-28', 236_000],
    ['440300', '2025-03-01', 252_000],
    ['440100', '2026-01-01', 250_000],
    ['441900', '2024-01-01', 190_000],
    ['440800', '2026-01-01', 185_000],
    ['445300', '2026-01-01', 175_000],
  ])('set the minimum wage of %s on %s', (division, day, fen) => {
    expect(valueOn(seedParameters, { code: 'standard.minimum-wage', division, day })).toEqual({
      ok: true,
      value: fen,
    })
  })
})
