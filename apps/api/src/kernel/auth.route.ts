import type { FastifyInstance } from 'fastify'

import type { Identity } from './identity.ts'

/** Hands what is under /api/auth/ to the identity library, which speaks in web requests and responses. */
export function authRoutes(server: FastifyInstance, identity: Identity): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: {
      rateLimit: { max: 60, timeWindow: '1 minute', keyGenerator: (request: { ip: string }) => request.ip },
    },
    handler: async (request, reply) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value))
      // The library counts attempts by address, and believes this header because only we set it.
      headers.set('x-client-address', request.ip)
      const url = new URL(request.url, `${request.protocol}://${request.host}`)
      const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) }
      const response = await identity.handler(new Request(url, { method: request.method, headers, ...body }))
      reply.status(response.status)
      response.headers.forEach((value, name) => {
        if (name !== 'set-cookie') void reply.header(name, value)
      })
      reply.header('set-cookie', response.headers.getSetCookie())
      return reply.send(await response.text())
    },
  })
}
