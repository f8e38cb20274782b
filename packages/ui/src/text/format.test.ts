import { expect, test } from 'vitest'

import { formatsOf } from './format.ts'

test.each([
  ['zh-CN', '2027-03-01 周一'],
  ['en', 'Mon, Mar 1, 2027'],
])('in %s a day is written with its weekday as %s', (locale, written) => {
  expect(formatsOf(locale).day('2027-03-01')).toBe(written)
})
