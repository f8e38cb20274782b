import { expect, test } from 'vitest'
import { ref } from 'vue'

import { useSeatPages } from './use-seat-pages.ts'

const seats = (count: number) => Array.from({ length: count }, (_, n) => ({ seat: n + 1 }))

test('five hundred seats are shown by fifties, each seat once', async () => {
  const form = ref(document.createElement('form'))
  form.value.innerHTML = '<table><tbody><tr><td><input></td></tr></tbody></table>'
  document.body.append(form.value)
  const { pages, shown, turn } = useSeatPages(() => seats(500), form)

  expect(shown.value).toHaveLength(50)
  expect(pages.value.flatMap((page) => page.lines.map(({ seat }) => seat))).toHaveLength(500)
  await turn(9)

  expect(shown.value.at(-1)).toEqual({ seat: 500 })
  expect(document.activeElement?.tagName).toBe('INPUT')
})

test('a batch of few has one page', () => {
  expect(useSeatPages(() => seats(12), ref(null)).pages.value).toMatchObject([{ first: 1, last: 12 }])
})
