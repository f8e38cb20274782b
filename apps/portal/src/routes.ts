import type { RouteRecordRaw } from 'vue-router'

/** One line for each page; `open` ones need no sign-in. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./kernel/HomePage.vue'), meta: { open: true } },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./organisation/SignInPage.vue'),
    meta: { open: true, titleKey: 'portal.signIn.title' },
  },
  {
    path: '/verify/:token?',
    name: 'verify',
    component: () => import('./certificate/VerifyPage.vue'),
    meta: { open: true, titleKey: 'verify.title' },
  },
  {
    path: '/choose',
    name: 'choose',
    component: () => import('./organisation/ChoosePage.vue'),
    meta: { titleKey: 'portal.choose.title' },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('./organisation/AccountPage.vue'),
    meta: { titleKey: 'portal.account.title' },
  },
]
