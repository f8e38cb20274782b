import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { AttendanceEvidence } from '@skillchain/domain/training/attendance-evidence'
import type { TrainingSessionStatus } from '@skillchain/domain/training/training-session'

import type { Tx } from '../kernel/database.ts'
import { attendanceEvidence } from './attendance-evidence.table.ts'
import { sessionPlace } from './session-place.table.ts'
import { trainingSession } from './training-session.table.ts'

interface Span {
  readonly chainId: ChainId
  readonly baseId: OrganisationId
  readonly personIds: readonly PersonId[]
  readonly fromAt: string
  readonly toAt: string
}

const lasting: TrainingSessionStatus[] = ['open', 'closed', 'settled']

/** The places that people have in sessions of a base in a span of time; the sessions are held, so that none is settled. */
export async function placesDuring(tx: Tx, { chainId, baseId, personIds, fromAt, toAt }: Span) {
  const held = await tx
    .select({ id: trainingSession.id })
    .from(trainingSession)
    .where(
      and(
        eq(trainingSession.chainId, chainId),
        eq(trainingSession.baseId, baseId),
        lt(trainingSession.startsAt, toAt),
        gt(trainingSession.endsAt, fromAt),
        inArray(trainingSession.status, lasting),
      ),
    )
    .for('share')
  return tx
    .select({
      sessionId: trainingSession.id,
      title: trainingSession.title,
      status: trainingSession.status,
      startsAt: trainingSession.startsAt,
      endsAt: trainingSession.endsAt,
      hostId: trainingSession.hostId,
      personId: sessionPlace.personId,
      name: sessionPlace.name,
    })
    .from(sessionPlace)
    .innerJoin(
      trainingSession,
      and(eq(trainingSession.chainId, sessionPlace.chainId), eq(trainingSession.id, sessionPlace.sessionId)),
    )
    .where(
      and(
        eq(sessionPlace.chainId, chainId),
        inArray(
          sessionPlace.sessionId,
          held.map(({ id }) => id),
        ),
        inArray(sessionPlace.personId, [...personIds]),
      ),
    )
    .orderBy(trainingSession.startsAt)
}
export type LoggedPlace = Awaited<ReturnType<typeof placesDuring>>[number]

/** What logs have said already, of those evidences that would be added. */
export async function loggedAlready(
  tx: Tx,
  evidence: readonly AttendanceEvidence[],
): Promise<ReadonlySet<string>> {
  const [first] = evidence
  if (!first) return new Set()
  const found = await tx
    .select({
      sessionId: attendanceEvidence.sessionId,
      personId: attendanceEvidence.personId,
      fromAt: attendanceEvidence.fromAt,
      toAt: attendanceEvidence.toAt,
    })
    .from(attendanceEvidence)
    .where(
      and(
        eq(attendanceEvidence.chainId, first.chainId),
        inArray(attendanceEvidence.sessionId, [...new Set(evidence.map(({ sessionId }) => sessionId))]),
        eq(attendanceEvidence.source, first.source),
        sql`${attendanceEvidence.importId} is not null`,
      ),
    )
  return new Set(found.map(logKey))
}

/** What makes two entries of logs the same. */
export const logKey = ({
  sessionId,
  personId,
  fromAt,
  toAt,
}: Pick<AttendanceEvidence, 'sessionId' | 'personId' | 'fromAt' | 'toAt'>): string =>
  [sessionId, personId, fromAt, toAt].join(' ')

/** Adds what a log says; of two that come in at one moment, the second adds nothing. Answers how many were new. */
export async function addLogged(tx: Tx, evidence: readonly AttendanceEvidence[]): Promise<number> {
  if (evidence.length === 0) return 0
  const { rowCount } = await tx
    .insert(attendanceEvidence)
    .values([...evidence])
    .onConflictDoNothing()
  return rowCount ?? 0
}
