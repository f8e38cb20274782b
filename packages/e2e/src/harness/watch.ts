import type { BrowserContext, ConsoleMessage, Page, Request, Response } from '@playwright/test'

import { productUrl } from './run.ts'

/** Refusals travel as these; the browser reports each as an error, and the page as a sentence. */
const REFUSALS = new Set([400, 401, 403, 404, 409, 412, 422, 429])
const STATUS = /status of (\d{3})/

function isRefusal(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url || productUrl())
  const [, status] = STATUS.exec(message.text()) ?? []
  return pathname.startsWith('/api/') && REFUSALS.has(Number(status))
}

const where = (page: Page | null) => (page ? new URL(page.url()).pathname : 'worker')

/**
 * Everything that goes wrong under the pages of a context: errors in the console (breaches of the content policy are
 * among them), exceptions, server errors, calls to other hosts, messages that are missing.
 */
export function watch(context: BrowserContext): string[] {
  const faults: string[] = []
  const host = new URL(productUrl()).host
  context.on('console', (message) => {
    const bad = message.type() === 'error' && !isRefusal(message)
    const missing = /\[intlify\]/.test(message.text())
    if (bad || missing) faults.push(`${where(message.page())}: console: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    faults.push(`${where(error.page())}: ${error.error().stack ?? error.error().message}`)
  })
  context.on('request', (request: Request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) faults.push(`another host: ${request.url()}`)
  })
  context.on('response', (response: Response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${new URL(response.url()).pathname}`)
  })
  return faults
}
