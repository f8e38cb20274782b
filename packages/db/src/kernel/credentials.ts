import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { problem } from '@skillchain/domain/kernel/problems'
import type { Problem } from '@skillchain/domain/kernel/problem'
import type { Actor } from '@skillchain/domain/organisation/access'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { Role } from '@skillchain/domain/organisation/role'

/** What a request shows at the door; `app.enter` turns it into an actor or refuses. */
export interface Credentials {
  readonly sessionToken: string
  /** The organisation acted for, as the page's address says. */
  readonly organisationId: string
  /** The one chain the request is about; without it, all of the organisation's own. */
  readonly chainId: string | null
  /** What is asked, for the record of a regulator's looks. */
  readonly procedure: string
}

const Entered = z.object({
  personId: PersonId,
  organisationId: OrganisationId,
  role: Role,
  division: z.string().nullable(),
  secondFactor: z.boolean(),
  chainIds: z
    .array(ChainId)
    .nullable()
    .transform((ids) => ids ?? []),
  wideChainIds: z
    .array(ChainId)
    .nullable()
    .transform((ids) => ids ?? []),
})
export type Entered = z.infer<typeof Entered>

/** Who does something: somebody to be let in, or an actor already known, as in a job that goes on in their name. */
export type Who = Credentials | Actor

interface Entrance {
  readonly statement: { readonly name: string; readonly text: string; readonly values: unknown[] }
  /** Reads the statement's answer. */
  readonly actor: (rows: readonly { actor?: unknown }[]) => Actor
}

/** The statement that raises the walls around what follows it in a transaction. */
export function entrance(who: Who, reading: boolean): Entrance {
  if ('sessionToken' in who) {
    const { sessionToken, organisationId, chainId, procedure } = who
    const values = [sessionToken, organisationId, chainId, procedure, uuidv7(), reading]
    const text = 'select app.enter($1, $2, $3, $4, $5, $6) as actor'
    return { statement: { name: 'app_enter', text, values }, actor: (rows) => Entered.parse(rows[0]?.actor) }
  }
  const { personId, organisationId, chainIds, wideChainIds, division } = who
  const values = [personId, organisationId, chainIds.join(), wideChainIds.join(), division]
  const text = 'select app.set_ctx($1, $2, $3, $4, $5)'
  return { statement: { name: 'app_set_ctx', text, values }, actor: () => who }
}

const refusals: Record<string, Problem | ((detail: unknown) => Problem)> = {
  SK401: problem('access.signed-out'),
  SK403: problem('access.not-a-member'),
  SK409: problem('record.exists'),
  SK429: (minutes) => problem('access.too-often', { minutes: Number(minutes) }),
  // An organisation or chain id that is no id at all is one that is not there.
  '22P02': problem('access.not-a-member'),
}

/** The refusal a failed entry means; undefined for any other failure. */
export function refusalOf(error: unknown): Problem | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  const refusal = refusals[error.code]
  return typeof refusal === 'function' ? refusal('detail' in error ? error.detail : undefined) : refusal
}
