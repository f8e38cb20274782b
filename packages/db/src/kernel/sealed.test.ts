import { randomBytes } from 'node:crypto'

import { expect, test } from 'vitest'

import { seal, unseal } from './sealed.ts'

const key = randomBytes(32)
const place = ['enrolment.application', 'sealed', 'row-1'] as const

test.each(['', '张伟', '𠮷㛃𬱖', '440300200703150012', 'x'.repeat(100_000)])(
  'what is sealed opens in its place: %s',
  (text) => {
    expect(unseal(key, place, seal(key, place, text))).toBe(text)
  },
)

test('it opens nowhere else, with no other key, and not once a bit of it is changed', () => {
  const sealed = seal(key, place, '440300200703150012')
  const altered = sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte))

  expect(() => unseal(key, ['enrolment.application', 'sealed', 'row-2'], sealed)).toThrow(/authenticate/)
  expect(() => unseal(randomBytes(32), place, sealed)).toThrow(/authenticate/)
  expect(() => unseal(key, place, altered)).toThrow(/authenticate/)
})

test('one text is never sealed twice alike, and is not to be read in it', () => {
  const [a, b] = [seal(key, place, '张伟'), seal(key, place, '张伟')]

  expect(a.equals(b)).toBe(false)
  expect(a.includes('张伟')).toBe(false)
})
