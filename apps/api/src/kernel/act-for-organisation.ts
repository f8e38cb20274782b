import type { z } from 'zod'

import { onceForOrganisation } from '@skillchain/db/kernel/once-for-organisation'
import type { Json } from '@skillchain/domain/kernel/canonical-json'
import { ok } from '@skillchain/domain/kernel/outcome'

import type { Facts } from './aggregate.ts'
import { moment } from './clock.ts'
import type { Acting } from './perform.ts'
import { unwrap } from './problem-error.ts'

interface Asked<Answer> {
  readonly key: string
  /** What is done, as `aggregate.event`. */
  readonly name: string
  readonly content: Json
  readonly schema: z.ZodType<Answer>
}

interface Deed<Answer> {
  readonly subject: string
  readonly payload: Json
  readonly answer: Answer
}

/** `act` for a command about no chain: done once for each key, and set down in the organisation's own log. */
export async function actForOrganisation<Answer extends Json>(
  { tx, actor }: Acting,
  { key, name, content, schema }: Asked<Answer>,
  work: (facts: Facts) => Promise<Deed<Answer>>,
): Promise<Answer> {
  const { personId: actorId, organisationId, role } = actor
  const parse = (stored: unknown) => schema.parse(stored)
  const request = { organisationId, actorId, key, parse, content: [name, actorId, role, content] }
  const outcome = await onceForOrganisation(tx, request, async () =>
    ok({ type: name, ...(await work({ ...moment(), actor })) }),
  )
  return unwrap(outcome)
}
