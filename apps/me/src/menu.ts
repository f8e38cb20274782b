import type { MenuEntry } from '@skillchain/shell/app'

/** At most seven entries: the jobs of the app, in the order in which they are done. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'today', titleKey: 'session.today.title', key: 'd' },
  { route: 'applications', titleKey: 'roster.own.title', key: 'a' },
  { route: 'agreements', titleKey: 'agreement.own.title', key: 'g' },
  { route: 'certificates', titleKey: 'certificate.own.title', key: 'c' },
  { route: 'training', titleKey: 'apprenticeship.own.title', key: 't' },
  { route: 'employment', titleKey: 'employment.own.title', key: 'e' },
  { route: 'looks', titleKey: 'roster.own.looks.title', key: 'l' },
]
