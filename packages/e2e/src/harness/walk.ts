import type { Page } from '@playwright/test'

import { settled } from './look.ts'
import { type FrontEnd, matches } from './routes.ts'

type Visit = (pattern: string) => Promise<void>
interface Visits {
  readonly page: Visit
  /** Of another part of a page that was visited already; parts are opened for the links in them alone without. */
  readonly part?: Visit
}

const linksOn = (page: Page) =>
  page
    .locator('a[href]')
    .evaluateAll((links) =>
      links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.pathname + link.search] : [])),
    )

const pathOf = (address: string) => new URL(address, 'http://here').pathname

/** Which part of a page an address shows: the last piece of its path where the pattern lets it be missing, or `view`. */
function tabOf(pattern: string, address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  const part = pattern.endsWith('?') ? pathname.split('/')[pattern.split('/').length - 1] : ''
  return [pattern, part ?? '', searchParams.get('view') ?? ''].join(' ').trim()
}

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
 * Opens each page of a front end once, by following links from its first page, and visits it. Answers the patterns that
 * it could not open.
 */
export async function walk(page: Page, frontEnd: FrontEnd, visit: Visits): Promise<string[]> {
  const { base, patterns } = frontEnd
  const left = new Set(patterns)
  const seen = new Set<string>()
  const opened: string[] = []
  // A set: many pages link to the first one, and each is followed once.
  const addresses = new Set([base, ...patterns.filter((pattern) => !pattern.includes(':'))])
  const leads = (address: string) => [...left].find((pattern) => matches(pattern, pathOf(address)))

  /** The part of a page that was opened already, if this address leads to one that was not. */
  function anotherPart(address: string): string | undefined {
    const pattern = patterns.find((each) => matches(each, pathOf(address)))
    const tab = pattern && tabOf(pattern, address)
    return tab === pattern || (tab && seen.has(tab)) ? undefined : tab
  }

  async function open(address: string) {
    const pattern = leads(address)
    const part = pattern ? undefined : anotherPart(address)
    if ((!pattern && !part && address !== base) || !pathOf(address).startsWith(base)) return
    await page.goto(address)
    await settled(page)
    const landed = pathOf(page.url())
    opened.push(landed)
    for (const link of await linksOn(page)) addresses.add(link)
    const shown = leads(landed)
    for (const done of [pattern, shown]) if (done) left.delete(done)
    for (const at of [address, page.url()]) {
      const found = patterns.find((each) => matches(each, pathOf(at)))
      if (found) seen.add(tabOf(found, at))
    }
    if (shown) await visit.page(shown)
    else if (part) await visit.part?.(part)
  }
  for (const address of addresses) await open(address)
  for (const pattern of patterns) {
    const address = left.has(pattern) ? guess(pattern, frontEnd, opened) : undefined
    if (address) await open(address)
  }
  return [...left]
}
