import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'

import { problemOf } from '../api/problem-of.ts'
import { problemText } from './problem-text.ts'

const words = {
  t: (key: string, params: object = {}) => [key, ...Object.values(params)].join(' '),
  te: (key: string) => key !== 'problem.Too big: expected string to have <=300 characters',
}

function refused(fields: readonly object[]) {
  const problem = { code: 'request.malformed', kind: 'invalid', params: {} }
  const error = { code: -32_600, message: 'request.malformed', data: { problem, fields } }
  return TRPCClientError.from({ error })
}
const textOf = (fields: readonly object[]) => {
  const error = refused(fields)
  return problemText(words, problemOf(error), error).title
}

test('a text that is too long is told how long it may be, once', () => {
  const field = {
    path: ['command', 'reason'],
    code: 'Too big: expected string to have <=300 characters',
    limit: { origin: 'string', maximum: 300 },
  }
  expect(textOf([field, { ...field, path: ['command', 'note'] }])).toBe(
    'problem.request.malformed invalid.tooLong 300',
  )
})

test('one that is too short is told how long it must be', () => {
  const field = { path: ['reason'], code: 'Too small', limit: { origin: 'string', minimum: 2 } }
  expect(textOf([field])).toBe('problem.request.malformed invalid.tooShort 2')
})

test('what a rule of its own refuses is told in its own words', () => {
  const field = { path: ['reason'], code: 'organisation.identity-in-text' }
  expect(textOf([field])).toBe('problem.request.malformed problem.organisation.identity-in-text')
})

test('of what has no sentence nothing more is said', () => {
  expect(textOf([{ path: ['id'], code: 'Invalid UUID' }])).toBe('problem.request.malformed')
})
