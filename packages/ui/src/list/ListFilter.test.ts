import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { ref } from 'vue'

import ListFilter from './ListFilter.vue'

const open = { value: 'open', label: '上课中' }

function shown(options: readonly { value: string; label: string }[], filter: Record<string, string> = {}) {
  const setFilter = vi.fn<(name: string, value: string) => void>()
  const list = { filter: ref(filter), setFilter }
  const wrapper = mount(ListFilter, { props: { name: 'status', label: '状态', options, list } })
  return {
    setFilter,
    select: wrapper.find('select'),
    words: wrapper.findAll('option').map((one) => one.text()),
  }
}

test('filters by nothing unless something is chosen, and says so', () => {
  const { select, words } = shown([open])
  expect(words).toEqual(['all', '上课中'])
  expect(select.element.value).toBe('')
})

test('says what stands for all of them where it has a name of its own', () => {
  expect(shown([{ value: '', label: '本单位的' }, open]).words).toEqual(['本单位的', '上课中'])
})

test('shows what the list is filtered by, and sets it', async () => {
  const { select, setFilter } = shown([open], { status: 'open' })
  expect(select.element.value).toBe('open')
  await select.setValue('')
  expect(setFilter).toHaveBeenCalledWith('status', '')
})
