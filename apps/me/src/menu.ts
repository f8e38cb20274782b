import type { MenuEntry } from '@skillchain/shell/app'

/** At most seven entries: the jobs of the app, in the order in which they are done. */
export const menu: readonly MenuEntry[] = [
  { route: 'home', titleKey: 'shell.home.title', key: 'h' },
  { route: 'today', titleKey: 'session.today.title', key: 'd' },
  { route: 'training', titleKey: 'apprenticeship.own.title', key: 't' },
  { route: 'exams', titleKey: 'evaluation.own.title', key: 'x' },
  { route: 'certificates', titleKey: 'certificate.own.title', key: 'c' },
  { route: 'employment', titleKey: 'employment.own.title', key: 'e' },
  {
    route: 'applications',
    titleKey: 'roster.own.papers',
    key: 'a',
    covers: ['agreements', 'agreement', 'looks'],
  },
]
