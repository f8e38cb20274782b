import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { identifiersIn } from './harness/identifiers.ts'
import { frontEnds } from './harness/routes.ts'
import { productLog } from './harness/run.ts'
import { expect, test } from './harness/test.ts'
import { walk } from './harness/walk.ts'

/** Everything in the page, seen or not: a mask drawn over a number is no mask. */
const wholePage = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

for (const frontEnd of frontEnds) {
  test(`no page of ${frontEnd.app} holds a whole identity or telephone number, nor does what it is sent`, async ({
    open,
  }) => {
    const page = await open(frontEnd.reader)
    const faults: string[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (!pathname.startsWith('/api/') || pathname.startsWith('/api/events')) return
      void response.text().then(
        (text) => faults.push(...identifiersIn(text).map((each) => `${pathname} sends ${each}`)),
        () => {},
      )
    })
    const look = async (pattern: string) => {
      faults.push(...identifiersIn(await wholePage(page)).map((each) => `${pattern} holds ${each}`))
    }
    await walk(page, frontEnd, { page: look, part: look })
    expect(faults).toEqual([])
  })
}

test('the log of the product holds no whole identity or telephone number', async () => {
  expect(identifiersIn(await readFile(productLog(), 'utf8').catch(() => ''))).toEqual([])
})
