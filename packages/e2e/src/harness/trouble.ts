import type { Page, Request } from '@playwright/test'

const BROKEN = {
  error: {
    message: 'broken',
    code: -32_603,
    data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, problem: null },
  },
}

/** Lets every question but "who am I" end in a server error, until the answer is called. */
export async function breakAnswers(page: Page): Promise<() => Promise<void>> {
  await page.route('**/api/trpc/**', async (route) => {
    const [, names = ''] = new URL(route.request().url()).pathname.split('/api/trpc/')
    const asked = names.split(',')
    if (asked.every((name) => name === 'session.get')) return route.continue()
    const response = await route.fetch()
    const answers: unknown = await response.json()
    const spoilt = Array.isArray(answers)
      ? answers.map((answer: unknown, n) => (asked[n] === 'session.get' ? answer : BROKEN))
      : BROKEN
    await route.fulfill({ status: 207, contentType: 'application/json', body: JSON.stringify(spoilt) })
  })
  // Answers still on their way are waited for: a route that is taken away under them would answer twice.
  return () => page.unrouteAll({ behavior: 'wait' })
}

/** What a page calls while `work` goes on, besides asking who reads it. */
export async function callsDuring(page: Page, work: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = []
  const note = (request: Request) => {
    const [, list] = new URL(request.url()).pathname.split('/api/trpc/')
    names.push(...(list?.split(',') ?? []).filter((name) => name !== 'session.get'))
  }
  page.on('request', note)
  await work()
  page.off('request', note)
  return names
}
