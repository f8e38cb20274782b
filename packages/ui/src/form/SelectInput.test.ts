import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'

import SelectInput from './SelectInput.vue'

const optionsOf = (options: readonly { value: string; label: string }[]) =>
  mount(SelectInput, { props: { id: 'status', label: '状态', options } })
    .findAll('option')
    .map((option) => option.text())

test('asks to choose where nothing is chosen yet', () => {
  expect(optionsOf([{ value: 'open', label: '上课中' }])).toEqual(['pleaseChoose', '上课中'])
})

test('shows the choice that stands for all of them instead, where there is one', () => {
  expect(optionsOf([{ value: '', label: '全部状态' }])).toEqual(['全部状态'])
})
