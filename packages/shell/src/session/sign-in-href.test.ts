import { expect, test } from 'vitest'

import { safeNext, signInHref } from './sign-in-href.ts'

test('the way back from signing in is the page one came from', () => {
  const query = new URL(signInHref('/lead/o/1/?q=a&b'), 'http://here').searchParams
  expect(safeNext(query.get('next'))).toBe('/lead/o/1/?q=a&b')
})

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  String.raw`/\elsewhere.example`,
  'javascript:alert(1)',
  undefined,
])('nobody is sent to %s', (next) => {
  expect(safeNext(next)).toBeUndefined()
})
