import type { RouteRecordRaw } from 'vue-router'

/** Stations and bookings as whoever books them sees them: enterprises and colleges. */
export const memberStationRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/o/:organisationId/stations',
    name: 'stations',
    component: () => import('./MemberStationsPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/:stationId/book',
    name: 'book-station',
    component: () => import('./BookStationPage.vue'),
    meta: { titleKey: 'training.booking.ask' },
  },
  {
    path: '/o/:organisationId/stations/:chainId/:stationId',
    name: 'station',
    component: () => import('./StationPage.vue'),
    meta: { titleKey: 'training.station.title' },
  },
  {
    path: '/o/:organisationId/bookings',
    name: 'bookings',
    component: () => import('./BookingsPage.vue'),
    meta: { titleKey: 'training.booking.title' },
  },
  {
    path: '/o/:organisationId/bookings/:chainId/:bookingId',
    name: 'booking',
    component: () => import('./BookingPage.vue'),
    meta: { titleKey: 'training.booking.title' },
  },
]
