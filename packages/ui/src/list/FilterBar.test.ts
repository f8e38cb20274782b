import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import FilterBar from './FilterBar.vue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const shown = () => mount(FilterBar, { props: { searchLabel: '搜姓名' } })
const searched = (bar: ReturnType<typeof shown>) => bar.emitted('update:search')?.flat()

test('searches after a short rest', async () => {
  const bar = shown()
  await bar.get('input').setValue('欧阳 ')
  vi.advanceTimersByTime(299)
  expect(searched(bar)).toBeUndefined()
  vi.advanceTimersByTime(1)

  expect(searched(bar)).toEqual(['欧阳'])
})

test('what is typed while an earlier search arrives is kept', async () => {
  const bar = shown()
  await bar.get('input').setValue('欧')
  vi.advanceTimersByTime(300)
  await bar.get('input').setValue('欧阳')
  await bar.setProps({ search: '欧' })

  expect(bar.get('input').element.value).toBe('欧阳')
  vi.advanceTimersByTime(300)
  expect(searched(bar)).toEqual(['欧', '欧阳'])
})

test('a search that comes from elsewhere is shown', async () => {
  const bar = shown()
  await bar.get('input').setValue('欧')
  vi.advanceTimersByTime(300)
  await bar.setProps({ search: '欧' })
  await bar.setProps({ search: '' })

  expect(bar.get('input').element.value).toBe('')
})

test('a list that was left is not searched', async () => {
  const bar = shown()
  await bar.get('input').setValue('欧')
  bar.unmount()
  vi.advanceTimersByTime(300)

  expect(searched(bar)).toBeUndefined()
})
