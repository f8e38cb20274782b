import type { RouteRecordRaw } from 'vue-router'

import { supervisionRoutes } from '@skillchain/features/supervision/supervision-routes'

import { recordRoutes } from './supervision/record-routes.ts'

/** One line for each page; every address begins with the organisation it acts for. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/',
    name: 'home',
    component: () => import('@skillchain/features/kernel/TaskHome.vue'),
    meta: { titleKey: 'shell.home.title' },
  },
  {
    path: '/o/:organisationId/filings',
    name: 'filings',
    component: () => import('./network/FilingListPage.vue'),
    meta: { titleKey: 'network.filings.title' },
  },
  {
    path: '/o/:organisationId/filings/:chainId',
    name: 'filing',
    component: () => import('./network/FilingReviewPage.vue'),
    meta: { titleKey: 'network.filings.title' },
  },
  {
    path: '/o/:organisationId/chains/:chainId/:tab?',
    name: 'chain',
    component: () => import('./supervision/InspectedChainPage.vue'),
    meta: { titleKey: 'network.chains.title' },
  },
  {
    path: '/o/:organisationId/records/:chainId/:tab?',
    name: 'records',
    component: () => import('./supervision/ChainRecordsPage.vue'),
    meta: { titleKey: 'supervision.records.title' },
  },
  {
    path: '/o/:organisationId/overview',
    name: 'overview',
    component: () => import('./supervision/OverviewPage.vue'),
    meta: { titleKey: 'supervision.overview.title' },
  },
  {
    path: '/o/:organisationId/figures/:chainId',
    name: 'figures',
    component: () => import('./supervision/FiguresPage.vue'),
    meta: { titleKey: 'supervision.figures.short' },
  },
  {
    path: '/o/:organisationId/figures/:chainId/:stage',
    name: 'stage-rows',
    component: () => import('./supervision/StageRowsPage.vue'),
    meta: { titleKey: 'supervision.figures.short' },
  },
  {
    path: '/o/:organisationId/quality',
    name: 'quality',
    component: () => import('./quality/DivisionQualityPage.vue'),
    meta: { titleKey: 'quality.indicator.title' },
  },
  {
    path: '/o/:organisationId/quality-by-chain/:code',
    name: 'indicator-by-chain',
    component: () => import('./quality/IndicatorByChainPage.vue'),
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
  {
    path: '/o/:organisationId/loop-gap/:chainId/:reached/:missing',
    name: 'loop-gap',
    component: () => import('./quality/LoopGapPage.vue'),
    meta: { titleKey: 'quality.loop.title' },
  },
  {
    path: '/o/:organisationId/looks',
    name: 'looks',
    component: () => import('./supervision/LooksPage.vue'),
    meta: { titleKey: 'supervision.looks.title' },
  },
  {
    path: '/o/:organisationId/clues',
    name: 'clues',
    component: () => import('./supervision/CluesPage.vue'),
    meta: { titleKey: 'supervision.clue.title' },
  },
  {
    path: '/o/:organisationId/clues/:chainId/:clueId',
    name: 'clue',
    component: () => import('./supervision/CluePage.vue'),
    meta: { titleKey: 'supervision.clue.title' },
  },
  {
    path: '/o/:organisationId/inspections',
    name: 'inspections',
    component: () => import('./supervision/InspectionsPage.vue'),
    meta: { titleKey: 'supervision.inspection.title' },
  },
  {
    path: '/o/:organisationId/open-inspection',
    name: 'open-inspection',
    component: () => import('./supervision/OpenInspectionPage.vue'),
    meta: { titleKey: 'supervision.inspection.form.title' },
  },
  {
    path: '/o/:organisationId/inspections/:chainId/:inspectionId',
    name: 'inspection',
    component: () => import('./supervision/InspectionPage.vue'),
    meta: { titleKey: 'supervision.inspection.title' },
  },
  {
    path: '/o/:organisationId/rectifications',
    name: 'rectifications',
    component: () => import('./supervision/RectificationsPage.vue'),
    meta: { titleKey: 'supervision.rectification.title' },
  },
  ...supervisionRoutes,
  ...recordRoutes,
  {
    path: '/o/:organisationId/audit-rules',
    name: 'audit-rules',
    component: () => import('./supervision/AuditRulesPage.vue'),
    meta: { titleKey: 'supervision.auditRule.title' },
  },
  {
    path: '/o/:organisationId/occupations',
    name: 'occupations',
    component: () => import('./standard/OccupationsPage.vue'),
    meta: { titleKey: 'standard.occupationPage.title' },
  },
  {
    path: '/o/:organisationId/occupations/import',
    name: 'import-dictionary',
    component: () => import('./standard/ImportDictionaryPage.vue'),
    meta: { titleKey: 'standard.occupationPage.upload.title' },
  },
  {
    path: '/o/:organisationId/entry-conditions',
    name: 'entry-conditions',
    component: () => import('./evaluation/EntryConditionsPage.vue'),
    meta: { titleKey: 'evaluation.entryCondition.title' },
  },
  {
    path: '/o/:organisationId/entry-conditions/set',
    name: 'set-entry-conditions',
    component: () => import('./evaluation/SetConditionsPage.vue'),
    meta: { titleKey: 'evaluation.entryCondition.set' },
  },
  {
    path: '/o/:organisationId/parameters',
    name: 'parameters',
    component: () => import('./standard/ParametersPage.vue'),
    meta: { titleKey: 'standard.parameterPage.title' },
  },
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
