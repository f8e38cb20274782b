import type { MenuEntry } from '@skillchain/shell/app'

/** At most seven entries: the jobs of the app, in the order in which they are done. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'chains', titleKey: 'network.chains.title', key: 'c' },
  { route: 'demands', titleKey: 'demand.title', key: 'd' },
  { route: 'plans', titleKey: 'enrolment.plan.title', key: 'p' },
  { route: 'quality', titleKey: 'quality.indicator.title', key: 'q' },
  { route: 'stations', titleKey: 'training.station.title', key: 'b' },
  { route: 'looks', titleKey: 'supervision.looks.title', key: 'l' },
  { route: 'mutual-reviews', titleKey: 'quality.review.title', key: 'm' },
]
