import type { RouteRecordRaw } from 'vue-router'

/** The records that clues, numbers and lists lead a regulator to: mostly the members' own pages, read only. */
export const recordRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/demands/:chainId/:demandId',
    name: 'demand',
    component: () => import('@skillchain/features/demand/DemandPage.vue'),
    meta: { titleKey: 'demand.title' },
  },
  {
    path: '/o/:organisationId/plans/:chainId/:planId/:tab?',
    name: 'plan',
    component: () => import('@skillchain/features/enrolment/PlanPage.vue'),
    meta: { titleKey: 'enrolment.plan.title' },
  },
  {
    path: '/o/:organisationId/agreements/:chainId/:agreementId',
    name: 'agreement',
    component: () => import('@skillchain/features/enrolment/AgreementPage.vue'),
    meta: { titleKey: 'agreement.one' },
  },
  {
    path: '/o/:organisationId/apprentices/:chainId/:apprenticeshipId/:tab?',
    name: 'apprentice',
    component: () => import('@skillchain/features/training/ApprenticePage.vue'),
    meta: { titleKey: 'apprenticeship.record.title' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/:stationId',
    name: 'station',
    component: () => import('@skillchain/features/training/StationPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/bookings/:chainId/:bookingId',
    name: 'booking',
    component: () => import('@skillchain/features/training/BookingPage.vue'),
    meta: { titleKey: 'training.booking.title' },
  },
  {
    path: '/o/:organisationId/body-filings',
    name: 'body-filings',
    component: () => import('../evaluation/BodyFilingListPage.vue'),
    meta: { titleKey: 'evaluation.filing.title' },
  },
  {
    path: '/o/:organisationId/body-filings/:chainId/:filingId',
    name: 'body-filing',
    component: () => import('../evaluation/BodyFilingReviewPage.vue'),
    meta: { titleKey: 'evaluation.filing.title' },
  },
  {
    path: '/o/:organisationId/batches/:chainId',
    name: 'batches',
    component: () => import('../evaluation/ChainBatchesPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/batches/:chainId/:batchId/:tab?',
    name: 'batch',
    component: () => import('@skillchain/features/evaluation/BatchPage.vue'),
    meta: { titleKey: 'evaluation.batch.title' },
  },
  {
    path: '/o/:organisationId/certificates',
    name: 'certificates',
    component: () => import('./CertificatesPage.vue'),
    meta: { titleKey: 'certificate.caption' },
  },
  {
    path: '/o/:organisationId/employments',
    name: 'employments',
    component: () => import('./ChainEmploymentsPage.vue'),
    meta: { titleKey: 'employment.record.title' },
  },
  {
    path: '/o/:organisationId/employments/:chainId/:employmentId',
    name: 'employment',
    component: () => import('./ChainEmploymentPage.vue'),
    meta: { titleKey: 'employment.record.title' },
  },
]
