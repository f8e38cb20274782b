import type { Locator, Page } from '@playwright/test'

/** How somebody works a page. The same journey is made by each kind of hand. */
export interface Hand {
  readonly press: (control: Locator) => Promise<void>
  /** Replaces what a field holds. */
  readonly write: (field: Locator, text: string) => Promise<void>
  /** YYYY-MM-DD into a field for a day. */
  readonly writeDay: (field: Locator, day: string) => Promise<void>
  /** One of a list, by the words that are shown. */
  readonly choose: (list: Locator, label: string | RegExp) => Promise<void>
  /** One of a list that is searched by typing. */
  readonly find: (box: Locator, label: string) => Promise<void>
  /** Several of a list that is searched by typing, one after another. */
  readonly tick: (box: Locator) => Promise<void>
  readonly giveFile: (field: Locator, file: GivenFile) => Promise<void>
}

export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** An option of the list that is open, wherever the page puts it. */
export const optionIn = (page: Page, label: string) =>
  page.getByRole('listbox').filter({ visible: true }).getByRole('option', { name: label }).first()

/** A mouse, and a keyboard for typing only. */
export function mouseOn(page: Page): Hand {
  return {
    press: (control) => control.click(),
    write: (field, text) => field.fill(text),
    writeDay: (field, day) => field.fill(day),
    choose: async (list, label) => {
      const option = list.locator('option').filter({ hasText: label }).first()
      await option.waitFor({ state: 'attached' })
      await list.selectOption((await option.getAttribute('value')) ?? '')
    },
    find: async (box, label) => {
      // Words such as 「请选择」 lie over the box; a press on them is one on it.
      await box.click({ force: true })
      await box.pressSequentially(label)
      await optionIn(page, label).click()
    },
    tick: (box) => box.check(),
    giveFile: (field, file) => field.setInputFiles(file),
  }
}
