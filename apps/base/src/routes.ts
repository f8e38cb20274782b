import type { RouteRecordRaw } from 'vue-router'

import { mattersRoutes } from '@skillchain/features/supervision/supervision-routes'
import { sessionRoutes } from '@skillchain/features/training/session-routes'

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
    component: () => import('./network/BaseChainsPage.vue'),
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
    path: '/o/:organisationId/stations',
    name: 'stations',
    component: () => import('./training/BaseStationsPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/new',
    name: 'new-station',
    component: () => import('./training/FoundStationPage.vue'),
    meta: { titleKey: 'training.station.addTitle' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/:stationId/edit',
    name: 'edit-station',
    component: () => import('./training/EditStationPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/:stationId',
    name: 'station',
    component: () => import('./training/BaseStationPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/schedule',
    name: 'schedule',
    component: () => import('./training/SchedulePage.vue'),
    meta: { titleKey: 'training.schedule.title' },
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
  ...mattersRoutes,
  ...sessionRoutes,
  {
    path: '/o/:organisationId/attendance-log',
    name: 'attendance-log',
    component: () => import('./training/ImportLogPage.vue'),
    meta: { titleKey: 'session.log.title' },
  },
  {
    path: '/o/:organisationId/sessions/:chainId/:sessionId/desk',
    name: 'desk',
    component: () => import('./training/DeskPage.vue'),
    meta: { titleKey: 'session.desk.title' },
  },
  { path: '/', name: 'root', component: () => import('@skillchain/features/kernel/TaskHome.vue') },
]
