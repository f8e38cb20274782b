import { expect, test } from 'vitest'

import { queryOf, settingsOf } from './list-url.ts'

test('a list’s settings go to the address and come back the same, beside what else it says', () => {
  const settings = {
    search: '装调',
    sort: { by: 'publishedAt', direction: 'desc' as const },
    filter: { city: '4401' },
  }
  const query = queryOf(settings, { open: 'd1', q: 'before' }, ['city', 'state'])

  expect(query).toEqual({ open: 'd1', q: '装调', sort: '-publishedAt', city: '4401' })
  expect(settingsOf(query, ['city', 'state'])).toEqual(settings)
})

test('an empty setting leaves the address', () => {
  expect(queryOf({ search: '', sort: null, filter: { city: '' } }, { city: '4401' }, ['city'])).toEqual({})
})
