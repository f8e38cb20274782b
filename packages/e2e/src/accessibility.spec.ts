import type { Page } from '@playwright/test'

import { bareKeys, barriers, overflowing, rememberData, untranslated } from './harness/look.ts'
import { type FrontEnd, frontEnds } from './harness/routes.ts'
import { prefer } from './harness/sign-in.ts'
import { expect, test } from './harness/test.ts'
import { walk } from './harness/walk.ts'

const locales = ['zh-CN', 'en'] as const
const themes = ['light', 'dark'] as const
/** Of records that the demonstration does not begin with; the journey makes and opens them. */
const madeByWork = ['/college/o/:organisationId/rosters/:chainId/:importId']
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 740 }

/** Looks at one page in every language and theme, wide and narrow; what is wrong is listed and the walk goes on. */
async function inspect(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = []
  const add = (what: string, found: readonly string[]) =>
    faults.push(...found.map((each) => `${what}: ${each}`))
  for (const locale of locales) {
    for (const theme of themes) {
      await prefer(page, { locale, theme })
      // What a page is made of is the same in both themes; its colours are not.
      const again = (locale === 'en') !== (theme === 'dark')
      add(`${locale} ${theme}`, await barriers(page, again ? { only: 'color-contrast' } : {}))
    }
    add(`${locale} key`, await bareKeys(page))
    if (locale === 'en') add('not English', await untranslated(page, data))
    await page.setViewportSize(PHONE)
    add(`${locale} 360 px`, await overflowing(page))
    await page.setViewportSize(DESK)
  }
  await prefer(page, { locale: 'zh-CN', theme: 'light' })
  return faults
}

async function inspectAll(page: Page, frontEnd: FrontEnd): Promise<string[]> {
  const data = rememberData(page)
  const faults: string[] = []
  const look = async (pattern: string) => {
    faults.push(...(await inspect(page, data)).map((fault) => `${pattern} ${fault}`))
  }
  const missed = await walk(page, frontEnd, { page: look, part: look })
  const unseen = missed.filter((pattern) => !madeByWork.includes(pattern))
  return [...faults, ...unseen.map((pattern) => `${pattern} no link leads here`)]
}

for (const frontEnd of frontEnds) {
  test(`every page of ${frontEnd.app} is for everybody, in both languages and both themes`, async ({
    open,
  }) => {
    const page = await open(frontEnd.reader)
    expect(await inspectAll(page, frontEnd)).toEqual([])
  })
}
