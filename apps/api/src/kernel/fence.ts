import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

interface Settings {
  /** The origins pages are served from. */
  readonly origins: readonly string[]
}

const refuse = (reply: FastifyReply, status: number, code: string) =>
  reply.status(status).send({ error: { message: code, code: -32600, data: { code, httpStatus: status } } })

const isRead = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/** Forms of other sites can send these without asking; our pages never do, but for files. */
const isJson = ({ headers }: FastifyRequest) => /^application\/json\b/.test(headers['content-type'] ?? '')

/**
 * Keeps other sites' pages from acting with a visitor's cookie: a call must come from a page of ours (origin and
 * fetch metadata) and be JSON, which a form of another site cannot send. Uploads must carry a header that it cannot set.
 */
export function fence(server: FastifyInstance, { origins }: Settings): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/') || isRead(request)) {
      if (request.url.startsWith('/api/trpc') && request.method !== 'POST')
        return refuse(reply, 405, 'METHOD_NOT_SUPPORTED')
      return
    }
    const { origin, 'sec-fetch-site': site = 'same-origin' } = request.headers
    const foreign =
      (origin !== undefined && !origins.includes(origin)) || !['same-origin', 'none'].includes(site)
    if (
      foreign ||
      (origin === undefined &&
        request.headers['sec-fetch-site'] === undefined &&
        request.headers['x-skillchain'] === undefined)
    ) {
      return refuse(reply, 403, 'FORBIDDEN')
    }
    const upload = request.url.startsWith('/api/upload/') && request.headers['x-skillchain'] !== undefined
    const bodyless =
      request.headers['content-length'] === undefined || request.headers['content-length'] === '0'
    if (!upload && !isJson(request) && !(bodyless && request.url.startsWith('/api/auth/'))) {
      return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE')
    }
  })
}
