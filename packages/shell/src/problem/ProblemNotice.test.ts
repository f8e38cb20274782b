import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createI18n } from 'vue-i18n'

import { problem } from '@skillchain/domain/kernel/problems'
import { messages } from '@skillchain/messages/zh-CN'

import ProblemNotice from './ProblemNotice.vue'

afterEach(() => document.body.replaceChildren())

test('what is refused is brought into view, with what to do about it', async () => {
  const intoView = vi.spyOn(Element.prototype, 'scrollIntoView')
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const notice = mount(ProblemNotice, { attachTo: document.body, global: { plugins: [i18n] } })
  expect(intoView).not.toHaveBeenCalled()

  await notice.setProps({ problem: problem('access.password-wrong', { left: 4 }) })

  expect(notice.text()).toContain('还可以再试 4 次')
  expect(notice.text()).toContain('请按提示修改后再提交。')
  expect(intoView).toHaveBeenCalledOnce()
  intoView.mockRestore()
})
