import type { MenuEntry } from '@skillchain/shell/app'

/** The jobs of the app, in the order in which they are done, by the parts of the loop. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'demands', titleKey: 'demand.title', key: 'd', group: 'recruit' },
  { route: 'plans', titleKey: 'enrolment.plan.title', key: 'p', group: 'recruit' },
  { route: 'rosters', titleKey: 'roster.title', key: 'i', group: 'recruit' },
  { route: 'applicants', titleKey: 'roster.application.title', key: 'a', group: 'recruit' },
  { route: 'agreements', titleKey: 'agreement.title', key: 'g', group: 'train' },
  { route: 'apprentices', titleKey: 'apprenticeship.record.title', key: 'r', group: 'train' },
  { route: 'stations', titleKey: 'training.station.title', key: 'b', group: 'train' },
  { route: 'batches', titleKey: 'evaluation.batch.title', key: 'e', group: 'evaluate' },
  { route: 'employments', titleKey: 'employment.record.title', key: 'j', group: 'evaluate' },
  { route: 'mutual-reviews', titleKey: 'quality.review.title', key: 'm', group: 'quality' },
]
