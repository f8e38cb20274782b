import { createHash } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import { type Json, canonicalJson } from '@skillchain/domain/kernel/canonical-json'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from './database.ts'
import { organisationLog } from './organisation-log.table.ts'

interface Request<Answer> {
  readonly organisationId: string
  readonly actorId: string
  readonly key: string
  readonly content: Json
  readonly parse: (stored: unknown) => Answer
}

/** What was done, for the log, and what it is answered with. */
export interface Done<Answer> {
  readonly type: string
  readonly subject: string
  readonly payload: Json
  readonly answer: Answer
}

/**
 * `once` for a command about no chain. Here the log's own row settles who came first: of two with one key at the same
 * moment the second fails at the insert with everything it did, and asking again gets it the first one's answer.
 */
export async function onceForOrganisation<A extends Json>(
  tx: Tx,
  { organisationId, actorId, key, content, parse }: Request<A>,
  work: () => Promise<Outcome<Done<A>>>,
): Promise<Outcome<A>> {
  const requestHash = createHash('sha256').update(canonicalJson(content)).digest()
  const thisKey = and(eq(organisationLog.organisationId, organisationId), eq(organisationLog.key, key))
  const [earlier] = await tx.select().from(organisationLog).where(thisKey)
  if (earlier) {
    const same = requestHash.equals(earlier.requestHash)
    return same ? ok(parse(earlier.answer)) : refuse(problem('request.key-reused'))
  }
  const outcome = await work()
  if (!outcome.ok) return outcome
  await tx.insert(organisationLog).values({ organisationId, actorId, key, requestHash, ...outcome.value })
  return ok(outcome.value.answer)
}
