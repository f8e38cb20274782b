import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'

import { event } from '../kernel/event.table.ts'
import { reads } from '../kernel/in-scope.ts'
import { organisation } from '../organisation/organisation.table.ts'

interface Asked extends PageRequest {
  readonly chainId: ChainId
  /** Only of these kinds of record; of all when left out. */
  readonly aggregates?: readonly string[] | undefined
}

/**
 * What has happened in a chain, the latest first, as far as the reader is party to it; its leader and its regulator
 * read all. The cursor is `<instant>,<event>`.
 */
export async function eventsOf({ chainId, limit, after, aggregates }: Asked): Promise<Page<ChainEvent>> {
  const [at = '', id = ''] = after?.split(',') ?? []
  const beyond = after
    ? or(lt(event.at, at), and(eq(event.at, at), lt(event.eventId, sql`${id}::uuid`)))
    : undefined
  const rows = await reads
    .select({
      id: event.eventId,
      aggregate: event.aggregate,
      aggregateId: event.aggregateId,
      version: event.version,
      type: event.type,
      at: event.at,
      organisationId: event.organisationId,
      organisationName: organisation.name,
      payload: event.payload,
    })
    .from(event)
    .leftJoin(organisation, eq(organisation.id, event.organisationId))
    .where(
      and(
        eq(event.chainId, chainId),
        aggregates ? inArray(event.aggregate, [...aggregates]) : undefined,
        beyond,
      ),
    )
    .orderBy(desc(event.at), desc(event.eventId))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last ? `${last.at},${last.id}` : null }
}

export type ChainEvent = Pick<
  typeof event.$inferSelect,
  'aggregate' | 'aggregateId' | 'version' | 'type' | 'at' | 'organisationId' | 'payload'
> & { readonly id: string; readonly organisationName: string | null }
