import fc from 'fast-check'
import { expect, test } from 'vitest'

import { BodyCode } from '../evaluation/body-filing.ts'
import { CertificateNumber, numberOf, partsOf } from './certificate-number.ts'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(''))
const anySeries = fc.record({
  bodyCode: fc.tuple(fc.constantFrom('Y', 'S'), digits(12)).map((parts) => BodyCode.parse(parts.join(''))),
  year: fc.integer({ min: 2020, max: 2099 }),
  grade: fc.constantFrom('level5', 'level4', 'level3', 'level2', 'level1'),
})
const anySerial = fc.integer({ min: 1, max: 999_999 })

test('every number is 22 characters and gives back what it was made of', () => {
  const property = fc.property(anySeries, anySerial, (series, serial) => {
    const made = numberOf(series, serial)
    expect(made.ok && CertificateNumber.parse(made.value)).toHaveLength(22)
    expect(made.ok && partsOf(made.value)).toEqual({ ...series, serial })
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('two series, or two places in one, never share a number', () => {
  const place = fc.tuple(anySeries, anySerial)
  const property = fc.property(place, place, (one, other) => {
    fc.pre(JSON.stringify(one) !== JSON.stringify(other))
    expect(numberOf(...one)).not.toEqual(numberOf(...other))
  })
  fc.assert(property, { numRuns: 1_000 })
})
