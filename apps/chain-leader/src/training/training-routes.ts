import type { RouteRecordRaw } from 'vue-router'

import { sessionRoutes } from '@skillchain/features/training/session-routes'

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
  {
    path: '/o/:organisationId/stations',
    name: 'stations',
    component: () => import('@skillchain/features/training/MemberStationsPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/:stationId/book',
    name: 'book-station',
    component: () => import('@skillchain/features/training/BookStationPage.vue'),
    meta: { titleKey: 'training.booking.ask' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/:stationId',
    name: 'station',
    component: () => import('@skillchain/features/training/StationPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/bookings',
    name: 'bookings',
    component: () => import('@skillchain/features/training/BookingsPage.vue'),
    meta: { titleKey: 'training.booking.title' },
  },
  {
    path: '/o/:organisationId/bookings/:chainId/:bookingId',
    name: 'booking',
    component: () => import('@skillchain/features/training/BookingPage.vue'),
    meta: { titleKey: 'training.booking.title' },
  },
  ...sessionRoutes,
]
