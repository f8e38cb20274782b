import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import { type Browser, type Page, chromium } from '@playwright/test'

import { launchOptions } from './harness/chromium.ts'
import globalSetup from './harness/global-setup.ts'
import { frontEnds, type FrontEnd } from './harness/routes.ts'
import { productUrl } from './harness/run.ts'
import { prefer, storageOf } from './harness/sign-in.ts'
import { walk } from './harness/walk.ts'

/**
 * Pictures of every page of the demonstration: wide and narrow, in both languages, and the first of each app in the dark.
 * Takes a folder and, where not all are asked for, the names of apps.
 */
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 360, height: 740 }

const nameOf = (app: string, pattern: string) =>
  [app, ...pattern.split(/[/ ]/).filter((part) => part && !part.startsWith(':') && part !== 'o')].join('-')

async function portray(page: Page, file: string, dark: boolean): Promise<void> {
  for (const locale of ['zh-CN', 'en'] as const) {
    await prefer(page, { locale, theme: 'light' })
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport)
      await page.screenshot({ path: `${file}.${locale}.${viewport.width}.png`, fullPage: true })
    }
    await page.setViewportSize(WIDE)
  }
  await prefer(page, { locale: 'zh-CN', theme: 'dark' })
  if (dark) await page.screenshot({ path: `${file}.dark.png`, fullPage: true })
  await prefer(page, { locale: 'zh-CN', theme: 'light' })
}

async function portrayAll(browser: Browser, frontEnd: FrontEnd, folder: string): Promise<void> {
  const context = await browser.newContext({
    baseURL: productUrl(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: WIDE,
    storageState: await storageOf(frontEnd.reader, {}),
  })
  const page = await context.newPage()
  let first = true
  const look = async (pattern: string) => {
    await portray(page, path.join(folder, nameOf(frontEnd.app, pattern)), first)
    first = false
  }
  const missed = await walk(page, frontEnd, { page: look, part: look })
  for (const pattern of missed) process.stdout.write(`no link leads to ${pattern}\n`)
  await context.close()
}

const [, , folder = 'dist/screenshots', ...apps] = process.argv
await mkdir(folder, { recursive: true })
const finish = await globalSetup()
const browser = await chromium.launch(launchOptions)
try {
  for (const frontEnd of frontEnds)
    if (apps.length === 0 || apps.includes(frontEnd.app)) await portrayAll(browser, frontEnd, folder)
} finally {
  await browser.close()
  await finish()
}
