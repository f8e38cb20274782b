import type { Locator, Page } from '@playwright/test'

import type { Hand } from './hand.ts'

/** Somebody at a page of their own. Things are found by what a reader is told they are. */
export interface Person extends Hand {
  readonly page: Page
  readonly button: (name: string | RegExp, within?: Locator) => Locator
  readonly link: (name: string | RegExp, within?: Locator) => Locator
  readonly field: (label: string | RegExp) => Locator
  readonly dialog: () => Locator
}

export function personAt(page: Page, hand: Hand): Person {
  return {
    ...hand,
    page,
    button: (name, within = page.locator('body')) => within.getByRole('button', { name, exact: true }),
    link: (name, within = page.locator('body')) => within.getByRole('link', { name, exact: true }),
    field: (label) => page.getByLabel(label, { exact: typeof label === 'string' }),
    dialog: () => page.getByRole('dialog'),
  }
}
