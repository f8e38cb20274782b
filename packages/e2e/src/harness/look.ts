import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const HAN = /\p{Script=Han}/u

/** Waits until a page shows what it has: a heading, and nothing still being read. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1, main h2, [data-state]').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[data-state="loading"]') === null)
  await page.waitForLoadState('networkidle')
}

/** Serious and critical findings of axe, one line for each element, so that a report is a list of things to mend. */
export async function barriers(page: Page, { only }: { only?: string } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (only ? axe.withRules([only]) : axe.withTags(STANDARDS)).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const [, why = ''] = (failureSummary ?? '').split('\n')
        return `${id} at ${target.join(' ')}: ${why.trim()}`
      }),
    )
}

/** Everything a reader of the page meets: its texts, and the words on what has none. */
const wordsOn = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    // Only what is in here goes into the page.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const foreign = (element: Element | null) => element?.closest('[lang|="zh"]:not(html)') !== null
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (foreign(node)) continue
        for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description', 'data-label'])
          found.push(node.getAttribute(name) ?? '')
        if (node instanceof HTMLInputElement) found.push(node.value)
      } else if (!foreign(node.parentElement)) found.push(node.textContent ?? '')
    }
    return found.map((text) => text.trim()).filter(Boolean)
  })

/** Remembers the Chinese that a page is sent as data: names of people, firms, places and occupations. */
export function rememberData(page: Page): Set<string> {
  const data = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (HAN.test(value)) data.add(value.trim())
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect)
  }
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return
    void response.json().then(collect, () => {})
  })
  return data
}

/** Chinese in an English page that is nobody's data. */
export async function untranslated(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const names = [...data].toSorted((a, b) => b.length - a.length)
  const rest = (text: string) => names.reduce((left, name) => left.replaceAll(name, ''), text)
  return [...new Set(await wordsOn(page))].filter((text) => HAN.test(text) && HAN.test(rest(text)))
}

const KEY =
  /\b(?:access|demand|enrolment|invalid|kernel|network|organisation|organisationKind|portal|problem|record|remedy|role|shell|standard|status|supervision|task|ui|unit)\.[a-z][\w-]*(?:\.[\w-]+)*\b/

/** Keys of messages shown in place of the messages. */
export const bareKeys = async (page: Page) =>
  [...new Set(await wordsOn(page))].filter((text) => KEY.test(text))

/** What makes the page wider than the window it is in, once charts have been drawn anew for it. */
export const overflowing = (page: Page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) {
      // One after another: what watches its size is told in one frame and drawn in the next.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const clipped = (element: Element): boolean => {
      const parent = element.parentElement
      return parent !== null && (getComputedStyle(parent).overflowX !== 'visible' || clipped(parent))
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !clipped(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} is cut at the right`)
      .slice(0, 5)
      .concat(`the page is ${scrollWidth} px wide`)
  })
