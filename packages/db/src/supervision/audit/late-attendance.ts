import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { event } from '../../kernel/event.table.ts'
import { attendanceCorrection as correction } from '../../training/attendance-correction.table.ts'
import { attendanceEvidence as evidence } from '../../training/attendance-evidence.table.ts'
import { sessionPlace as place } from '../../training/session-place.table.ts'
import { trainingSession as session } from '../../training/training-session.table.ts'
import { type Look, under } from './rule.ts'

const approval = alias(event, 'approval')

const settledOn = sql<string>`(${session.settledAt} at time zone 'Asia/Shanghai')::date::text`

/** What the log says of one person when the session was settled. */
const settledAs = sql`lateral (select max((each->>'validMinutes')::int) as minutes, max(each->>'grade') as grade
  from jsonb_array_elements(${event.payload}->'results') each
  where each->>'personId' = ${place.personId}::text) said`

/** A correction that made it what it is, of which the log says that the other side approved it. */
const isCorrected = sql`exists (select from ${correction} join ${event} as "approval"
    on ${approval.chainId} = ${correction.chainId} and ${approval.aggregate} = 'attendance-correction'
    and ${approval.aggregateId} = ${correction.id} and ${approval.type} = 'approved'
  where ${correction.chainId} = ${place.chainId} and ${correction.sessionId} = ${place.sessionId}
    and ${correction.personId} = ${place.personId} and ${correction.status} = 'applied'
    and ${correction.minutesAfter} = ${place.validMinutes})`

/** People whose settled attendance is no more what the log says was settled, and no correction says why. */
async function places({ tx, chainId }: Look, keys: readonly string[] | null): Promise<Hit[]> {
  const rows = await tx
    .select({
      id: session.id,
      hostId: session.hostId,
      personId: place.personId,
      minutes: sql<number>`coalesce(${place.validMinutes}, 0)`,
      settled: sql<number>`coalesce(said.minutes, 0)`,
      settledOn,
    })
    .from(session)
    .innerJoin(place, and(eq(place.chainId, session.chainId), eq(place.sessionId, session.id)))
    .innerJoin(
      event,
      and(
        eq(event.chainId, session.chainId),
        eq(event.aggregate, 'training-session'),
        sql`${event.aggregateId} = ${session.id}`,
        eq(event.type, 'settled'),
      ),
    )
    .innerJoin(settledAs, sql`true`)
    .where(
      and(
        eq(session.chainId, chainId),
        eq(session.status, 'settled'),
        under(session.id, keys),
        sql`(${place.validMinutes}, ${place.grade}) is distinct from (said.minutes, said.grade)`,
        sql`not ${isCorrected}`,
      ),
    )
  return rows.map((row): Hit => ({
    rule: 'R-33',
    key: row.id,
    mark: row.personId,
    organisationId: row.hostId,
    claimed: { kind: 'session', id: row.id, facts: [{ name: 'minutesKept', value: row.minutes }] },
    contradicted: {
      kind: 'event',
      id: row.id,
      facts: [
        { name: 'minutesSettled', value: row.settled },
        { name: 'settledOn', value: row.settledOn },
      ],
    },
  }))
}

/** What was said, as the log has it: nothing else has been said of it since. */
const logged = sql`(select ${event.payload}->>'says' from ${event} where ${event.chainId} = ${evidence.chainId}
  and ${event.aggregate} = 'attendance' and ${event.aggregateId} = ${evidence.id} limit 1)`

/** Sessions of which something was said after they were settled, or is kept otherwise than it was said. */
async function words({ tx, chainId }: Look, keys: readonly string[] | null): Promise<Hit[]> {
  const rows = await tx
    .select({
      id: session.id,
      baseId: session.baseId,
      settledOn: sql<string>`min(${settledOn})`,
      late: sql<number>`count(*)::int`,
    })
    .from(session)
    .innerJoin(evidence, and(eq(evidence.chainId, session.chainId), eq(evidence.sessionId, session.id)))
    .where(
      and(
        eq(session.chainId, chainId),
        eq(session.status, 'settled'),
        under(session.id, keys),
        sql`(${evidence.at} > ${session.settledAt} or coalesce(${evidence.says} <> ${logged}, false))`,
      ),
    )
    .groupBy(session.chainId, session.id)
  return rows.map((row): Hit => ({
    rule: 'R-33',
    key: row.id,
    mark: 'evidence',
    organisationId: row.baseId,
    claimed: { kind: 'session', id: row.id, facts: [{ name: 'saidAfterwards', value: row.late }] },
    contradicted: { kind: 'session', id: row.id, facts: [{ name: 'settledOn', value: row.settledOn }] },
  }))
}

/** Settled sessions whose attendance, or what it rests on, is no more what it was when they were settled. */
export const lateAttendance = async (look: Look, keys: readonly string[] | null): Promise<Hit[]> => [
  ...(await places(look, keys)),
  ...(await words(look, keys)),
]
