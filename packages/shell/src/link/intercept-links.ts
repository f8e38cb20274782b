import type { Router } from 'vue-router'

/** The part of an address that is this router's to show; undefined where another app or site begins. */
function within(router: Router, link: HTMLAnchorElement): string | undefined {
  if (link.origin !== location.origin || link.target || link.hasAttribute('download')) return undefined
  const base = router.options.history.base
  const path = link.pathname + link.search + link.hash
  if (base && path !== base && !path.startsWith(`${base}/`)) return undefined
  const inside = path.slice(base.length) || '/'
  return router.resolve(inside).matched.length > 0 ? inside : undefined
}

/**
 * Components draw plain links, which know no router. A plain press on one that stays inside the app is taken as a
 * step in it; any other press is the browser's.
 */
export function interceptLinks(router: Router): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const inside = link instanceof HTMLAnchorElement ? within(router, link) : undefined
    if (inside === undefined) return
    event.preventDefault()
    void router.push(inside)
  })
}
