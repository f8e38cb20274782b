import { and, eq, inArray, sql } from 'drizzle-orm'

import { sessionPlace as place } from '../../training/session-place.table.ts'
import { type Rule, idsOf } from './rule.ts'

/** Everybody on the roster of a session to which something has happened. */
export const rosterTouched: Rule['touched'] = async ({ tx, chainId }, happened) => {
  const ids = idsOf('training-session', happened)
  if (ids.length === 0) return []
  const found = await tx
    .selectDistinct({ personId: place.personId })
    .from(place)
    .where(and(eq(place.chainId, chainId), inArray(sql<string>`${place.sessionId}`, ids)))
  return found.map(({ personId }) => personId)
}
