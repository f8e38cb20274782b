import { type Locator, type Page, expect } from '@playwright/test'

import { type Hand, optionIn } from './hand.ts'

const FARTHEST = 200

const refuse = (what: string) => () => Promise.reject(new Error(`${what} is not a key`))

/** Makes every use of the mouse, the touch screen or a script's click on this page an error. */
export function takeMouseAway(page: Page): void {
  for (const name of ['move', 'down', 'up', 'click', 'dblclick', 'wheel'] as const)
    page.mouse[name] = refuse(`mouse.${name}`)
  page.touchscreen.tap = refuse('touchscreen.tap')
}

/** Whether the focus is on a control or in it, and if not, which way it lies. */
const bearing = (control: Locator) =>
  control.evaluate((element) => {
    const { activeElement: at, body } = document
    if (element === at || element.contains(at)) return 'here'
    const precedes = (at?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING
    return at !== body && precedes ? 'before' : 'after'
  })

/** Whether one can see where the focus is: an outline at least two pixels wide around it, or around the box it is in. */
const focusShown = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement
    for (let depth = 0; depth < 5 && element !== null && element !== document.body; depth++) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true
      element = element.parentElement
    }
    return false
  })

/** Tabs on, or back to what was passed, as far as the whole page if need be, until the control has the focus; one sees it. */
async function reach(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  let way = await bearing(control)
  const key = way === 'before' ? 'Shift+Tab' : 'Tab'
  for (let steps = 0; way !== 'here'; steps++) {
    if (steps === FARTHEST) throw new Error(`${control.toString()} cannot be reached with ${key}`)
    await page.keyboard.press(key)
    way = await bearing(control)
  }
  expect(await focusShown(page), `the focus on ${control.toString()} can be seen`).toBe(true)
}

/** After an act the focus is somewhere: whoever works by keyboard has a place to go on from. */
async function focusKept(page: Page, act: () => Promise<void>): Promise<void> {
  const born = () => page.evaluate(() => performance.timeOrigin).catch(() => 0)
  const before = await born()
  await act()
  await page.waitForTimeout(100)
  // A page that was loaded anew begins at its top, as everywhere on the web.
  if ((await born()) !== before) return
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
}

/** The choices of a group are one stop of Tab; arrows go from one to the next. */
async function walkRadios(page: Page, box: Locator, name: string): Promise<void> {
  const group = page.locator(`fieldset:has(input[name="${name}"])`)
  await reach(page, group)
  const choices = await group.locator('input').count()
  if (!(await group.locator('input:checked').count())) await page.keyboard.press('Space')
  for (let n = 0; n < choices && !(await box.isChecked()); n++) await page.keyboard.press('ArrowDown')
}

/** Nothing but keys. */
export function keyboardOn(page: Page): Hand {
  const { keyboard } = page
  const type = (text: string) => keyboard.insertText(text)
  return {
    press: async (control) => {
      await reach(page, control)
      await focusKept(page, () => keyboard.press('Enter'))
    },
    write: async (field, text) => {
      await reach(page, field)
      await keyboard.press('Control+A')
      await type(text)
    },
    writeDay: async (field, day) => {
      await reach(page, field)
      // Out of it and in again: its first part is where one comes in from before, wherever in it the focus was.
      while ((await bearing(field)) === 'here') await keyboard.press('Shift+Tab')
      await keyboard.press('Tab')
      const [year = '', month = '', date = ''] = day.split('-')
      // Debian's chromium asks for them in its own order, whatever the page speaks.
      await keyboard.type(month + date + year)
      await expect(field).toHaveValue(day)
    },
    choose: async (list, label) => {
      await reach(page, list)
      const option = list.locator('option').filter({ hasText: label }).first()
      await option.waitFor({ state: 'attached' })
      const value = (await option.getAttribute('value')) ?? ''
      const length = await list.locator('option').count()
      await keyboard.press('Home')
      for (let n = 0; n < length && (await list.inputValue()) !== value; n++)
        await keyboard.press('ArrowDown')
      await expect(list).toHaveValue(value)
    },
    find: async (box, label) => {
      await reach(page, box)
      await type(label)
      await optionIn(page, label).waitFor()
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
    },
    tick: async (box) => {
      const name = await box.evaluate(
        (element) => element instanceof HTMLInputElement && element.type === 'radio' && element.name,
      )
      if (name) await walkRadios(page, box, name)
      else {
        await reach(page, box)
        if (!(await box.isChecked())) await keyboard.press('Space')
      }
      await expect(box).toBeChecked()
    },
    giveFile: async (field, file) => {
      await reach(page, field)
      const asked = page.waitForEvent('filechooser')
      await keyboard.press('Enter')
      await (await asked).setFiles(file)
    },
  }
}
