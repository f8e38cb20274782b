import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'

import CommandPalette from './CommandPalette.vue'

const entries = [
  { id: 'chain', label: '产业链', group: '页面' },
  { id: 'demand', label: '岗位需求', group: '页面', synonyms: ['demand'] },
]

async function opened() {
  const palette = mount(CommandPalette, { attachTo: document.body, props: { open: false, entries } })
  await palette.setProps({ open: true })
  await palette.vm.$nextTick()
  return { palette, input: palette.find('input') }
}

test('the Enter that commits a word in an input method chooses nothing', async () => {
  const { palette, input } = await opened()

  await input.trigger('keydown', { key: 'Enter', isComposing: true })
  await input.trigger('keydown', { key: 'Enter', keyCode: 229 })
  expect(palette.emitted('choose')).toBeUndefined()

  await input.trigger('keydown', { key: 'Enter' })
  expect(palette.emitted('choose')).toEqual([[entries[0]]])
})

test('an entry is found by another word for it, and reached by the arrows', async () => {
  const { palette, input } = await opened()

  await input.trigger('keydown', { key: 'ArrowDown' })
  expect(palette.findAll('[role=option]')[1]?.attributes('aria-selected')).toBe('true')
  await input.setValue('DEMAND')
  await input.trigger('keydown', { key: 'Enter' })

  expect(palette.emitted('choose')).toEqual([[entries[1]]])
})
