import { expect, test } from 'vitest'

import { withoutNumbers } from './log.ts'

test.each([
  ['{"msg":"440300199901011233"}', '{"msg":"440*************33"}'],
  ['11010519491231002X,13800138000', '110*************2X,138******00'],
  [
    'id 01980000-0000-7000-8000-000000000704 took 1234567890123 ns',
    'id 01980000-0000-7000-8000-000000000704 took 1234567890123 ns',
  ],
])('%s is logged as %s', (line, logged) => {
  expect(withoutNumbers(line)).toBe(logged)
})
