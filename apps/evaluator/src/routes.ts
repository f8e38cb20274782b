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
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
