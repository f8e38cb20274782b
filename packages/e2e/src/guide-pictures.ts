import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import { type Browser, chromium } from '@playwright/test'

import { launchOptions } from './harness/chromium.ts'
import globalSetup from './harness/global-setup.ts'
import { mouseOn } from './harness/hand.ts'
import { settled } from './harness/look.ts'
import { personAt } from './harness/person.ts'
import { productUrl } from './harness/run.ts'
import { storageOf } from './harness/sign-in.ts'
import { type Picture, pictures } from './pictures/guides.ts'

/**
 * The pictures of the guides in `apps/docs`, of a world that has just been laid down: made anew by this script, so that
 * they show what the product shows. Takes the names of pictures where not all are asked for.
 */
const FOLDER = path.resolve(import.meta.dirname, '../../../apps/docs/guide')
const DESK = { width: 1280, height: 760 }
const PHONE = { width: 390, height: 780 }

async function take(browser: Browser, { name, by, show, phone, height }: Picture): Promise<void> {
  const size = phone ? PHONE : DESK
  const context = await browser.newContext({
    baseURL: productUrl(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { ...size, height: height ?? size.height },
    storageState: await storageOf(by, {}),
  })
  const page = await context.newPage()
  await page.goto('/choose')
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  await show(personAt(page, mouseOn(page)))
  await settled(page)
  // What was pressed last would be shown as pressed, and a chart is drawn a moment after its data.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(700)
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
  await context.close()
}

const asked = process.argv.slice(2)
await mkdir(FOLDER, { recursive: true })
const finish = await globalSetup()
const browser = await chromium.launch(launchOptions)
try {
  for (const picture of pictures) {
    // One after another: some show what the ones before have opened.
    // oxlint-disable-next-line no-await-in-loop
    if (asked.length === 0 || asked.includes(picture.name)) await take(browser, picture)
  }
} finally {
  await browser.close()
  await finish()
}
