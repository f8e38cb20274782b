import { expect, test } from 'vitest'

import { ACCEPTED, MOST_BYTES, kindOf, sizeFits } from './attachment.ts'

const pdf = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31)
const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0)

test.each([
  ['考勤汇总.pdf', pdf, 'pdf'],
  ['scan.JPG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
  ['工资表.xlsx', zip, 'xlsx'],
  [' 说明.docx ', zip, 'docx'],
])('%s is what it says', (name, content, kind) => {
  expect(kindOf(name, content)).toEqual({ ok: true, value: kind })
})

test.each([
  ['program.exe', pdf, 'supervision.attachment-kind'],
  ['page.html', pdf, 'supervision.attachment-kind'],
  ['noending', pdf, 'supervision.attachment-kind'],
  ['renamed.pdf', zip, 'supervision.attachment-differs'],
  ['renamed.xlsx', pdf, 'supervision.attachment-differs'],
  ['short.png', Uint8Array.of(0x89), 'supervision.attachment-differs'],
])('%s is refused', (name, content, code) => {
  expect(kindOf(name, content)).toMatchObject({ ok: false, problem: { code } })
})

test.each([
  [0, 'supervision.attachment-empty', {}],
  [MOST_BYTES + 1, 'supervision.attachment-large', { most: 10 }],
])('a file of %d bytes is refused', (bytes, code, params) => {
  expect(sizeFits(bytes)).toMatchObject({ ok: false, problem: { code, params } })
})

test.each([1, MOST_BYTES])('one of %d bytes is not', (bytes) => {
  expect(sizeFits(bytes).ok).toBe(true)
})

test('a chooser offers all that is taken, and nothing else', () => {
  expect(ACCEPTED).toBe('.pdf,.png,.jpg,.jpeg,.xlsx,.docx')
})
