import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type RuleParameter, valueOn } from './rule-parameter.ts'
import { type ParameterChange, setParameter } from './rule-parameter.rules.ts'

const aChange = (given: Partial<ParameterChange> = {}): ParameterChange => ({
  code: 'standard.minimum-wage',
  division: '4403',
  validFromOn: '2026-12-01',
  value: 260_000,
  source: '粤府函〔2026〕100号',
  confirmed: true,
  ...given,
})
/** Days of one month are all the calendar that these tests need. */
const facts = { today: '2026-11-22' }
const running: RuleParameter = { ...aChange({ validFromOn: '2026-01-01', value: 252_000 }), validToOn: null }

test('a new value takes over on its first day', () => {
  const change = aChange({ validFromOn: '2026-12-10' })

  expect(setParameter([running], change, facts)).toEqual({
    ok: true,
    value: { added: { ...change, validToOn: null }, ended: { ...running, validToOn: '2026-12-09' } },
  })
})

test('the first value of a division ends none', () => {
  expect(setParameter([running], aChange({ division: '4404' }), facts)).toMatchObject({
    value: { ended: null },
  })
})

test.each([
  ['today', { validFromOn: '2026-11-22' }, 'standard.parameter-past'],
  ['in the past', { validFromOn: '2026-11-01' }, 'standard.parameter-past'],
])('no value may begin %s', (_, given, code) => {
  expect(setParameter([running], aChange(given), facts)).toMatchObject({ problem: { code } })
})

test('a value announced for later is not overtaken', () => {
  const announced: RuleParameter = { ...aChange({ validFromOn: '2026-12-20' }), validToOn: null }

  expect(setParameter([announced], aChange(), facts)).toMatchObject({
    problem: { code: 'standard.parameter-overlapping', params: { validFromOn: '2026-12-20' } },
  })
})

test('on every day one value holds, and no day before the change has another', () => {
  const anyDay = fc.integer({ min: 2, max: 31 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`)
  fc.assert(
    fc.property(anyDay, anyDay, (from, day) => {
      const set = setParameter([running], aChange({ validFromOn: from }), facts)
      if (!set.ok || !set.value.ended) throw new Error('the change was refused')
      const rows = [set.value.ended, set.value.added]
      const value = valueOn(rows, { code: 'standard.minimum-wage', division: '440300', day })
      expect(value).toEqual({ ok: true, value: day < from ? 252_000 : 260_000 })
    }),
  )
})
