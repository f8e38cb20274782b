import { type SQL, and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Evidence, Hit } from '@skillchain/domain/supervision/clue'
import { clockText } from '@skillchain/domain/training/clock-time'

import { candidate } from '../../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { organisation } from '../../organisation/organisation.table.ts'
import { sessionPlace as place } from '../../training/session-place.table.ts'
import { trainingSession as session } from '../../training/training-session.table.ts'
import { type Happened, type Look, type Rule, idsOf, rowOn, under } from './rule.ts'

const later = alias(place, 'later')
const laterSession = alias(session, 'later_session')
const otherCandidate = alias(candidate, 'other_candidate')
const other = alias(batch, 'other')

type Base = typeof place | typeof later

/** The city of a base, GB/T 2260. */
const cityOf = ({ baseId }: Base): SQL =>
  sql`(select left(${organisation.divisionCode}, 4) from ${organisation} where ${organisation.id} = ${baseId})`

/** Somebody of whom nothing shows that they came was at one place only. */
const mayHaveCome = (table: Base) => sql`${table.grade} is distinct from 'D'`

/** Two sessions that one person is down for, overlapping, or in two cities without time to get from one to the other. */
const overlapping = ({ tx, chainId }: Look, keys: readonly string[] | null, minutes: number) => {
  const travel = sql`make_interval(mins => case when ${cityOf(place)} is not distinct from ${cityOf(later)} then 0
    else ${minutes}::int end)`
  return tx
    .select({
      personId: place.personId,
      hostId: later.hostId,
      id: session.id,
      heldOn: session.heldOn,
      fromMinute: session.fromMinute,
      toMinute: session.toMinute,
      laterId: laterSession.id,
      laterOn: laterSession.heldOn,
      laterFrom: laterSession.fromMinute,
      laterTo: laterSession.toMinute,
    })
    .from(place)
    .innerJoin(
      later,
      and(
        eq(later.chainId, place.chainId),
        eq(later.personId, place.personId),
        sql`(${later.startsAt}, ${later.sessionId}) > (${place.startsAt}, ${place.sessionId})`,
        // The index is asked for the longest way; only then is it looked at how far the two lie apart.
        sql`${later.startsAt} < ${place.endsAt} + make_interval(mins => ${minutes}::int)`,
        sql`${later.startsAt} < ${place.endsAt} + ${travel}`,
        mayHaveCome(later),
      ),
    )
    .innerJoin(session, and(eq(session.chainId, place.chainId), eq(session.id, place.sessionId)))
    .innerJoin(
      laterSession,
      and(eq(laterSession.chainId, later.chainId), eq(laterSession.id, later.sessionId)),
    )
    .where(
      and(
        eq(place.chainId, chainId),
        sql`${session.status} <> 'cancelled' and ${laterSession.status} <> 'cancelled'`,
        mayHaveCome(place),
        under(place.personId, keys),
      ),
    )
}

const sits = (table: typeof candidate | typeof otherCandidate) =>
  sql`${table.status} not in ('rejected', 'withdrawn') and ${table.attendance} is distinct from 'absent'`
const held = (table: typeof batch | typeof other) => sql`${table.status} not in ('draft', 'cancelled')`

/** Two exams of one day that one person is down for: an exam has a day and no hours. */
const examinedTwice = ({ tx, chainId }: Look, keys: readonly string[] | null) =>
  tx
    .select({
      personId: candidate.personId,
      bodyId: batch.bodyId,
      id: batch.id,
      examOn: batch.examOn,
      siteName: batch.siteName,
      otherId: other.id,
      otherSite: other.siteName,
    })
    .from(candidate)
    .innerJoin(batch, and(eq(batch.chainId, candidate.chainId), eq(batch.id, candidate.batchId)))
    .innerJoin(
      otherCandidate,
      and(
        eq(otherCandidate.chainId, candidate.chainId),
        eq(otherCandidate.personId, candidate.personId),
        sql`${otherCandidate.batchId} < ${candidate.batchId}`,
      ),
    )
    .innerJoin(
      other,
      and(
        eq(other.chainId, otherCandidate.chainId),
        eq(other.id, otherCandidate.batchId),
        eq(other.examOn, batch.examOn),
      ),
    )
    .where(
      and(
        eq(candidate.chainId, chainId),
        sits(candidate),
        sits(otherCandidate),
        held(batch),
        held(other),
        under(candidate.personId, keys),
      ),
    )

async function peopleTouched({ tx, chainId }: Look, happened: readonly Happened[]): Promise<string[]> {
  const sessions = idsOf('training-session', happened)
  const batches = idsOf('evaluation-batch', happened)
  const candidates = idsOf('candidate', happened)
  if (sessions.length + batches.length + candidates.length === 0) return []
  const listed = await tx
    .selectDistinct({ personId: place.personId })
    .from(place)
    .where(and(eq(place.chainId, chainId), inArray(sql<string>`${place.sessionId}`, sessions)))
  const registered = await tx
    .selectDistinct({ personId: candidate.personId })
    .from(candidate)
    .where(
      and(
        eq(candidate.chainId, chainId),
        sql`(${inArray(sql`${candidate.id}`, candidates)} or ${inArray(sql`${candidate.batchId}`, batches)})`,
      ),
    )
  return [...listed, ...registered].map(({ personId }) => personId)
}

const hours = (from: number, to: number) => `${clockText(from)}–${clockText(to)}`
const sessionSays = (id: string, heldOn: string, at: string): Evidence => ({
  kind: 'session',
  id,
  facts: [
    { name: 'heldOn', value: heldOn },
    { name: 'hours', value: at },
  ],
})
const batchSays = (id: string, examOn: string, siteName: string): Evidence => ({
  kind: 'batch',
  id,
  facts: [
    { name: 'examOn', value: examOn },
    { name: 'siteName', value: siteName },
  ],
})

/** R-01: one person at two sessions, or two exams, at one time or without time to travel (同一身份并发参评). */
export const duplicateIdentityOverlap: Rule = {
  code: 'R-01',
  touched: peopleTouched,
  evaluate: async (look, keys) => {
    const travel = rowOn(look, 'supervision.travel-time')
    if (!travel) return []
    const atSessions = (await overlapping(look, keys, travel.value)).map((row): Hit => ({
      rule: 'R-01',
      key: row.personId,
      mark: `${row.id} ${row.laterId}`,
      organisationId: row.hostId,
      claimed: sessionSays(row.laterId, row.laterOn, hours(row.laterFrom, row.laterTo)),
      contradicted: sessionSays(row.id, row.heldOn, hours(row.fromMinute, row.toMinute)),
    }))
    const atExams = (await examinedTwice(look, keys)).map((row): Hit => ({
      rule: 'R-01',
      key: row.personId,
      mark: `${row.otherId} ${row.id}`,
      organisationId: row.bodyId,
      claimed: batchSays(row.id, row.examOn, row.siteName),
      contradicted: batchSays(row.otherId, row.examOn, row.otherSite),
    }))
    return [...atSessions, ...atExams]
  },
}
