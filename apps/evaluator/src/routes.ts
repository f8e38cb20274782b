import type { RouteRecordRaw } from 'vue-router'

/** One line for each page; every address begins with the organisation it acts for. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/',
    name: 'home',
    component: () => import('@skillchain/features/kernel/TaskHome.vue'),
    meta: { titleKey: 'shell.home.title' },
  },
  {
    path: '/o/:organisationId/chains',
    name: 'chains',
    component: () => import('./network/EvaluatorChainsPage.vue'),
    meta: { titleKey: 'network.chains.title' },
  },
  {
    path: '/o/:organisationId/chains/:chainId/:tab?',
    name: 'chain',
    component: () => import('@skillchain/features/network/ChainPage.vue'),
    meta: { titleKey: 'network.chains.title' },
  },
  {
    path: '/o/:organisationId/mutual-reviews',
    name: 'mutual-reviews',
    component: () => import('@skillchain/features/quality/MutualReviewsPage.vue'),
    meta: { titleKey: 'quality.review.title' },
  },
  {
    path: '/o/:organisationId/mutual-reviews/:chainId/:reviewId',
    name: 'mutual-review',
    component: () => import('@skillchain/features/quality/MutualReviewPage.vue'),
    meta: { titleKey: 'quality.review.title' },
  },
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
