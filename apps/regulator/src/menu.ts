import type { MenuEntry } from '@skillchain/shell/app'

/** At most seven entries: the jobs of the app, in the order in which they are done. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'overview', titleKey: 'supervision.overview.title', key: 'o' },
  { route: 'quality', titleKey: 'quality.indicator.title', key: 'q' },
  { route: 'filings', titleKey: 'network.filings.title', key: 'f' },
  { route: 'clues', titleKey: 'supervision.clue.menu', key: 'c' },
  { route: 'occupations', titleKey: 'standard.occupationPage.title', key: 'd' },
  { route: 'parameters', titleKey: 'standard.parameterPage.title', key: 'p' },
]
