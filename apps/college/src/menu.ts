import type { MenuEntry } from '@skillchain/shell/app'

/** At most seven entries: the jobs of the app, in the order in which they are done. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'demands', titleKey: 'demand.title', key: 'd' },
  { route: 'plans', titleKey: 'enrolment.plan.title', key: 'p' },
  { route: 'rosters', titleKey: 'roster.title', key: 'i' },
  { route: 'applicants', titleKey: 'roster.application.title', key: 'a' },
  { route: 'mutual-reviews', titleKey: 'quality.review.title', key: 'm' },
  { route: 'agreements', titleKey: 'agreement.title', key: 'g' },
  { route: 'stations', titleKey: 'training.station.title', key: 'b' },
  { route: 'batches', titleKey: 'evaluation.batch.title', key: 'e' },
]
