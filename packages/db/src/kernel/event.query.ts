import { and, asc, eq, sql } from 'drizzle-orm'

import { organisation } from '../organisation/organisation.table.ts'
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
