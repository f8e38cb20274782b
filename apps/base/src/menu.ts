import type { MenuEntry } from '@skillchain/shell/app'

/** At most seven entries: the jobs of the app, in the order in which they are done. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'chains', titleKey: 'network.chains.title', key: 'c' },
  { route: 'stations', titleKey: 'training.station.title', key: 's' },
  { route: 'schedule', titleKey: 'training.schedule.title', key: 'd' },
  { route: 'bookings', titleKey: 'training.booking.title', key: 'b' },
  { route: 'sessions', titleKey: 'session.title', key: 'k' },
  { route: 'mutual-reviews', titleKey: 'quality.review.title', key: 'm' },
]
