/* oxlint-disable typescript/no-unsafe-type-assertion -- a procedure called by a name not known beforehand has no types. */
import { keysFrom } from '@skillchain/api/kernel/keys'
import { type AppRouter, appRouter } from '@skillchain/api/router'
import { openDatabase } from '@skillchain/db/kernel/database'

import type { Ground } from './ground.ts'
import { recorded } from './recording.ts'
import type { Script } from './script.ts'
import { type Variable, drawing, fillable } from './variable.ts'
import { type Visitor, cookieOf } from './world-accounts.ts'

/** One kind of request, as the product's API takes it. */
export interface Asked {
  readonly name: string
  readonly procedure: string
  readonly visitor: Visitor
  /** JSON, in which the samples of variables stand. */
  readonly input: object
  readonly variables: readonly Variable[]
  /** Before each round: what is done once is made undone. */
  readonly reset?: () => Promise<void>
}

/** One kind of request together with what the product says to PostgreSQL for it, which all others then say too. */
export interface Scenario extends Asked {
  readonly script: Script
  /** Of the script, the one statement that the request is about; none for a command. */
  readonly query: Script | null
  readonly cookies: Variable
}

type Context = Exclude<Parameters<AppRouter['createCaller']>[0], (...given: never) => unknown>

/** A question borrows nothing of the server's, and the commands measured here queue no work. */
const services: Omit<Context['services'], 'keys'> = {
  identity: {
    handler: () => Promise.reject(new Error('nobody signs in')),
    cookieName: '',
    secret: '',
    verify: () => Promise.reject(new Error('nobody signs')),
    close: async () => {},
  },
  jobs: { send: async () => {} },
  notices: { subscribe: () => () => {}, close: async () => {} },
  requireSecondFactor: true,
  demonstration: false,
}

/** Calls a procedure by its dotted name, past the types that a name not known beforehand cannot have. */
async function call({ db, dataKey }: Pick<Ground, 'db' | 'dataKey'>, asked: Asked, input: object) {
  const { organisationId, tokens } = asked.visitor
  const keys = keysFrom(Buffer.from(dataKey, 'base64'))
  const context = { db, services: { ...services, keys }, organisationId, sessionToken: tokens[0] ?? null }
  let found: unknown = appRouter.createCaller(context)
  for (const part of asked.procedure.split('.')) found = (found as Record<string, unknown>)[part]
  await (found as (given: object) => Promise<unknown>)(input)
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const uuidsIn = (script: Script) =>
  new Set(
    script
      .flat()
      .flatMap(({ values }) => values.flat())
      .flatMap((value) => (typeof value === 'string' ? [...value.matchAll(UUID)].map(([id]) => id) : [])),
  )

/** Records a request twice: ids that the second time are others were made for the request, and are made anew in every replay. */
export async function scenarioOf(
  { db, secret, dataKey }: Pick<Ground, 'db' | 'secret' | 'dataKey'>,
  asked: Asked,
): Promise<Scenario> {
  const { pool, take } = recorded(db.$client)
  const owned = { db: openDatabase(pool), dataKey }
  await call(owned, asked, asked.input)
  const script = take()
  const known = asked.variables.map(({ sample }) => sample)
  const again = fillable(JSON.stringify(asked.input), known)(drawing(asked.variables)())
  await call(owned, asked, JSON.parse(again))
  const others = uuidsIn(take())
  const made = [...uuidsIn(script)].filter((id) => !others.has(id) && !known.includes(id))
  const { tokens } = asked.visitor
  const variables: Variable[] = [
    ...asked.variables,
    { sample: tokens[0] ?? '', from: 'cookie', choices: tokens },
    ...made.map((sample) => ({ sample, from: null })),
  ]
  const [batch = []] = script
  const question = script.length === 1 ? batch.at(-2) : undefined
  return {
    ...asked,
    variables,
    script,
    query: question ? [[question]] : null,
    cookies: { sample: 'COOKIE', from: null, choices: tokens.map((token) => cookieOf(token, secret)) },
  }
}
