import type { RouteRecordRaw } from 'vue-router'

import { mattersRoutes } from '@skillchain/features/supervision/supervision-routes'

import { agreementRoutes } from '@skillchain/features/enrolment/agreement-routes'
import { sessionRoutes } from '@skillchain/features/training/session-routes'
import { memberStationRoutes } from '@skillchain/features/training/station-routes'

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
    component: () => import('./network/CollegeChainsPage.vue'),
    meta: { titleKey: 'network.chains.title' },
  },
  {
    path: '/o/:organisationId/chains/:chainId/:tab?',
    name: 'chain',
    component: () => import('@skillchain/features/network/ChainPage.vue'),
    meta: { titleKey: 'network.chains.title' },
  },
  {
    path: '/o/:organisationId/demands',
    name: 'demands',
    component: () => import('./demand/CollegeDemandsPage.vue'),
    meta: { titleKey: 'demand.title' },
  },
  {
    path: '/o/:organisationId/demands/:chainId/:demandId',
    name: 'demand',
    component: () => import('@skillchain/features/demand/DemandPage.vue'),
    meta: { titleKey: 'demand.title' },
  },
  {
    path: '/o/:organisationId/plans',
    name: 'plans',
    component: () => import('./enrolment/CollegePlansPage.vue'),
    meta: { titleKey: 'enrolment.plan.title' },
  },
  {
    path: '/o/:organisationId/plans/:chainId/:planId/edit',
    name: 'edit-plan',
    component: () => import('@skillchain/features/enrolment/PlanEditPage.vue'),
    meta: { titleKey: 'enrolment.plan.title' },
  },
  {
    path: '/o/:organisationId/plans/:chainId/:planId/:tab?',
    name: 'plan',
    component: () => import('@skillchain/features/enrolment/PlanPage.vue'),
    meta: { titleKey: 'enrolment.plan.title' },
  },
  {
    path: '/o/:organisationId/rosters',
    name: 'rosters',
    component: () => import('./enrolment/RostersPage.vue'),
    meta: { titleKey: 'roster.title' },
  },
  {
    path: '/o/:organisationId/rosters/:chainId/:importId',
    name: 'roster',
    component: () => import('./enrolment/RosterPage.vue'),
    meta: { titleKey: 'roster.title' },
  },
  {
    path: '/o/:organisationId/review',
    name: 'review',
    component: () => import('./enrolment/ReviewPage.vue'),
    meta: { titleKey: 'roster.application.reviewTitle' },
  },
  {
    path: '/o/:organisationId/applicants',
    name: 'applicants',
    component: () => import('./enrolment/ApplicantsPage.vue'),
    meta: { titleKey: 'roster.application.title' },
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
  ...agreementRoutes,
  ...memberStationRoutes,
  {
    path: '/o/:organisationId/batches',
    name: 'batches',
    component: () => import('./evaluation/CollegeBatchesPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/batches/:chainId/:batchId/register',
    name: 'register-candidates',
    component: () => import('./evaluation/RegisterPage.vue'),
    meta: { titleKey: 'evaluation.register.title' },
  },
  {
    path: '/o/:organisationId/batches/:chainId/:batchId/:tab?',
    name: 'batch',
    component: () => import('./evaluation/CollegeBatchPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/apprentices',
    name: 'apprentices',
    component: () => import('@skillchain/features/training/ApprenticesPage.vue'),
    meta: { titleKey: 'apprenticeship.record.title' },
  },
  {
    path: '/o/:organisationId/apprentices/board',
    name: 'apprentice-board',
    component: () => import('@skillchain/features/training/BoardPage.vue'),
    meta: { titleKey: 'apprenticeship.board.title' },
  },
  {
    path: '/o/:organisationId/apprentices/:chainId/:apprenticeshipId/:tab?',
    name: 'apprentice',
    component: () => import('@skillchain/features/training/ApprenticePage.vue'),
    meta: { titleKey: 'apprenticeship.record.title' },
  },
  {
    path: '/o/:organisationId/upgrade-wishes',
    name: 'upgrade-wishes',
    component: () => import('./employment/CollegeWishesPage.vue'),
    meta: { titleKey: 'employment.wish.title' },
  },
  {
    path: '/o/:organisationId/employments',
    name: 'employments',
    component: () => import('@skillchain/features/employment/EmploymentsPage.vue'),
    meta: { titleKey: 'employment.record.title' },
  },
  {
    path: '/o/:organisationId/employments/:chainId/:employmentId',
    name: 'employment',
    component: () => import('@skillchain/features/employment/EmploymentPage.vue'),
    meta: { titleKey: 'employment.record.title' },
  },
  ...mattersRoutes,
  ...sessionRoutes,
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
