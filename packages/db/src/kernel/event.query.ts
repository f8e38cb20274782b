import { and, asc, desc, eq, sql } from 'drizzle-orm'

import type { Actor } from '@skillchain/domain/organisation/access'

import { organisation } from '../organisation/organisation.table.ts'
import type { Tx } from './database.ts'
import { event } from './event.table.ts'
import { reads } from './in-scope.ts'

const all = reads
  .select({
    id: event.eventId,
    version: event.version,
    type: event.type,
    at: event.at,
    organisationId: event.organisationId,
    /** Empty where somebody acted for themselves: a log names no person. */
    organisationName: sql<string>`coalesce(${organisation.name}, '')`,
    payload: event.payload,
  })
  .from(event)
  .leftJoin(organisation, eq(organisation.id, event.organisationId))
  .where(
    and(
      eq(event.chainId, sql.placeholder('chainId')),
      eq(event.aggregate, sql.placeholder('aggregate')),
      eq(event.aggregateId, sql.placeholder('id')),
    ),
  )
  .orderBy(asc(event.version))
  .limit(500)
  .prepare('event_history')

/** All that has happened to one record, the first first, as far as the reader is party to it. */
export const historyOf = (asked: { chainId: string; aggregate: string; id: string }) => all.execute(asked)

type Doer = Pick<Actor, 'organisationId' | 'personId' | 'chainIds'>

/** What one account last did for an organisation, in the chains it works in, the latest first. */
export function doneBy(tx: Tx, { organisationId, personId, chainIds }: Doer, limit: number) {
  // Chain by chain, of which somebody works in few: of each the index holds the last ones together.
  const ofChain = tx
    .select({
      id: event.eventId,
      chainId: event.chainId,
      aggregate: event.aggregate,
      aggregateId: event.aggregateId,
      type: event.type,
      at: event.at,
      payload: event.payload,
    })
    .from(event)
    .where(
      and(
        sql`${event.chainId} = chain.id`,
        eq(event.organisationId, organisationId),
        eq(event.actorId, personId),
      ),
    )
    .orderBy(desc(event.at), desc(event.eventId))
    .limit(limit)
    .as('done')
  const chains = sql`unnest(${`{${chainIds.join(',')}}`}::uuid[]) as chain (id)`
  return tx
    .select({
      id: ofChain.id,
      chainId: ofChain.chainId,
      aggregate: ofChain.aggregate,
      aggregateId: ofChain.aggregateId,
      type: ofChain.type,
      at: ofChain.at,
      payload: ofChain.payload,
    })
    .from(chains)
    .crossJoinLateral(ofChain)
    .orderBy(desc(ofChain.at), desc(ofChain.id))
    .limit(limit)
}
