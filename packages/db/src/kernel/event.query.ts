import { and, asc, desc, eq, sql } from 'drizzle-orm'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

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

interface Doer {
  readonly organisationId: OrganisationId
  readonly personId: PersonId
}

/** What one account last did for an organisation, in the chains it works in, the latest first. */
export const doneBy = (tx: Tx, { organisationId, personId }: Doer, limit: number) =>
  tx
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
    .where(and(eq(event.organisationId, organisationId), eq(event.actorId, personId)))
    .orderBy(desc(event.at), desc(event.eventId))
    .limit(limit)
