import { setTimeout as sleep } from 'node:timers/promises'

import { organisationId } from '@skillchain/db/demo/organisations'
import { DEMO_PASSWORD } from '@skillchain/db/demo/sign-ins'

/** Calls a procedure as the chain leader of the invented world; throws when there is no answer, or a refusal. */
export type Ask = (procedure: string, input: object) => Promise<unknown>

/** An answer that the server gave and that is no: unlike silence, it says that nothing was done. */
export class Refused extends Error {}

const PATIENCE_MS = 20_000

/** Signs in over HTTP, as a page does; the session outlives the server that gave it. */
export async function asLeader(url: string): Promise<Ask> {
  const headers = { origin: url, 'content-type': 'application/json' }
  const signIn = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username: 'lead', password: DEMO_PASSWORD }),
  })
  if (!signIn.ok) throw new Error(`nobody was let in: ${signIn.status}`)
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const told = { ...headers, cookie, 'x-organisation': organisationId('lingnan') }
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
