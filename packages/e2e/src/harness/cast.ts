import type { Page } from '@playwright/test'

import { selves } from '@skillchain/db/demo/sign-ins'

import type { Hand } from './hand.ts'
import { type Person, personAt } from './person.ts'

/** Somebody of the demonstration, by the name they sign in with: each time they come in by the portal, to their first page. */
export type Cast = (username: string) => Promise<Person>

/** Whoever comes for themselves, by the name they sign in with. */
export const selfOf = (username: string) => {
  const found = selves.find((each) => each.username === username)
  if (!found) throw new Error(`nobody signs in as ${username}`)
  return found
}

const PHONE = { width: 360, height: 740 }
const themselves = new Set<string>(selves.map(({ username }) => username))

/** One page for each of them; whoever comes for themselves has a telephone in hand. */
export function castOf(open: (username: string) => Promise<Page>, handOn: (page: Page) => Hand): Cast {
  const pages = new Map<string, Page>()
  return async (username) => {
    const page = pages.get(username) ?? (await open(username))
    pages.set(username, page)
    if (themselves.has(username)) await page.setViewportSize(PHONE)
    await page.goto('/choose')
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    return personAt(page, handOn(page))
  }
}
