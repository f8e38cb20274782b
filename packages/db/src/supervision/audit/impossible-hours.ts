import { and, eq, ne, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { sessionPlace as place } from '../../training/session-place.table.ts'
import { trainingSession as session } from '../../training/training-session.table.ts'
import { rosterTouched } from './roster-touched.ts'
import { type Rule, rowOn, under } from './rule.ts'

const minutes = sql<number>`sum(${session.toMinute} - ${session.fromMinute})::int`

/** sessions of one day that somebody is down for last longer than anybody trains in a day (课时不可能). */
export const impossibleHours: Rule = {
  code: 'R-16',
  touched: rosterTouched,
  evaluate: async (look, keys) => {
    const most = rowOn(look, 'agreement.intern-hours-a-day')
    if (!most) return []
    const rows = await look.tx
      .select({
        personId: place.personId,
        heldOn: session.heldOn,
        hostId: sql<Hit['organisationId']>`min(${place.hostId}::text)`,
        sessions: sql<number>`count(*)::int`,
        minutes,
      })
      .from(place)
      .innerJoin(session, and(eq(session.chainId, place.chainId), eq(session.id, place.sessionId)))
      .where(
        and(eq(place.chainId, look.chainId), ne(session.status, 'cancelled'), under(place.personId, keys)),
      )
      .groupBy(place.personId, session.heldOn)
      .having(sql`${minutes} > ${most.value}::int * 60`)
    return rows.map((row): Hit => ({
      rule: 'R-16',
      key: row.personId,
      mark: row.heldOn,
      organisationId: row.hostId,
      claimed: {
        kind: 'session',
        id: null,
        facts: [
          { name: 'heldOn', value: row.heldOn },
          { name: 'sessions', value: row.sessions },
          { name: 'minutesADay', value: row.minutes },
        ],
      },
      contradicted: { kind: 'parameter', id: null, facts: [{ name: 'mostHours', value: most.value }] },
    }))
  },
}
