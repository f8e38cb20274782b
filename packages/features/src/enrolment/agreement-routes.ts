import type { RouteRecordRaw } from 'vue-router'

/** The pages of agreements, for each app whose organisation is a party to them. */
export const agreementRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/agreements',
    name: 'agreements',
    component: () => import('./AgreementsPage.vue'),
    meta: { titleKey: 'agreement.title' },
  },
  {
    path: '/o/:organisationId/agreements/:chainId/new',
    name: 'draft-agreements',
    component: () => import('./AgreementDraftPage.vue'),
    meta: { titleKey: 'agreement.form.title' },
  },
  {
    path: '/o/:organisationId/agreements/:chainId/:agreementId',
    name: 'agreement',
    component: () => import('./AgreementPage.vue'),
    meta: { titleKey: 'agreement.one' },
  },
  {
    path: '/o/:organisationId/agreements/:chainId/:agreementId/edit',
    name: 'edit-agreement',
    component: () => import('./AgreementEditPage.vue'),
    meta: { titleKey: 'agreement.one' },
  },
]
