import type { RouteRecordRaw } from 'vue-router'

import { mattersRoutes } from '@skillchain/features/supervision/supervision-routes'

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
  {
    path: '/o/:organisationId/body-filings',
    name: 'body-filings',
    component: () => import('./evaluation/BodyFilingsPage.vue'),
    meta: { titleKey: 'evaluation.filing.title' },
  },
  {
    path: '/o/:organisationId/body-filings/:chainId/new',
    name: 'new-body-filing',
    component: () => import('./evaluation/FilingFormPage.vue'),
    meta: { titleKey: 'evaluation.filing.title' },
  },
  {
    path: '/o/:organisationId/body-filings/:chainId/:filingId/edit',
    name: 'edit-body-filing',
    component: () => import('./evaluation/FilingFormPage.vue'),
    meta: { titleKey: 'evaluation.filing.title' },
  },
  {
    path: '/o/:organisationId/body-filings/:chainId/:filingId',
    name: 'body-filing',
    component: () => import('@skillchain/features/evaluation/BodyFilingPage.vue'),
    meta: { titleKey: 'evaluation.filing.title' },
  },
  {
    path: '/o/:organisationId/batches',
    name: 'batches',
    component: () => import('./evaluation/EvaluatorBatchesPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/batches/:chainId/new',
    name: 'new-batch',
    component: () => import('./evaluation/BatchFormPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/batches/:chainId/:batchId/edit',
    name: 'edit-batch',
    component: () => import('./evaluation/BatchFormPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/batches/:chainId/:batchId/:tab?',
    name: 'batch',
    component: () => import('./evaluation/EvaluatorBatchPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/upgrade-wishes',
    name: 'upgrade-wishes',
    component: () => import('./employment/BodyWishesPage.vue'),
    meta: { titleKey: 'employment.wish.title' },
  },
  {
    path: '/o/:organisationId/assessors',
    name: 'assessors',
    component: () => import('./evaluation/AssessorsPage.vue'),
    meta: { titleKey: 'evaluation.assessor.title' },
  },
  {
    path: '/o/:organisationId/certificates',
    name: 'certificates',
    component: () => import('./certificate/CertificateBatchesPage.vue'),
    meta: { titleKey: 'certificate.title' },
  },
  {
    path: '/o/:organisationId/certificate-numbers',
    name: 'certificate-numbers',
    component: () => import('./certificate/CertificateNumbersPage.vue'),
    meta: { titleKey: 'certificate.numbers.title' },
  },
  {
    path: '/o/:organisationId/certificates/:chainId/:batchId',
    name: 'batch-certificates',
    component: () => import('./certificate/BatchCertificatesPage.vue'),
    meta: { titleKey: 'certificate.title' },
  },
  ...mattersRoutes,
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
