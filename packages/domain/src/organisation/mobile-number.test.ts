import { expect, test } from 'vitest'

import { MobileNumber, localForm, maskMobile } from './mobile-number.ts'

test.each([
  '13800000001',
  '+86 138-0000-0001',
  '0086 13800000001',
  '１３８０００００００１',
  '86(138)00000001',
])('%s is one number', (typed) => {
  const number = MobileNumber.parse(typed)

  expect(number).toBe('+8613800000001')
  expect(localForm(number)).toBe('13800000001')
})

test.each(['+852 9123 4567', '00852-91234567'])('%s is a number of Hong Kong', (typed) => {
  expect(MobileNumber.parse(typed)).toBe('+85291234567')
})

test.each(['12800000001', '1380000000', '020-12345678', '91234567', '+1 202 555 0100'])(
  '%s is refused',
  (typed) => {
    expect(MobileNumber.safeParse(typed).error?.issues[0]?.message).toBe('organisation.mobile-malformed')
  },
)

test.each([
  ['+8613800000001', '138****0001'],
  ['+85291234567', '+85291**4567'],
])('%s is shown as %s', (number, shown) => {
  expect(maskMobile(number)).toBe(shown)
})
