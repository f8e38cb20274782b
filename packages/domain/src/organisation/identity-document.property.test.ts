import fc from 'fast-check'
import { expect, test } from 'vitest'

import { Day } from '../kernel/moment.ts'
import { aDocument, anIdentityNumber } from './identity-document.fixture.ts'
import { DocumentKind, maskIdentity } from './identity-document.ts'
import { ResidentIdentityNumber, bornOn, fromHistorical, genderOf } from './resident-identity-number.ts'

const two = (n: number) => String(n).padStart(2, '0')
const anyDay = fc
  .tuple(
    fc.integer({ min: 1900, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`)
  .filter((day) => Day.safeParse(day).success)
const anyNumbering = fc.record({
  division: fc.constantFrom('440100', '441900', '110105', '810000', '999999'),
  bornOn: anyDay,
  sequence: fc.integer({ min: 0, max: 999 }),
})
const anyNumber = anyNumbering.map(anIdentityNumber)

/** As an input method, a spreadsheet or a tired clerk writes the same number. */
const spellings: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => number.replace(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
  (number) => `\u3000${number.slice(0, 6)} ${number.slice(6)}\u00A0`,
]

test('a number tells the birth and the sequence it was made from', () => {
  fc.assert(
    fc.property(anyNumbering, (given) => {
      const number = anIdentityNumber(given)
      expect(bornOn(number)).toBe(given.bornOn)
      expect(genderOf(number)).toBe(given.sequence % 2 === 1 ? 'male' : 'female')
    }),
  )
})

test('any one digit mistaken is caught', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(17), fc.constantFrom(...Array.from('0123456789X')), (number, at, wrong) => {
      fc.pre(number.charAt(at) !== wrong)
      const mistaken = number.slice(0, at) + wrong + number.slice(at + 1)
      expect(ResidentIdentityNumber.safeParse(mistaken).success).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

test('every spelling of a number is read as the number', () => {
  fc.assert(
    fc.property(anyNumber, fc.constantFrom(...spellings), (number, spelt) => {
      expect(ResidentIdentityNumber.parse(spelt(number))).toBe(number)
    }),
  )
})

test('a number of fifteen digits is read as that of eighteen', () => {
  fc.assert(
    fc.property(anyNumbering, fc.constantFrom(...spellings), (given, spelt) => {
      fc.pre(given.bornOn.startsWith('19'))
      const number = anIdentityNumber(given)
      const historical = number.slice(0, 6) + number.slice(8, 17)
      expect(fromHistorical(spelt(historical))).toEqual({ ok: true, value: number })
    }),
  )
})

test('a mask shows at most eight characters, and never more than half', () => {
  const anyNumberAtAll = fc.oneof(
    anyNumber,
    fc.constantFrom(...DocumentKind.options).map((kind) => aDocument(kind).number),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => !text.includes('*')),
  )
  fc.assert(
    fc.property(anyNumberAtAll, (number) => {
      const mask = Array.from(maskIdentity(number))
      const shown = mask.filter((character) => character !== '*').length
      expect(mask).toHaveLength(Array.from(number).length)
      expect(shown).toBeLessThanOrEqual(Math.min(8, mask.length / 2))
    }),
  )
})
