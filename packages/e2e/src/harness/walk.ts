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

const pathOf = (address: string) => new URL(address, 'http://here').pathname

/**
 * The address of a page to which no link led, as of a form that is open in some states of a record only: made of the
 * ids in one address that was opened. It has something to say to whoever notes it down.
 */
function guess(pattern: string, { patterns }: FrontEnd, opened: readonly string[]): string | undefined {
  const parts = pattern.split('/')
  for (const address of opened) {
    const like = patterns.find((each) => matches(each, address))?.split('/') ?? []
    const pieces = address.split('/')
    const made = parts.map((part) => (part.startsWith(':') ? pieces[like.indexOf(part)] : part))
    if (made.every((piece) => piece !== undefined)) return made.join('/')
  }
  return undefined
}

/**
 * Opens each page of a front end once, by following links from its first page, and calls `visit` on it. Answers the
 * patterns that it could not open.
 */
export async function walk(page: Page, frontEnd: FrontEnd, visit: Visit): Promise<string[]> {
  const { base, patterns } = frontEnd
  const left = new Set(patterns)
  const opened: string[] = []
  // A set: many pages link to the first one, and each is followed once.
  const addresses = new Set([base, ...patterns.filter((pattern) => !pattern.includes(':'))])
  const leads = (address: string) => [...left].find((pattern) => matches(pattern, pathOf(address)))

  async function open(address: string) {
    const pattern = leads(address)
    if ((!pattern && address !== base) || !pathOf(address).startsWith(base)) return
    await page.goto(address)
    await settled(page)
    const landed = pathOf(page.url())
    opened.push(landed)
    for (const link of await linksOn(page)) addresses.add(link)
    const shown = leads(landed)
    for (const done of [pattern, shown]) if (done) left.delete(done)
    if (shown) await visit(shown)
  }
  for (const address of addresses) await open(address)
  for (const pattern of patterns) {
    const address = left.has(pattern) ? guess(pattern, frontEnd, opened) : undefined
    if (address) await open(address)
  }
  return [...left]
}
