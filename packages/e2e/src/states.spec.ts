import type { Page } from '@playwright/test'

import { barriers, settled } from './harness/look.ts'
import { frontEnds } from './harness/routes.ts'
import { expect, test } from './harness/test.ts'
import { breakAnswers, callsDuring } from './harness/trouble.ts'
import { walk } from './harness/walk.ts'

const FAILED = '[data-state="error"], [data-state="refused"], [data-state="denied"]'

/** A page whose questions fail says so in words, and a second try brings it back. */
async function failAndRecover(page: Page): Promise<string[]> {
  const address = page.url()
  const asked = await callsDuring(page, async () => {
    await page.reload()
    await settled(page)
  })
  // The bar's count of tasks is beside every page; a page that asks nothing else has nothing to lose.
  const isHome = /\/o\/[^/]+\/$/.test(new URL(address).pathname)
  if (!isHome && asked.every((name) => name.startsWith('task.'))) return []
  const mend = await breakAnswers(page)
  await page.reload()
  const told = await page
    .locator(FAILED)
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    )
  const faults = told ? await barriers(page) : [`says nothing when ${asked.join(', ')} fail`]
  await mend()
  const retry = page.locator('main').getByRole('button', { name: '重试' })
  const parts = await retry.count()
  // One part's second try may bring back others, whose buttons go with it.
  for (let tries = 0; tries < parts && (await retry.count()) > 0; tries++) {
    await retry.first().click()
    await settled(page)
  }
  if (told && (await retry.count()) > 0) faults.push('a second try does not help')
  await page.goto(address)
  await settled(page)
  return faults
}

for (const frontEnd of frontEnds) {
  test(`every page of ${frontEnd.app} says so when the server fails, and recovers`, async ({ open }) => {
    const page = await open(frontEnd.reader)
    const faults: string[] = []
    const look = async (pattern: string) => {
      faults.push(...(await failAndRecover(page)).map((fault) => `${pattern} ${fault}`))
    }
    await walk(page, frontEnd, { page: look })
    expect(faults).toEqual([])
  })

  test(`every page of ${frontEnd.app} has words for a newcomer, who has nothing yet`, async ({ open }) => {
    const page = await open(frontEnd.newcomer)
    const faults: string[] = []
    const look = async (pattern: string) => {
      const words = (await page.locator('main').innerText()).trim()
      if (words.length < 4) faults.push(`${pattern} is blank`)
      faults.push(...(await barriers(page)).map((fault) => `${pattern} ${fault}`))
    }
    await walk(page, frontEnd, { page: look })
    expect(faults).toEqual([])
  })
}
