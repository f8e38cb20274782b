import type { Page } from '@playwright/test'

import { settled } from './look.ts'
import { type FrontEnd, matches } from './routes.ts'

type Visit = (pattern: string) => Promise<void>

const linksOn = (page: Page) =>
  page
    .locator('a[href]')
    .evaluateAll((links) =>
      links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.pathname + link.search] : [])),
    )

/**
 * Opens each page of a front end once, by following links from its first page, and calls `visit` on it. Answers the
 * patterns that no link led to.
 */
export async function walk(page: Page, { base, patterns }: FrontEnd, visit: Visit): Promise<string[]> {
  const left = new Set(patterns)
  const addresses = [base, ...patterns.filter((pattern) => !pattern.includes(':'))]
  const seen = new Set<string>()
  for (const address of addresses) {
    const { pathname } = new URL(address, 'http://here')
    const pattern = [...left].find((each) => matches(each, pathname))
    if (seen.has(pathname) || (!pattern && address !== base)) continue
    seen.add(pathname)
    if (!pathname.startsWith(base)) continue
    await page.goto(address)
    await settled(page)
    const landed = new URL(page.url()).pathname
    const shown = [...left].find((each) => matches(each, landed)) ?? pattern
    addresses.push(...(await linksOn(page)))
    if (pattern) left.delete(pattern)
    if (!shown) continue
    left.delete(shown)
    await visit(shown)
  }
  return [...left]
}
