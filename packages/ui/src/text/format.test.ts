import { expect, test } from 'vitest'

import { formatsOf } from './format.ts'

test('dates read the same in either language, as forms and sentences have them', () => {
  const at = '2026-11-28T13:37:00.000Z'

  expect(formatsOf('zh-CN').day('2027-03-01')).toBe('2027-03-01 周一')
  expect(formatsOf('en').day('2027-03-01')).toBe('2027-03-01 Mon')
  for (const locale of ['zh-CN', 'en']) {
    expect(formatsOf(locale).instant(at)).toBe('2026-11-28 21:37')
    expect(formatsOf(locale).dayOf(at)).toBe('2026-11-28')
  }
})
