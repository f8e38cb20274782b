import { type BrowserContext, type Page, test as base, expect } from '@playwright/test'

import { productUrl } from './run.ts'
import { type Preferences, storageOf } from './sign-in.ts'
import { watch } from './watch.ts'

interface Given extends Preferences {
  readonly width?: number
}

interface Fixtures {
  /** A page of a browser of one's own, signed in by name, or by nobody; nothing may go wrong under it. */
  readonly open: (username: string | null, given?: Given) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  open: async ({ browser, contextOptions }, use) => {
    const opened: { context: BrowserContext; faults: string[] }[] = []
    await use(async (username, { width, ...preferences } = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: productUrl(),
        storageState: await storageOf(username, preferences),
        ...(width === undefined ? {} : { viewport: { width, height: 800 } }),
      })
      opened.push({ context, faults: watch(context) })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    const faults = opened.flatMap((each) => each.faults)
    expect(faults, 'what went wrong under the pages').toEqual([])
  },
})

export { expect } from '@playwright/test'
