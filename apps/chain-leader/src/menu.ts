import type { MenuEntry } from '@skillchain/shell/app'

/** The jobs of the app, in the order in which they are done, by the parts of the loop. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'chains', titleKey: 'network.chains.title', key: 'c' },
  { route: 'demands', titleKey: 'demand.title', key: 'd', group: 'recruit' },
  { route: 'plans', titleKey: 'enrolment.plan.title', key: 'p', group: 'recruit' },
  { route: 'agreements', titleKey: 'agreement.title', key: 'g', group: 'recruit' },
  { route: 'apprentices', titleKey: 'apprenticeship.record.title', key: 'a', group: 'train' },
  { route: 'stations', titleKey: 'training.station.title', key: 'b', group: 'train' },
  { route: 'employments', titleKey: 'employment.record.title', key: 'e', group: 'evaluate' },
  { route: 'quality', titleKey: 'quality.indicator.title', key: 'q', group: 'quality' },
  { route: 'mutual-reviews', titleKey: 'quality.review.title', key: 'm', group: 'quality' },
  { route: 'looks', titleKey: 'supervision.looks.title', key: 'l', group: 'quality' },
]
