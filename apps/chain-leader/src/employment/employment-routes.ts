import type { RouteRecordRaw } from 'vue-router'

/** The pages of whom an enterprise has hired. */
export const employmentRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/employments',
    name: 'employments',
    component: () => import('./LeadEmploymentsPage.vue'),
    meta: { titleKey: 'employment.record.title' },
  },
  {
    path: '/o/:organisationId/employments/new',
    name: 'report-employment',
    component: () => import('./ReportPage.vue'),
    meta: { titleKey: 'employment.report.title' },
  },
  {
    path: '/o/:organisationId/employments/:chainId/:employmentId',
    name: 'employment',
    component: () => import('./LeadEmploymentPage.vue'),
    meta: { titleKey: 'employment.record.title' },
  },
]
