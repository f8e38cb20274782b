import { type Locator, type Page, expect } from '@playwright/test'

import type { Hand } from './hand.ts'

/** Somebody at a page of their own. Things are found by what a reader is told they are. */
export interface Person extends Hand {
  readonly page: Page
  readonly button: (name: string | RegExp) => Locator
  readonly link: (name: string | RegExp) => Locator
  readonly field: (label: string) => Locator
  /** The same person, looking at one part of the page only. */
  readonly in: (part: Locator) => Person
  /** Goes to a page of the menu. */
  readonly goTo: (entry: string) => Promise<void>
  /** Is told this, at the next moment or soon. */
  readonly reads: (words: string | RegExp) => Promise<void>
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Words that fields add to their labels. */
const labelled = (label: string) => new RegExp(String.raw`^\s*${escaped(label)}\s*(选填)?\s*$`)

export function personAt(page: Page, hand: Hand, part: Locator = page.locator('body')): Person {
  const person: Person = {
    ...hand,
    page,
    button: (name) => part.getByRole('button', { name, exact: true }),
    link: (name) => part.getByRole('link', { name, exact: true }),
    field: (label) => part.getByLabel(labelled(label)).and(page.locator('input, select, textarea')),
    in: (smaller) => personAt(page, hand, smaller),
    goTo: async (entry) => {
      const burger = page.getByRole('button', { name: '菜单' })
      // On a telephone the menu is a sheet, which goes when something is chosen from it.
      const isSheet = await burger.isVisible()
      if (isSheet) await hand.press(burger)
      const menu = page.getByRole('navigation', { name: '主导航' })
      await hand.press(menu.getByRole('link', { name: entry, exact: true }))
      if (isSheet) await expect(menu).toBeHidden()
      // Until then it is the page before that has a heading.
      await expect(
        page.locator('.side-menu a[aria-current="page"]').filter({ hasText: entry }),
      ).toBeAttached()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
    reads: (words) => expect(part.getByText(words).filter({ visible: true }).first()).toBeVisible(),
  }
  return person
}

/** The dialogue or drawer that is open. */
export const dialogOf = ({ page }: Person) => page.getByRole('dialog').filter({ visible: true })

/** The row of a table that tells of something. */
export const rowOf = ({ page }: Person, words: string | RegExp) =>
  page.locator('tr').filter({ hasText: words })
