import { and, asc, eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { type AttendanceCorrection, gradeAfter } from '@skillchain/domain/training/attendance-correction'
import type { SettledPlace } from '@skillchain/domain/training/attendance-correction.rules'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { attendanceCorrection as table } from './attendance-correction.table.ts'
import { sessionPlace as place } from './session-place.table.ts'
import { trainingSession as session } from './training-session.table.ts'

interface OfPerson {
  readonly chainId: ChainId
  readonly sessionId: string
  readonly personId: string
}

export async function find(
  tx: Tx,
  { chainId, id }: Pick<AttendanceCorrection, 'chainId' | 'id'>,
): Promise<Outcome<AttendanceCorrection>> {
  const [found] = await tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.id, id)))
    .for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

export const insert = async (tx: Tx, row: AttendanceCorrection): Promise<void> => {
  await tx.insert(table).values(row)
}

const isPlace = ({ chainId, sessionId, personId }: OfPerson) =>
  and(
    eq(place.chainId, chainId),
    sql`${place.sessionId} = ${sessionId}::uuid`,
    sql`${place.personId} = ${personId}::uuid`,
  )

/** Writes a decision over the version it was made on; what was approved counts from now on. */
export async function save(tx: Tx, next: AttendanceCorrection): Promise<Outcome<AttendanceCorrection>> {
  const { chainId, id, status, decidedBy, rejectedReason, version, minutesAfter } = next
  const { rowCount } = await tx
    .update(table)
    .set({ status, decidedBy, rejectedReason, version })
    .where(and(eq(table.chainId, chainId), eq(table.id, id), eq(table.version, version - 1)))
  if (rowCount !== 1) return refuse(problem('record.stale'))
  if (status === 'applied') {
    await tx
      .update(place)
      .set({ grade: gradeAfter(next), validMinutes: minutesAfter })
      .where(isPlace(next))
  }
  return ok(next)
}

/** What was settled for somebody, held until a correction of it is there; and whether one is under way. */
export async function settledOf(
  tx: Tx,
  of: OfPerson,
): Promise<{ readonly place: SettledPlace; readonly isOpen: boolean }> {
  const [found] = await tx
    .select({ grade: place.grade, validMinutes: place.validMinutes })
    .from(place)
    .where(isPlace(of))
  const open = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.chainId, of.chainId),
        sql`${table.sessionId} = ${of.sessionId}::uuid`,
        sql`${table.personId} = ${of.personId}::uuid`,
        eq(table.status, 'proposed'),
      ),
    )
  const { grade = null, validMinutes = null } = found ?? {}
  return {
    place: grade === null || validMinutes === null ? null : { grade, validMinutes },
    isOpen: open.length > 0,
  }
}

/** The corrections of a session, the first first, with whom each is about. */
export const correctionsOf = (tx: Tx, { chainId, sessionId }: Pick<OfPerson, 'chainId' | 'sessionId'>) =>
  tx
    .select({ correction: table, name: place.name })
    .from(table)
    .innerJoin(
      place,
      and(
        eq(place.chainId, table.chainId),
        eq(place.sessionId, table.sessionId),
        eq(place.personId, table.personId),
      ),
    )
    .where(and(eq(table.chainId, chainId), sql`${table.sessionId} = ${sessionId}::uuid`))
    .orderBy(asc(table.id))
    .limit(200)

const base = alias(organisation, 'base')

/** Corrections that have not been decided, of sessions that an organisation is a side of, the oldest first. */
export const undecided = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      sessionId: table.sessionId,
      proposedFor: table.proposedFor,
      proposedAt: table.proposedAt,
      hostId: table.hostId,
      title: session.title,
      heldOn: session.heldOn,
      hostName: organisation.name,
      baseName: base.name,
    })
    .from(table)
    .innerJoin(session, and(eq(session.chainId, table.chainId), eq(session.id, table.sessionId)))
    .innerJoin(organisation, eq(organisation.id, table.hostId))
    .innerJoin(base, eq(base.id, table.baseId))
    .where(
      and(
        or(eq(table.hostId, organisationId), eq(table.baseId, organisationId)),
        eq(table.status, 'proposed'),
      ),
    )
    .orderBy(asc(table.proposedAt), asc(table.id))
    .limit(50)
