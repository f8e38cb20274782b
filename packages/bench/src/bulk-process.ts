/* oxlint-disable typescript/no-unsafe-type-assertion -- a server that listens on a port has an address. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'

import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

import { openPool } from '@skillchain/db/kernel/pool'

import { answering } from './child.ts'

/** The two statements a bare handler needs: what a file is written from, and where one is read into. */
export interface BulkTask {
  readonly exported: string
  readonly imported: string
}

const pool = openPool({
  connectionString: process.env['BENCH_URL'],
  pipeline: false,
  statement_timeout: 600_000,
  query_timeout: 600_000,
})
let task: BulkTask | undefined

async function respond(request: IncomingMessage, response: ServerResponse, { exported, imported }: BulkTask) {
  const client = await pool.connect()
  try {
    if (request.url === '/export') {
      response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' })
      return await pipeline(client.query(copyTo(exported)), response)
    }
    await pipeline(request, client.query(copyFrom(imported)))
    response.writeHead(200).end()
  } finally {
    client.release()
  }
}

/** Files out of PostgreSQL and into it as they are, unread and unchecked. */
const server = createServer((request, response) => {
  if (!task) return void response.writeHead(500).end('no task')
  void respond(request, response, task).catch((error: unknown) => response.writeHead(500).end(String(error)))
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

answering(async (given: BulkTask) => {
  task = given
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
