import { mount } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, reactive, readonly } from 'vue'
import { createI18n } from 'vue-i18n'
import { z } from 'zod'

import { messages } from '@skillchain/messages/zh-CN'

import { useForm } from './use-form.ts'

const Demand = z.object({
  postName: z.string().min(1).max(5),
  headCount: z.int().min(1),
  creditCode: z.string().refine((code) => code === 'good', 'organisation.credit-code-malformed'),
  posts: z.array(z.object({ quota: z.int() })),
})
const initial = { postName: '', headCount: null, creditCode: 'bad', posts: [{ quota: 3 }] }

function aForm(settings?: { draft: string }) {
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const Page = defineComponent({
    setup: () => ({ form: useForm(Demand, initial, settings) }),
    template: '<p />',
  })
  return mount(Page, { global: { plugins: [i18n] } }).vm.form
}

beforeEach(() => sessionStorage.clear())

test('begins from what was read, which is watched and not to be written in', () => {
  const form = aForm()
  const read = readonly(
    reactive({ postName: '焊工', headCount: 2, creditCode: 'good', posts: [{ quota: 1 }] }),
  )

  // As a page puts it together: a record of its own, with watched ones inside.
  form.reset(Object.assign({}, initial, { ...read }))
  form.set('posts.0.quota', 5)

  expect(form.values.value).toMatchObject({ postName: '焊工', posts: [{ quota: 5 }] })
  expect(read.posts[0]?.quota).toBe(1)
})

test('what is wrong is said beside each field, in the words of its own rule where it has some', () => {
  const form = aForm()

  expect(form.validate()).toBeUndefined()
  expect(form.errors.value).toEqual({
    postName: '请填写此项。',
    headCount: '请填写此项。',
    creditCode: messages.problem.organisation['credit-code-malformed'],
  })
  expect(form.issues.value[0]).toEqual({ id: 'field-postName', message: '请填写此项。' })
})

test('a fault goes as its field is mended, and the others wait', () => {
  const form = aForm()
  form.validate()
  form.field('postName')['onUpdate:modelValue']('装调工程师组')
  expect(form.field('postName').error).toBe('最多 5 个字。')

  form.field('postName')['onUpdate:modelValue']('装调工')

  expect(Object.keys(form.errors.value)).toEqual(['headCount', 'creditCode'])
})

test('sends the value that the API takes, and only once it is sound', async () => {
  const form = aForm()
  const send = vi.fn<(value: unknown) => void>()
  await form.submit(send)
  form.set('postName', '装调工')
  form.set('headCount', 24)
  form.set('creditCode', 'good')
  form.set('posts.0.quota', 8)
  await form.submit(send)

  expect(send.mock.calls).toEqual([
    [{ postName: '装调工', headCount: 24, creditCode: 'good', posts: [{ quota: 8 }] }],
  ])
})

test('fields that the API refused are shown like any other', () => {
  const form = aForm()
  form.accept([{ path: ['posts', '0', 'quota'], code: 'organisation.credit-code-malformed' }])

  expect(form.issues.value.map(({ id }) => id)).toEqual(['field-posts-0-quota'])
})

test('a draft outlives the page, until it is sent', async () => {
  const first = aForm({ draft: 'demand' })
  first.set('postName', '装调工')
  await Promise.resolve()

  const second = aForm({ draft: 'demand' })
  expect([second.restored, second.values.value.postName]).toEqual([true, '装调工'])
  second.reset()

  expect(sessionStorage.getItem('skillchain.draft.demand')).toBeNull()
})
