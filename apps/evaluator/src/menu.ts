import type { MenuEntry } from '@skillchain/shell/app'

/** At most seven entries: the jobs of the app, in the order in which they are done. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'chains', titleKey: 'network.chains.title', key: 'c' },
  { route: 'mutual-reviews', titleKey: 'quality.review.title', key: 'm' },
  { route: 'body-filings', titleKey: 'evaluation.filing.title', key: 'f' },
  { route: 'batches', titleKey: 'evaluation.batch.title', key: 'b' },
  { route: 'assessors', titleKey: 'evaluation.assessor.title', key: 'a' },
  { route: 'certificates', titleKey: 'certificate.title', key: 'z' },
]
