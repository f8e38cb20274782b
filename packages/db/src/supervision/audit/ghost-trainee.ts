import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { attendanceEvidence as evidence } from '../../training/attendance-evidence.table.ts'
import { sessionPlace as place } from '../../training/session-place.table.ts'
import { trainingSession as session } from '../../training/training-session.table.ts'
import { rosterTouched } from './roster-touched.ts'
import { type Rule, rowOn, under } from './rule.ts'

/** What gates and machines have recorded of a session. */
const traces = sql`select from ${evidence} where ${evidence.chainId} = ${place.chainId}
  and ${evidence.sessionId} = ${place.sessionId} and ${evidence.source} in ('gate', 'equipment')`
const anybody = sql`exists (${traces})`
const own = sql`exists (${traces} and ${evidence.personId} = ${place.personId})`

/**
 * somebody is said to have been at session after session in which gates or machines have recorded others, and has
 * left no trace in any (幽灵学员). Where nothing records anybody, nothing is missing.
 */
export const ghostTrainee: Rule = {
  code: 'R-18',
  touched: rosterTouched,
  evaluate: async (look, keys) => {
    const fewest = rowOn(look, 'supervision.ghost-sessions')
    if (!fewest) return []
    const sessions = sql<number>`count(*)::int`
    const rows = await look.tx
      .select({
        personId: place.personId,
        hostId: sql<Hit['organisationId']>`min(${place.hostId}::text)`,
        sessions,
      })
      .from(place)
      .innerJoin(session, and(eq(session.chainId, place.chainId), eq(session.id, place.sessionId)))
      .where(
        and(
          eq(place.chainId, look.chainId),
          eq(session.status, 'settled'),
          inArray(place.grade, ['A', 'B', 'C']),
          anybody,
          under(place.personId, keys),
        ),
      )
      .groupBy(place.personId)
      .having(sql`${sessions} >= ${fewest.value} and not bool_or(${own})`)
    return rows.map((row): Hit => ({
      rule: 'R-18',
      key: row.personId,
      mark: '',
      organisationId: row.hostId,
      claimed: { kind: 'session', id: null, facts: [{ name: 'sessions', value: row.sessions }] },
      contradicted: {
        kind: 'event',
        id: null,
        facts: [
          { name: 'tracesLeft', value: 0 },
          { name: 'fewestSessions', value: fewest.value },
        ],
      },
    }))
  },
}
