import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createI18n } from 'vue-i18n'

import { problem } from '@skillchain/domain/enrolment/agreement-problems'
import { anAgreement } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'

import { refusalOf } from '../network/chain-page.fixture.ts'
import AgreementSignDialog from './AgreementSignDialog.vue'

afterEach(() => document.body.replaceChildren())

const people = { person: '王浩然', mentor: '卢志强', teacher: '陈玉珊', guardian: null, documentMask: '—' }

const view = {
  agreement: anAgreement(),
  enterpriseName: '企业',
  collegeName: '院校',
  people,
  amendmentPeople: null,
  editions: [],
  findings: null,
  amendmentFindings: null,
}

test('a password that is refused is asked for again, and the focus is where one goes on', async () => {
  const sign = vi.fn(() => Promise.reject(refusalOf(problem('agreement.not-asked'))))
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  mount(AgreementSignDialog, {
    attachTo: document.body,
    props: {
      open: true,
      view,
      party: 'college',
      type: 'sign',
    },
    global: {
      plugins: [i18n, VueQueryPlugin],
      provide: { [apiKey]: { apprenticeAgreement: { sign: { mutate: sign } } } },
    },
  })
  await flushPromises()
  const field = document.querySelector<HTMLInputElement>('#sign-password')
  if (!field) throw new Error('a password is asked for')
  field.value = 'not-this-one'
  field.dispatchEvent(new Event('input'))
  await flushPromises()
  const button = Array.from(document.querySelectorAll('button')).find(({ textContent }) =>
    textContent.trim().startsWith('以院校身份签署'),
  )
  button?.focus()
  button?.click()
  await vi.waitFor(() => expect(sign).toHaveBeenCalledOnce())
  await flushPromises()

  expect(field.value).toBe('')
  expect(document.activeElement).toBe(field)
})
