/* oxlint-disable typescript/no-unsafe-type-assertion -- what comes over a connection has no types. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { openPool } from '@skillchain/db/kernel/pool'

import { answering } from './child.ts'
import { type Script, replaying } from './script.ts'
import { type Variable, drawing } from './variable.ts'

/** What the handler does from now on. */
export interface Task {
  readonly script: Script
  readonly variables: readonly Variable[]
}

const pool = openPool({ connectionString: process.env['BENCH_URL'] })
const secret = process.env['BENCH_SECRET'] ?? ''

interface Handler {
  readonly variables: readonly Variable[]
  readonly draw: ReturnType<typeof drawing>
  readonly replay: ReturnType<typeof replaying>
}
let handler: Handler | undefined

/** The signature is checked as the product checks it, so that neither spares itself the work. */
function tokenIn({ headers }: IncomingMessage): string | null {
  const [, value = ''] = (headers.cookie ?? '').split('=', 2)
  const [token = '', signature = ''] = decodeURIComponent(value).split('.')
  const [given, expected] = [
    Buffer.from(signature, 'base64'),
    createHmac('sha256', secret).update(token).digest(),
  ]
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const parsed: Record<string, unknown> = JSON.parse(Buffer.concat(chunks).toString())
  return parsed
}

async function respond(
  request: IncomingMessage,
  { variables, draw, replay }: Handler,
): Promise<string | null> {
  const body = await bodyOf(request)
  const token = tokenIn(request)
  if (token === null) return null
  const drawn = draw()
  for (const { sample, from } of variables) {
    if (from === 'cookie') drawn.set(sample, token)
    else if (from === 'organisation') drawn.set(sample, String(request.headers['x-organisation']))
    else if (from !== null) drawn.set(sample, String(body[from]))
  }
  const client = await pool.connect()
  try {
    const rows = await replay(client, drawn)
    return JSON.stringify(rows.length > 0 ? rows : body)
  } finally {
    client.release()
  }
}

/** `node:http` and `pg`, with nothing in between: the least that a server in this language can do. */
const server = createServer((request, response) => {
  const fail = (error: unknown) => response.writeHead(500).end(String(error))
  if (!handler) return void fail('no task')
  void respond(request, handler).then((answer) => {
    if (answer === null) return response.writeHead(401).end()
    response.writeHead(200, { 'content-type': 'application/json' })
    return response.end(answer)
  }, fail)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

answering(async ({ script, variables }: Task) => {
  const samples = variables.map(({ sample }) => sample)
  handler = { variables, draw: drawing(variables), replay: replaying(script, samples) }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
