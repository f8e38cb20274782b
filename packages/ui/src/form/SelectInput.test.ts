import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'

import SelectInput from './SelectInput.vue'

const option = (value: string, label: string) => ({ value, label })
const shown = (...options: ReturnType<typeof option>[]) =>
  mount(SelectInput, { props: { id: 'status', label: '状态', options } })
    .findAll('option')
    .map((each) => each.attributes('value'))

test('asks to choose, unless a choice of its own stands for none', () => {
  expect(shown(option('open', '进行中'))).toEqual(['', 'open'])
  expect(shown(option('', '全部'), option('open', '进行中'))).toEqual(['', 'open'])
})
