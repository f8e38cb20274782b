import { sql } from 'drizzle-orm'

import { event } from '../kernel/event.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { type IndicatorSource, dayOf, monthOf, one, oneIf } from './indicator-source.ts'

/**
 * Of the reviews whose window is over, how many were given. Counted from the log, which says that a review was given
 * and not what it says: the reviews themselves are not for those to read who read this.
 */
const reviewsGiven: IndicatorSource = {
  from: sql`${event} join ${organisation} on ${organisation.id} = ${event.counterpartId}`,
  chainId: event.chainId,
  id: event.eventId,
  month: monthOf(dayOf(event.at)),
  where: sql`${event.aggregate} = 'mutual-review' and ${event.type} in ('disclosed', 'lapsed')`,
  whole: one,
  part: oneIf(sql`${event.type} = 'disclosed'`),
  title: organisation.name,
  evidence: sql`${dayOf(event.at)}::text`,
  recordId: event.aggregateId,
}

export const reviewIndicators = { 'reviews-given': reviewsGiven }
