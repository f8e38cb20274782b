import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { type BrowserContextOptions, type Page, expect, request } from '@playwright/test'

import { productUrl, runFolder } from './run.ts'

type Storage = Exclude<BrowserContextOptions['storageState'], string | undefined>

interface Demonstration {
  readonly password: string
  readonly accounts: readonly { readonly username: string; readonly organisationName: string }[]
}

/** How a reader likes to see things, as the product keeps it in the browser. */
export interface Preferences {
  readonly locale?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark'
}

const PREFERENCES = 'skillchain.preferences'

/** The accounts of the invented world and their one password, as the sign-in page offers them. */
async function demonstration(): Promise<Demonstration> {
  const answer = await fetch(`${productUrl()}/api/demo`)
  // Our own endpoint, whose shape the portal checks.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await answer.json()) as Demonstration
}

/** A browser's storage with these preferences, in which `username` is signed in, or nobody. */
export async function storageOf(username: string | null, preferences: Preferences): Promise<Storage> {
  const value = JSON.stringify({ locale: 'zh-CN', theme: 'light', ...preferences })
  return {
    cookies: username === null ? [] : await cookiesOf(username),
    origins: [{ origin: productUrl(), localStorage: [{ name: PREFERENCES, value }] }],
  }
}

/** Signs in once in a run, for all its tests: the product counts attempts. */
async function cookiesOf(username: string): Promise<Storage['cookies']> {
  const file = path.join(runFolder(), `${username}.json`)
  if (!existsSync(file)) {
    const url = productUrl()
    const caller = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
    const { password } = await demonstration()
    const answer = await caller.post('/api/auth/sign-in/username', { data: { username, password } })
    if (!answer.ok()) throw new Error(`${username} was not let in: ${answer.status()} ${await answer.text()}`)
    const { cookies } = await caller.storageState()
    await writeFile(file, JSON.stringify(cookies))
    await caller.dispose()
  }
  // Written above.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(await readFile(file, 'utf8')) as Storage['cookies']
}

/** Sets preferences under an open page, which follows them as if another tab had changed them. */
export async function prefer(page: Page, preferences: Preferences): Promise<void> {
  await page.evaluate(
    ([key, value]) => {
      localStorage.setItem(key, value)
      dispatchEvent(new StorageEvent('storage', { key, newValue: value }))
    },
    [PREFERENCES, JSON.stringify(preferences)] as const,
  )
  if (preferences.locale) await expect(page.locator('html')).toHaveAttribute('lang', preferences.locale)
  if (preferences.theme) await expect(page.locator('html')).toHaveAttribute('data-theme', preferences.theme)
  // Colours on their way from one theme to the other are those of neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}
