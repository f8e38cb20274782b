import type { RouteRecordRaw } from 'vue-router'

/** The pages of sessions, alike in every app that has them. */
export const sessionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/sessions',
    name: 'sessions',
    component: () => import('./SessionsPage.vue'),
    meta: { titleKey: 'session.title' },
  },
  {
    path: '/o/:organisationId/sessions/:chainId/:sessionId',
    name: 'session',
    component: () => import('./SessionPage.vue'),
    meta: { titleKey: 'session.title' },
  },
]
