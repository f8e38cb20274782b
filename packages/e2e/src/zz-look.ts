import { chromium } from '@playwright/test'
import { launchOptions } from './harness/chromium.ts'
import { prefer, storageOf } from './harness/sign-in.ts'
import { productUrl } from './harness/run.ts'

const only = process.argv.slice(2)
const browser = await chromium.launch(launchOptions)
const shots: [string, string, string, ((page: any) => Promise<void>)?][] = [
  ['me-employment', 'apprentice', '/me/o/SELF/employment'],
  ['me-employment-worker', 'worker', '/me/o/SELF/employment'],
  ['me-growth', 'apprentice', '/me/o/SELF/growth'],
  ['me-growth-worker', 'worker2', '/me/o/SELF/growth'],
  ['me-home', 'apprentice', '/me/'],
  ['lead-list', 'lead', '/lead/o/SELF/employments'],
  [
    'lead-one',
    'lead',
    '/lead/o/SELF/employments',
    async (page) => {
      await page
        .getByRole('link', { name: /刘琪思/ })
        .first()
        .click()
    },
  ],
  [
    'lead-new',
    'lead',
    '/lead/o/SELF/employments/new',
    async (page) => {
      await page.getByRole('button', { name: /^选择/ }).first().click()
    },
  ],
  [
    'lead-correct',
    'lead',
    '/lead/o/SELF/employments?status=disputed',
    async (page) => {
      await page.getByRole('table').getByRole('link').first().click()
      await page.getByRole('button', { name: '更正' }).click()
      await page.waitForTimeout(800)
    },
  ],
  ['lead-home', 'lead', '/lead/'],
  ['college-list', 'college', '/college/o/SELF/employments'],
  [
    'college-one',
    'college',
    '/college/o/SELF/employments',
    async (page) => {
      await page.getByRole('table').getByRole('link').first().click()
    },
  ],
  ['regulator-list', 'regulator', '/regulator/o/SELF/employments?chain=CHAIN'],
  ['auditor-list', 'auditor', '/regulator/o/SELF/employments?chain=CHAIN'],
  ['lead-quality', 'lead', '/lead/o/SELF/quality/CHAIN'],
]
for (const [name, who, path, act] of shots) {
  if (only.length > 0 && !only.some((each) => name.startsWith(each))) continue
  const context = await browser.newContext({
    baseURL: productUrl(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    storageState: await storageOf(who, {}),
  })
  const page = await context.newPage()
  page.on('console', (m) => {
    if (m.type() === 'error') console.log(name, 'console', m.text())
  })
  page.on('pageerror', (e) => console.log(name, 'error', e.message))
  const app = path.split('/')[1]
  await page.goto(`/${app}/`)
  await page.waitForURL(/\/o\//, { timeout: 30000 })
  const self = /\/o\/([^/]+)/.exec(page.url())![1]!
  const chain = '019b2d00-de0c-7000-8000-000000000001'
  await page.goto(path.replace('SELF', self).replace('CHAIN', chain))
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1200)
  try {
    await act?.(page)
  } catch (e) {
    console.log(name, 'act failed', String(e).slice(0, 200))
  }
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(700)
  for (const locale of ['zh-CN', 'en'] as const) {
    await prefer(page, { locale, theme: 'light' })
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
      await page.waitForTimeout(200)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) console.log(name, locale, width, 'overflows by', over)
      await page.screenshot({ path: `/tmp/w/emp-shots/${name}.${locale}.${width}.png`, fullPage: true })
    }
  }
  await context.close()
}
await browser.close()
