import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { portal, role } from '@skillchain/messages/kernel/zh-CN'
import { sessionKey } from '@skillchain/shell/session/session'

import SignInPage from './SignInPage.vue'

type Respond = (path: string) => Response

const demo = {
  password: 'linked-rings',
  accounts: [{ username: 'lead', organisationName: '岭南新能源汽车', role: 'enterprise.manager' }],
}

async function opened(respond: Respond) {
  vi.stubGlobal('fetch', async (path: string) => (path === '/api/demo' ? Response.json(demo) : respond(path)))
  const assign = vi.spyOn(location, 'assign').mockReturnValue()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/sign-in', component: SignInPage }],
  })
  await router.push('/sign-in?next=/lead/o/1/')
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': { portal, role } } })
  const page = mount(SignInPage, {
    global: {
      plugins: [router, i18n, VueQueryPlugin],
      provide: { [sessionKey]: { demonstration: ref(true) } },
    },
  })
  await flushPromises()
  const signIn = async () => {
    await page.find('ul button').trigger('click')
    await page.find('form').trigger('submit')
    await flushPromises()
  }
  return { page, assign, signIn }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a demonstration account is filled in by one press and leads back to where one was going', async () => {
  const { assign, signIn } = await opened(() => Response.json({ token: 't' }))
  await signIn()

  expect(assign).toHaveBeenCalledWith('/lead/o/1/')
})

test.each([
  [401, portal.signIn.refused],
  [429, portal.signIn.locked],
])('a refusal with %i is said in words, and what was typed stays', async (status, sentence) => {
  const { page, assign, signIn } = await opened(() => new Response('{}', { status }))
  await signIn()

  expect(page.find('[role=alert]').text()).toBe(sentence)
  expect(page.find<HTMLInputElement>('#username').element.value).toBe('lead')
  expect(assign).not.toHaveBeenCalled()
})

test('an account with a second factor is asked for its code, and only then let in', async () => {
  const { page, assign, signIn } = await opened((path) =>
    Response.json(path.endsWith('username') ? { twoFactorRedirect: true } : { token: 't' }),
  )
  await signIn()
  expect(page.find('h1').text()).toBe(portal.signIn.codeTitle)
  expect(assign).not.toHaveBeenCalled()

  await page.find('#code').setValue('１２３ ４５６')
  await page.find('form').trigger('submit')
  await flushPromises()

  expect(assign).toHaveBeenCalledOnce()
})
