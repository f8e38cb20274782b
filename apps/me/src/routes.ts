import type { RouteRecordRaw } from 'vue-router'

/** One line for each page; every address begins with the person whose pages they are. */
export const routes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/',
    name: 'home',
    component: () => import('@skillchain/features/kernel/TaskHome.vue'),
    meta: { titleKey: 'shell.home.title' },
  },
  {
    path: '/o/:organisationId/applications',
    name: 'applications',
    component: () => import('./enrolment/OwnApplicationsPage.vue'),
    meta: { titleKey: 'roster.own.title' },
  },
  {
    path: '/o/:organisationId/certificates',
    name: 'certificates',
    component: () => import('./certificate/OwnCertificatesPage.vue'),
    meta: { titleKey: 'certificate.own.title' },
  },
  {
    path: '/o/:organisationId/exams',
    name: 'exams',
    component: () => import('./evaluation/OwnExamsPage.vue'),
    meta: { titleKey: 'evaluation.own.title' },
  },
  {
    path: '/o/:organisationId/exams/:chainId/:candidateId',
    name: 'exam',
    component: () => import('./evaluation/OwnExamPage.vue'),
    meta: { titleKey: 'evaluation.own.exam' },
  },
  {
    path: '/o/:organisationId/training',
    name: 'training',
    component: () => import('./training/OwnTrainingPage.vue'),
    meta: { titleKey: 'apprenticeship.own.title' },
  },
  {
    path: '/o/:organisationId/employment',
    name: 'employment',
    component: () => import('./employment/OwnEmploymentPage.vue'),
    meta: { titleKey: 'employment.own.title' },
  },
  {
    path: '/o/:organisationId/growth',
    name: 'growth',
    component: () => import('./employment/GrowthPage.vue'),
    meta: { titleKey: 'employment.growth.title' },
  },
  {
    path: '/o/:organisationId/looks',
    name: 'looks',
    component: () => import('./enrolment/OwnLooksPage.vue'),
    meta: { titleKey: 'roster.own.looks.title' },
  },
  {
    path: '/o/:organisationId/agreements',
    name: 'agreements',
    component: () => import('./enrolment/OwnAgreementsPage.vue'),
    meta: { titleKey: 'agreement.own.title' },
  },
  {
    path: '/o/:organisationId/agreements/:chainId/:agreementId',
    name: 'agreement',
    component: () => import('./enrolment/OwnAgreementPage.vue'),
    meta: { titleKey: 'agreement.one' },
  },
  {
    path: '/o/:organisationId/today',
    name: 'today',
    component: () => import('./training/TodayPage.vue'),
    meta: { titleKey: 'session.today.title' },
  },
  {
    path: '/o/:organisationId/check-in/:chainId/:sessionId',
    name: 'check-in',
    component: () => import('./training/CheckInPage.vue'),
    meta: { titleKey: 'session.checkIn.title' },
  },
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
