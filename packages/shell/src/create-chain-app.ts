import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { computed, createApp, effectScope, watch } from 'vue'
import { config } from 'zod/mini'

import { createToasts, toastsKey } from '@skillchain/ui/state/toast'
import { uiContextKey } from '@skillchain/ui/text/ui-context'
import '@skillchain/ui/tokens/tokens.css'
import '@skillchain/ui/tokens/base.css'
import '@skillchain/ui/form/form.css'

import { createApi } from './api/api-client.ts'
import { createQueryClient } from './api/query-client.ts'
import { apiKey } from './api/use-api.ts'
import type { ChainApp } from './app.ts'
import AppFrame from './frame/AppFrame.vue'
import { announcePages } from './frame/announce-pages.ts'
import { chainAppKey } from './frame/frame-context.ts'
import { keepFocus } from './frame/keep-focus.ts'
import { reloadOnceAfterRelease } from './frame/reload-once.ts'
import { interceptLinks } from './link/intercept-links.ts'
import { usePreferences } from './preferences/preferences.ts'
import { createChainRouter } from './router.ts'
import { createSession, sessionKey } from './session/session.ts'
import { createTexts, everything, speak } from './text/i18n.ts'
import { uiContextOf } from './text/ui-provider.ts'

/** Puts an app on the page: its routes and menu inside the frame, session, language and looks of all of them. */
export async function createChainApp(given: ChainApp): Promise<void> {
  // Compiled parsers need `eval`, which the site's policy forbids; zod would try, and be reported.
  config({ jitless: true })
  document.documentElement.dataset['app'] = given.id
  reloadOnceAfterRelease()

  const app = createApp(AppFrame)
  const pinia = createPinia()
  app.use(pinia)
  const preferences = usePreferences(pinia)
  const texts = createTexts()
  const { dictionaries = everything } = given
  app.use(texts)

  const cache = createQueryClient(() => (session.ended.value = true))
  const api = createApi(() => organisationId.value)
  const router = createChainRouter(given, { api, cache })
  const organisationId = computed(() => {
    const { organisationId: id } = router.currentRoute.value.params
    return typeof id === 'string' ? id : null
  })
  const session = app.runWithContext(() => within(() => createSession({ api, cache, organisationId })))

  app.use(VueQueryPlugin, { queryClient: cache }).use(router)
  app.provide(chainAppKey, given).provide(apiKey, api).provide(sessionKey, session)
  app.provide(toastsKey, createToasts()).provide(uiContextKey, uiContextOf(texts))

  watch(
    () => preferences.settings.locale,
    (locale) => void speak(texts, locale, dictionaries),
  )
  await speak(texts, preferences.settings.locale, dictionaries)
  interceptLinks(router)
  announcePages(router, texts)
  keepFocus()
  app.mount('#app')
}

/** For what lives as long as the page: nothing ever stops it. */
function within<T>(make: () => T): T {
  const made = effectScope(true).run(make)
  if (made === undefined) throw new Error('a scope that has just been made is running')
  return made
}
