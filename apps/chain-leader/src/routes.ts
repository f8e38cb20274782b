import type { RouteRecordRaw } from 'vue-router'

import { mattersRoutes } from '@skillchain/features/supervision/supervision-routes'

import { agreementRoutes } from '@skillchain/features/enrolment/agreement-routes'

import { employmentRoutes } from './employment/employment-routes.ts'
import { trainingRoutes } from './training/training-routes.ts'

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
    component: () => import('./network/LeadChainsPage.vue'),
    meta: { titleKey: 'network.chains.title' },
  },
  {
    path: '/o/:organisationId/chains/new',
    name: 'found-chain',
    component: () => import('./network/FoundChainPage.vue'),
    meta: { titleKey: 'network.found.title' },
  },
  {
    path: '/o/:organisationId/chains/:chainId/edit',
    name: 'edit-chain',
    component: () => import('./network/EditChainPage.vue'),
    meta: { titleKey: 'network.edit.title' },
  },
  {
    path: '/o/:organisationId/chains/:chainId/charter',
    name: 'charter',
    component: () => import('./network/CharterPage.vue'),
    meta: { titleKey: 'network.edit.charterTitle' },
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
    component: () => import('./demand/LeadDemandsPage.vue'),
    meta: { titleKey: 'demand.title' },
  },
  {
    path: '/o/:organisationId/demands/:chainId/new',
    name: 'new-demand',
    component: () => import('./demand/DemandFormPage.vue'),
    meta: { titleKey: 'demand.form.addTitle' },
  },
  {
    path: '/o/:organisationId/demands/:chainId/import',
    name: 'import-demands',
    component: () => import('./demand/ImportDemandsPage.vue'),
    meta: { titleKey: 'demand.sheet.title' },
  },
  {
    path: '/o/:organisationId/demands/:chainId/:demandId',
    name: 'demand',
    component: () => import('@skillchain/features/demand/DemandPage.vue'),
    meta: { titleKey: 'demand.title' },
  },
  {
    path: '/o/:organisationId/demands/:chainId/:demandId/edit',
    name: 'edit-demand',
    component: () => import('./demand/DemandFormPage.vue'),
    meta: { titleKey: 'demand.command.revise' },
  },
  {
    path: '/o/:organisationId/plans',
    name: 'plans',
    component: () => import('./enrolment/LeadPlansPage.vue'),
    meta: { titleKey: 'enrolment.plan.title' },
  },
  {
    path: '/o/:organisationId/plans/:chainId/new',
    name: 'allocate',
    component: () => import('./enrolment/AllocationPage.vue'),
    meta: { titleKey: 'enrolment.allocation.title' },
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
    path: '/o/:organisationId/quality',
    name: 'quality',
    component: () => import('./quality/LeadQualityPage.vue'),
    meta: { titleKey: 'quality.indicator.title' },
  },
  {
    path: '/o/:organisationId/quality/:chainId',
    name: 'chain-quality',
    component: () => import('@skillchain/features/quality/ChainQualityPage.vue'),
    meta: { titleKey: 'quality.indicator.title' },
  },
  {
    path: '/o/:organisationId/quality/:chainId/:code',
    name: 'indicator-rows',
    component: () => import('@skillchain/features/quality/IndicatorRowsPage.vue'),
    meta: { titleKey: 'quality.indicator.title' },
  },
  ...trainingRoutes,
  ...employmentRoutes,
  {
    path: '/o/:organisationId/looks',
    name: 'looks',
    component: () => import('./supervision/LooksPage.vue'),
    meta: { titleKey: 'supervision.looks.title' },
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
  ...mattersRoutes,
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
