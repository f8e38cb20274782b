import { expect, test } from 'vitest'

import { BodyCode } from '../evaluation/body-filing.ts'
import { CertificateNumber, numberOf, partsOf, typedNumber } from './certificate-number.ts'

const bodyCode = BodyCode.parse('S000044000123')
const series = { bodyCode, year: 2026, grade: 'level3' } as const

test('a number says who issued it, when, of which grade, and which it is', () => {
  expect(numberOf(series, 42)).toEqual({ ok: true, value: 'S000044000123263000042' })
  expect(partsOf('S000044000123263000042')).toEqual({ ...series, serial: 42 })
})

test.each(['apprentice', 'specialTechnician', 'chiefTechnician'] as const)(
  'no number is made for %s, which no digit stands for',
  (grade) => {
    expect(numberOf({ ...series, grade }, 1)).toMatchObject({
      problem: { code: 'certificate.grade-without-number' },
    })
  },
)

test('a series ends with its last number of six digits', () => {
  expect(numberOf(series, 999_999).ok).toBe(true)
  expect(numberOf(series, 1_000_000)).toMatchObject({ problem: { code: 'certificate.serial-exhausted' } })
})

test.each([
  ['a digit less', 'S00004400012326300004'],
  ['a small letter', 's000044000123263000042'],
  ['no such grade', 'S000044000123266000042'],
  ['no serial', 'S000044000123263000000'],
  ['two letters, as of a grade that is not made here', 'ST00044000123263000042'],
])('%s is no number', (_, text) => {
  expect(CertificateNumber.safeParse(text).success).toBe(false)
  expect(partsOf(text)).toBeNull()
})

test('a number is read however it was copied', () => {
  expect(typedNumber('ｓ0000 4400-0123 263000042 ')).toBe('S000044000123263000042')
})
