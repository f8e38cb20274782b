import type { QueryClient } from '@tanstack/vue-query'
import { type Router, createRouter, createWebHistory } from 'vue-router'

import type { Api } from './api/api-client.ts'
import { type ChainApp, apps } from './app.ts'
import { type SessionAnswer, homeOf, sessionQuery } from './session/session.ts'
import { signInHref } from './session/sign-in-href.ts'

/** Leaves this app for a page of another; the step that was under way ends here. */
function leaveFor(href: string): false {
  location.assign(href)
  return false
}

/** The address of an app without an organisation is that of the first one its reader acts for there. */
function homeIn(base: string, { memberships }: SessionAnswer): string {
  const home = memberships.map(homeOf).find((href) => href?.startsWith(base))
  return home ?? '/choose'
}

/** Stands in an address for an organisation that whoever wrote it cannot know: a link that many people scan. */
const OWN = 'own'

/** An address that names no organisation, for the first one its reader acts for in this app. */
function ownIn(base: string, { session, path }: { session: SessionAnswer; path: string }): string {
  const home = homeIn(base, session)
  return home.startsWith(base) ? home + path.replace(`/o/${OWN}/`, '') : home
}

export function createChainRouter(
  { id, routes }: ChainApp,
  { api, cache }: { api: Api; cache: QueryClient },
): Router {
  const { base } = apps[id]
  const router = createRouter({
    history: createWebHistory(base),
    routes: [...routes],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })

  router.beforeEach(async (to) => {
    if (to.meta.open) return true
    const session = await cache.ensureQueryData(sessionQuery(api)).catch(() => null)
    // Without an answer nobody knows; the frame says so and offers to ask again.
    if (!session) return true
    if (!session.account) return leaveFor(signInHref(base + to.fullPath.slice(1)))
    if (id === 'portal') return true
    if (session.account.mustUseTwoFactor) return leaveFor('/account')
    if (to.params['organisationId'] === OWN) return leaveFor(ownIn(base, { session, path: to.fullPath }))
    return to.path === '/' ? leaveFor(homeIn(base, session)) : true
  })
  return router
}
