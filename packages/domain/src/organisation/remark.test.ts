import { expect, test } from 'vitest'

import { remark } from './remark.ts'

test.each([
  '440106199001011234',
  '44010619900101123X',
  '４４０１０６１９９００１０１１２３',
  '旧号码130503670401001',
])('a remark has no place for %s', (text) => {
  expect(remark(2).safeParse(text).error?.issues).toMatchObject([
    { message: 'organisation.identity-in-text' },
  ])
})

test('a remark has telephone numbers, amounts and document numbers', () => {
  expect(remark(2).parse('  电话 13800138000，粤教职函〔2026〕1号 ')).toBe(
    '电话 13800138000，粤教职函〔2026〕1号',
  )
})

test('a remark is as long as is asked for', () => {
  expect(remark(2).safeParse('无').success).toBe(false)
  expect(remark(0, 3).safeParse('超过三字').success).toBe(false)
})
