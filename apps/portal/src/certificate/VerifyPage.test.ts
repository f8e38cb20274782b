import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { verify } from '@skillchain/messages/certificate/verify.zh-CN'
import { problem, remedy, shell, ui } from '@skillchain/messages/kernel/zh-CN'
import { grade } from '@skillchain/messages/standard/grade.zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'

import VerifyPage from './VerifyPage.vue'

const certificate = {
  number: 'S000044000123263000007',
  maskedName: '欧**明',
  bodyName: '羊城职业技能评价中心',
  occupationName: '汽车装调工',
  grade: 'level3',
  issuedOn: '2026-11-20',
  expiresOn: null,
  status: 'valid',
  statusOn: '2026-11-20',
  note: null,
  verdict: 'valid',
}
const answered = (found: object | null) => ({ askedOn: '2026-11-27', found })

async function opened(address: string, answer: () => unknown) {
  const query = vi.fn(async () => answer())
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/verify/:token?', component: VerifyPage }],
  })
  await router.push(address)
  const messages = { 'zh-CN': { verify, shell, ui, problem, remedy, standard: { grade } } }
  const page = mount(VerifyPage, {
    global: {
      plugins: [router, createI18n({ legacy: false, locale: 'zh-CN', messages }), VueQueryPlugin],
      provide: { [apiKey]: { verification: { byName: { query }, byLink: { query } } } },
    },
  })
  await flushPromises()
  const check = async (number: string, name: string) => {
    await page.find('#certificate-number').setValue(number)
    await page.find('#holder-name').setValue(name)
    await page.find('form').trigger('submit')
    await flushPromises()
  }
  return { page, query, router, check }
}

test('number and name are asked for, and stay out of the address', async () => {
  const { page, query, router, check } = await opened('/verify', () => answered(certificate))
  await check('S000044000123263000007', '欧阳小明')

  expect(query).toHaveBeenCalledWith({ number: 'S000044000123263000007', name: '欧阳小明' })
  expect(page.find('[data-verdict]').text()).toBe('有效')
  expect(page.text()).toContain('欧**明')
  expect(router.currentRoute.value.fullPath).toBe('/verify')
})

test('the link of a code asks by itself', async () => {
  const revoked = { ...certificate, status: 'revoked', verdict: 'revoked', note: '经查实考试舞弊' }
  const { page, query } = await opened('/verify/AAAAAAAAAAAAAAAAAAAAAA', () => answered(revoked))

  expect(query).toHaveBeenCalledWith({ token: 'AAAAAAAAAAAAAAAAAAAAAA' })
  expect(page.find('[data-verdict]').text()).toBe('已撤销')
  expect(page.text()).toContain('经查实考试舞弊')
  expect(page.text()).not.toContain('有效期至')
})

test('an answer goes when something else is asked, though it cannot be asked yet', async () => {
  const { page, check } = await opened('/verify', () => answered(certificate))
  await check('S000044000123263000007', '欧阳小明')
  expect(page.text()).toContain('有效期至')
  await check('S000044000123263000007', '')

  expect(page.find('[data-verdict]').exists()).toBe(false)
})

test('when nothing is found it says what to try, and calls nothing a forgery', async () => {
  const { page, check } = await opened('/verify', () => answered(null))
  await check('S000044000123263000007', '某某')

  expect(page.text()).toContain('没有查到')
  expect(page.text()).not.toContain('伪造')
})

test('nothing is sent before both are filled in, and a failure says so', async () => {
  const { page, query, check } = await opened('/verify', () => {
    throw new Error('no answer')
  })
  await check('S000044000123263000007', ' ')
  expect(query).not.toHaveBeenCalled()
  expect(page.text()).toContain('请填写持证人姓名')

  await check('S000044000123263000007', '欧阳小明')
  expect(page.find('[data-state="refused"]').exists()).toBe(true)
})
