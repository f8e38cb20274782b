import { expect, test } from 'vitest'

import { seenCount } from './employment-count.ts'

const count = { reported: 4, confirmed: 20, disputed: 0, withdrawn: 5, due: 6, stayed: 17, left: 1 }

test('few people are withheld from whoever may not see them, and few left out of many', () => {
  expect(seenCount(count, 5)).toEqual({
    reported: null,
    confirmed: 20,
    disputed: 0,
    withdrawn: 5,
    due: 6,
    stayed: null,
    left: null,
    least: 5,
  })
})

test('whoever may see the people sees how many they are', () => {
  expect(seenCount(count, null)).toEqual({ ...count, least: null })
})
