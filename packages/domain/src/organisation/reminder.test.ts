import { expect, test } from 'vitest'

import { nextReminder } from './reminder.ts'

test('a party is reminded of one thing as often as a day may have it, and not once more', () => {
  expect(nextReminder(0, 1)).toMatchObject({ ok: true, value: 1 })
  expect(nextReminder(1, 2)).toMatchObject({ ok: true, value: 2 })
  expect(nextReminder(1, 1)).toMatchObject({
    problem: { code: 'organisation.reminded-enough', params: { aDay: 1 } },
  })
})
