import type { RouteRecordRaw } from 'vue-router'

import { sessionRoutes } from '@skillchain/features/training/session-routes'
import { memberStationRoutes } from '@skillchain/features/training/station-routes'

/** Pages of apprentices, their mentors, the stations they train at and the sessions there. */
export const trainingRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/apprentices',
    name: 'apprentices',
    component: () => import('./LeadApprenticesPage.vue'),
    meta: { titleKey: 'apprenticeship.record.title' },
  },
  {
    path: '/o/:organisationId/apprentices/new',
    name: 'register-apprentices',
    component: () => import('./RegisterPage.vue'),
    meta: { titleKey: 'apprenticeship.register.title' },
  },
  {
    path: '/o/:organisationId/apprentices/board',
    name: 'apprentice-board',
    component: () => import('@skillchain/features/training/BoardPage.vue'),
    meta: { titleKey: 'apprenticeship.board.title' },
  },
  {
    path: '/o/:organisationId/mentors',
    name: 'mentors',
    component: () => import('./MentorsPage.vue'),
    meta: { titleKey: 'apprenticeship.mentors.title' },
  },
  {
    path: '/o/:organisationId/apprentices/:chainId/:apprenticeshipId/edit',
    name: 'edit-segments',
    component: () => import('./EditSegmentsPage.vue'),
    meta: { titleKey: 'apprenticeship.record.command.plan' },
  },
  {
    path: '/o/:organisationId/apprentices/:chainId/:apprenticeshipId/:tab?',
    name: 'apprentice',
    component: () => import('@skillchain/features/training/ApprenticePage.vue'),
    meta: { titleKey: 'apprenticeship.record.title' },
  },
  ...memberStationRoutes,
  ...sessionRoutes,
]
