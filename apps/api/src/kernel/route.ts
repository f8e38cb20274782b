import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Credentials } from '@skillchain/db/kernel/credentials'
import type { Database } from '@skillchain/db/kernel/database'
import { problem } from '@skillchain/domain/kernel/problems'

import { ProblemError, refusalIn } from './problem-error.ts'
import type { Services } from './services.ts'

interface Given {
  readonly db: Database
  readonly services: Services
  /** Where people find this server: what links on paper begin with. */
  readonly origin: string
  readonly tokenOf: (request: FastifyRequest) => string | null
}

/** What cannot be a procedure: files in, files out, and streams of events. */
export type Route = (server: FastifyInstance, given: Given) => void

/** What a request shows at the door, as a procedure's would: the same session, organisation and chain. */
export function credentialsIn(
  request: FastifyRequest,
  { tokenOf }: Pick<Given, 'tokenOf'>,
  { chainId, procedure }: { chainId: string | null; procedure: string },
): Credentials {
  const sessionToken = tokenOf(request)
  if (!sessionToken) throw new ProblemError(problem('access.signed-out'))
  const query: unknown = request.query
  const named = typeof query === 'object' && query && 'organisation' in query ? query.organisation : undefined
  const organisationId = request.headers['x-organisation'] ?? named
  if (typeof organisationId !== 'string') throw new ProblemError(problem('access.not-a-member'))
  return { sessionToken, organisationId, chainId, procedure }
}

const MEBIBYTE = 1024 * 1024
const TOO_LARGE = 413

/** A refusal as procedures give it, so that a page can say it in the same words. */
export function answerProblems(server: FastifyInstance): void {
  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalIn(error)
    if (refusal) return reply.status(getHTTPStatusCodeFromError(refusal)).send({ problem: refusal.problem })
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status === TOO_LARGE) {
      const mebibytes = request.routeOptions.bodyLimit / MEBIBYTE
      return reply.status(TOO_LARGE).send({ problem: problem('request.too-large', { mebibytes }) })
    }
    request.log.error({ err: error })
    return reply.status(status >= 400 ? status : 500).send({ problem: null })
  })
}
