import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'

import { messages } from '@skillchain/messages/zh-CN'

import { problemOf } from '../api/problem-of.ts'
import { problemText } from './problem-text.ts'

const { global } = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
const words = {
  t: (key: string, params: Readonly<Record<string, unknown>> = {}) => global.t(key, params),
  te: (key: string) => global.te(key),
}

/** A call that failed because of what is wrong with some fields. */
function refused(...fields: object[]) {
  const problem = { code: 'request.malformed', kind: 'invalid', params: {} }
  const data = { problem, fields }
  return new TRPCClientError('refused', { result: { error: { code: -32_600, message: '', data } } })
}
const note = { path: ['command', 'note'], code: 'Too small' }
const title = (error: unknown) => problemText(words, problemOf(error), error).title

test('what is wrong with the one field that was refused is said', () => {
  expect(title(refused({ ...note, least: 4 }))).toBe('至少 4 个字。')
  expect(title(refused({ ...note, most: 200 }))).toBe('最多 200 个字。')
  expect(title(refused({ ...note, code: 'organisation.identity-in-text' }))).toBe(
    '文字中不要写身份证号码等长数字。',
  )
})

test('of several fields, and of one about which no more is known, only that something is wrong', () => {
  expect(title(refused({ ...note, least: 4 }, note))).toBe('提交的内容有误。')
  expect(title(refused(note))).toBe('提交的内容有误。')
})
