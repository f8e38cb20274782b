import { nextTick, watch } from 'vue'
import type { RouteLocationNormalizedLoaded, Router } from 'vue-router'

import type { Texts } from '../text/i18n.ts'
import { useRecent } from './recent.ts'

/** A page that replaces another takes its title and the focus, as a page loaded anew would. */
export function announcePages(router: Router, texts: Texts): void {
  const { remember } = useRecent()

  function entitle({ meta: { titleKey } }: RouteLocationNormalizedLoaded): string {
    const product = texts.global.t('shell.product')
    const title = titleKey ? texts.global.t(titleKey) : ''
    document.title = title ? `${title} · ${product}` : product
    return title
  }

  router.afterEach(async (to, from, failure) => {
    if (failure || (to.path === from.path && from.matched.length > 0)) return
    const title = entitle(to)
    if (title && to.params['organisationId']) remember({ href: router.resolve(to.fullPath).href, title })
    if (from.matched.length === 0) return
    await nextTick()
    document.getElementById('content')?.focus({ preventScroll: true })
  })
  // The window's name speaks the reader's language, too.
  watch(texts.global.locale, () => entitle(router.currentRoute.value))
}
