import { setTimeout as sleep } from 'node:timers/promises'

import { organisationId } from '@skillchain/db/demo/organisations'
import { DEMO_PASSWORD, selves } from '@skillchain/db/demo/sign-ins'

/** Calls a procedure as somebody of the invented world; throws when there is no answer, or a refusal. */
type Ask = (procedure: string, input: object) => Promise<unknown>

/** An answer that the server gave and that is no: unlike silence, it says that nothing was done. */
export class Refused extends Error {}

const PATIENCE_MS = 20_000

/** Who is first on the roster of the session that is held now. */
export const APPRENTICE = selves.find(({ username }) => username === 'apprentice')?.personId ?? ''

/** Who takes part: for which organisation, or for themselves. */
const SEATS = {
  lead: organisationId('lingnan'),
  base: organisationId('base'),
  evaluator: organisationId('evaluator'),
  evaluator2: organisationId('evaluator'),
  evaluator3: organisationId('evaluator'),
  apprentice: APPRENTICE,
} as const
export type Caller = keyof typeof SEATS
export type Callers = Readonly<Record<Caller, Ask>>

/** Lets everybody in over HTTP, as a page does; their sessions outlive the server that gave them. */
export async function everybody(url: string): Promise<Callers> {
  return {
    lead: await asOne(url, 'lead'),
    base: await asOne(url, 'base'),
    evaluator: await asOne(url, 'evaluator'),
    evaluator2: await asOne(url, 'evaluator2'),
    evaluator3: await asOne(url, 'evaluator3'),
    apprentice: await asOne(url, 'apprentice'),
  }
}

async function asOne(url: string, username: Caller): Promise<Ask> {
  const headers = { origin: url, 'content-type': 'application/json' }
  const signIn = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  if (!signIn.ok) throw new Error(`${username} was not let in: ${signIn.status}`)
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const told = { ...headers, cookie, 'x-organisation': SEATS[username] }
  return async (procedure, input) => {
    const answer = await fetch(`${url}/api/trpc/${procedure}`, {
      method: 'POST',
      headers: told,
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const said: unknown = await answer.json()
    if (!answer.ok) throw new Refused(`${procedure}: ${JSON.stringify(said)}`)
    // What tRPC wraps every answer in.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (said as { result: { data: unknown } }).result.data
  }
}

/** Waits until something holds, looking every few milliseconds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5)
}
