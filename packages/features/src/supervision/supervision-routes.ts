import type { RouteRecordRaw } from 'vue-router'

/** Pages that regulators and organisations have in common. */
export const supervisionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/evidence-requests/:chainId/:requestId',
    name: 'evidence-request',
    component: () => import('./EvidenceRequestPage.vue'),
    meta: { titleKey: 'supervision.evidenceRequest.title' },
  },
  {
    path: '/o/:organisationId/rectifications/:chainId/:rectificationId',
    name: 'rectification',
    component: () => import('./RectificationPage.vue'),
    meta: { titleKey: 'supervision.rectification.title' },
  },
]

/** What supervision has addressed to an organisation, for each app of organisations. */
export const mattersRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/matters',
    name: 'matters',
    component: () => import('./MattersPage.vue'),
    meta: { titleKey: 'supervision.matters.title' },
  },
  {
    path: '/o/:organisationId/hearings/:chainId/:inspectionId',
    name: 'hearing',
    component: () => import('./HearingPage.vue'),
    meta: { titleKey: 'supervision.inspection.hearing.short' },
  },
  ...supervisionRoutes,
]
