import { describe, expect, test } from 'vitest'

import {
  ResidentIdentityNumber,
  ageOn,
  bornBy,
  bornOn,
  fromHistorical,
  genderOf,
} from './resident-identity-number.ts'

const whyRefused = (number: string) => ResidentIdentityNumber.safeParse(number).error?.issues[0]?.message

describe('a resident identity number', () => {
  test.each(['11010519491231002X', '440300199901011233', '44010520070315204X'])('accepts %s', (number) => {
    expect(ResidentIdentityNumber.parse(number)).toBe(number)
  })

  test.each([
    ['small x', '11010519491231002x'],
    ['full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['blanks and a byte-order mark', '\uFEFF110105 19491231 002X\u3000'],
  ])('puts right what was typed with %s', (_, typed) => {
    expect(ResidentIdentityNumber.parse(typed)).toBe('11010519491231002X')
  })

  test.each([
    ['11010519491231002', 'organisation.identity-number-malformed'],
    ['110105194912310O2X', 'organisation.identity-number-malformed'],
    ['110105194913310026', 'organisation.identity-number-birth-impossible'],
    ['110105190002290028', 'organisation.identity-number-birth-impossible'],
    ['110105194912310021', 'organisation.identity-number-check-failed'],
  ])('refuses %s', (number, reason) => {
    expect(whyRefused(number)).toBe(reason)
  })

  test('tells the day of birth and the sex', () => {
    const number = ResidentIdentityNumber.parse('440300199901011233')

    expect([bornOn(number), genderOf(number)]).toEqual(['1999-01-01', 'male'])
  })

  test('is refused before its owner is born', () => {
    const number = ResidentIdentityNumber.parse('440300199901011233')

    expect(bornBy(number, '1998-12-31')).toMatchObject({
      problem: { code: 'organisation.identity-number-birth-future' },
    })
    expect(bornBy(number, '1999-01-01')).toEqual({ ok: true, value: number })
  })
})

describe('a number of fifteen digits', () => {
  test('becomes the eighteen of the same person', () => {
    expect(fromHistorical('110105491231002')).toEqual({ ok: true, value: '11010519491231002X' })
  })

  test.each([
    ['110105491331002', 'organisation.identity-number-birth-impossible'],
    ['11010549123100', 'organisation.identity-number-malformed'],
  ])('refuses %s', (number, code) => {
    expect(fromHistorical(number)).toMatchObject({ problem: { code } })
  })
})

test.each([
  ['2008-02-29', '2024-02-28', 15],
  ['2008-02-29', '2024-02-29', 16],
  ['2008-02-29', '2025-02-28', 16],
  ['2008-02-29', '2025-03-01', 17],
])('one born on %s is on %s of age %i', (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age)
})
