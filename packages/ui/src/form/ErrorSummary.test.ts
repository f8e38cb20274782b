import { mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent } from 'vue'

import CheckboxInput from './CheckboxInput.vue'
import ErrorSummary from './ErrorSummary.vue'
import RadioGroup from './RadioGroup.vue'
import TextInput from './TextInput.vue'

const Page = defineComponent({
  components: { CheckboxInput, ErrorSummary, RadioGroup, TextInput },
  props: { issues: { type: Array, default: () => [] } },
  setup: () => ({ options: [{ value: 'one', label: '单独招生' }] }),
  template: `
    <ErrorSummary :issues="issues" />
    <TextInput id="post" label="岗位名称" optional />
    <RadioGroup id="channel" label="渠道" :options="options" />
    <CheckboxInput id="checked" label="已核对" />`,
})
const missing = (id: string) => ({ id, message: '请填写此项。' })

afterEach(() => document.body.replaceChildren())

async function sent() {
  const page = mount(Page, { attachTo: document.body })
  await page.setProps({ issues: ['checked', 'channel', 'post'].map(missing) })
  await page.vm.$nextTick()
  await page.vm.$nextTick()
  return page
}

test('names each field, in the order of the page, and takes the focus', async () => {
  const page = await sent()

  const links = page.findAll('.error-summary a').map((link) => link.text())
  expect(links).toEqual([
    'labelled 岗位名称 请填写此项。',
    'labelled 渠道 请填写此项。',
    'labelled 已核对 请填写此项。',
  ])
  expect(document.activeElement?.className).toBe('error-summary')
})

test('a line leads to its field', async () => {
  const page = await sent()
  await page.findAll('.error-summary a')[1]?.trigger('click')

  expect(document.activeElement?.id).toBe('channel')
})

test('does not pull the focus back while faults are being mended', async () => {
  const page = await sent()
  document.getElementById('post')?.focus()
  await page.setProps({ issues: [missing('channel')] })
  await page.vm.$nextTick()

  expect(document.activeElement?.id).toBe('post')
})
