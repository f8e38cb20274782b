import { and, asc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { TrainingSession } from '@skillchain/domain/training/training-session'
import type { Settled } from '@skillchain/domain/training/training-session.rules'

import type { Tx } from '../kernel/database.ts'
import { insertMany } from '../kernel/insert-many.ts'
import { sessionPlace as table } from './session-place.table.ts'
import { trainingSession } from './training-session.table.ts'

type Ref = Pick<TrainingSession, 'chainId' | 'id'>
export type PlaceRow = typeof table.$inferSelect

const of = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.sessionId, id))

/** The roster of a session, as far as the actor may see it, by name. */
export const rosterOf = (tx: Tx, ref: Ref): Promise<PlaceRow[]> =>
  tx.select().from(table).where(of(ref)).orderBy(asc(table.name), asc(table.personId))

/** Whether somebody is on it. */
export async function isListed(tx: Tx, ref: Ref, personId: PersonId): Promise<boolean> {
  const found = await tx
    .select({ personId: table.personId })
    .from(table)
    .where(and(of(ref), eq(table.personId, personId)))
  return found.length > 0
}

/** Who of these is on the roster of another session that overlaps in time, as far as the actor sees rosters. */
export async function busyAmong(
  tx: Tx,
  { chainId, id, startsAt, endsAt }: Pick<TrainingSession, 'chainId' | 'id' | 'startsAt' | 'endsAt'>,
  personIds: readonly PersonId[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set()
  const found = await tx
    .select({ personId: table.personId })
    .from(table)
    .innerJoin(
      trainingSession,
      and(eq(trainingSession.chainId, table.chainId), eq(trainingSession.id, table.sessionId)),
    )
    .where(
      and(
        eq(table.chainId, chainId),
        inArray(table.personId, [...personIds]),
        ne(table.sessionId, id),
        lt(table.startsAt, endsAt),
        gt(table.endsAt, startsAt),
        ne(trainingSession.status, 'cancelled'),
      ),
    )
  return new Set(found.map(({ personId }) => personId))
}

/** Puts people on the roster, each with the name that is kept beside the record. */
export const enlist = (
  tx: Tx,
  session: TrainingSession,
  people: readonly { readonly personId: PersonId; readonly name: string; readonly at: string }[],
): Promise<void> =>
  insertMany(
    tx,
    table,
    people.map(({ personId, name, at }) => ({
      chainId: session.chainId,
      sessionId: session.id,
      personId,
      hostId: session.hostId,
      baseId: session.baseId,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      name,
      enlistedAt: at,
      grade: null,
      validMinutes: null,
    })),
  )

export const strike = async (tx: Tx, ref: Ref, personId: PersonId): Promise<void> => {
  await tx.delete(table).where(and(of(ref), eq(table.personId, personId)))
}

/** Sets down what was proven of each, for good. */
export async function settle(tx: Tx, { chainId, id }: Ref, results: readonly Settled[]): Promise<void> {
  const list = (key: keyof Settled) => sql.param(results.map((result) => result[key]))
  await tx.execute(sql`
    update ${table} set grade = r.grade, valid_minutes = r.minutes
      from unnest(${list('personId')}::uuid[], ${list('grade')}::text[], ${list('validMinutes')}::int[])
        as r (person, grade, minutes)
     where ${table.chainId} = ${chainId}::uuid and ${table.sessionId} = ${id}::uuid and ${table.personId} = r.person`)
}

export interface ValidHours {
  readonly personId: PersonId
  readonly occupationCode: string
  readonly title: string
  readonly validMinutes: number
  readonly sessions: number
}

/**
 * The proven time (有效学时) of some people, by what they were taught: settled sessions alone, and of those what was
 * proven by somebody other than the person. What entry conditions of an evaluation may rest on.
 */
export const validHours = (
  tx: Tx,
  { chainIds, personIds }: { readonly chainIds: readonly ChainId[]; readonly personIds: readonly PersonId[] },
): Promise<ValidHours[]> =>
  tx
    .select({
      personId: table.personId,
      occupationCode: trainingSession.occupationCode,
      title: trainingSession.title,
      validMinutes: sql<number>`sum(${table.validMinutes})::int`,
      sessions: sql<number>`count(*)::int`,
    })
    .from(table)
    .innerJoin(
      trainingSession,
      and(eq(trainingSession.chainId, table.chainId), eq(trainingSession.id, table.sessionId)),
    )
    .where(
      and(
        inArray(table.chainId, [...chainIds]),
        inArray(table.personId, [...personIds]),
        gt(table.validMinutes, 0),
      ),
    )
    .groupBy(table.personId, trainingSession.occupationCode, trainingSession.title)
    .orderBy(asc(table.personId), asc(trainingSession.occupationCode), asc(trainingSession.title))
