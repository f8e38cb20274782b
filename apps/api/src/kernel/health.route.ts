import type { FastifyInstance } from 'fastify'

import type { Database } from '@skillchain/db/kernel/database'
import { applied } from '@skillchain/db/kernel/migrate'

import manifest from '../../package.json' with { type: 'json' }

/** Whether the server can do its work: 200 if the database answers and is at our schema, else 503. */
export function healthRoute(server: FastifyInstance, db: Database): void {
  server.get('/api/health', async (_request, reply) => {
    const state = await applied(db.$client).catch(() => null)
    const healthy = state !== null && state.pending === 0
    return reply.status(healthy ? 200 : 503).send({
      version: manifest.version,
      database: state ? 'up' : 'down',
      migrations: state ?? null,
    })
  })
}
