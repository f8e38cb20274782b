import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Application } from '@skillchain/domain/enrolment/application'
import { type ApplicationEvent, placesTaken } from '@skillchain/domain/enrolment/application.rules'
import { problem as rosterProblem } from '@skillchain/domain/enrolment/roster-problems'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { insertMany } from '../kernel/insert-many.ts'
import { admitToChain } from '../organisation/person.store.ts'
import { application as table } from './application.table.ts'
import { planPost } from './enrolment-plan.table.ts'
import { addPlaces, dropPlaces, movePlace } from './person-place.store.ts'

type Ref = Pick<Application, 'chainId' | 'id'>
export type ApplicationRow = typeof table.$inferSelect
/** What lists show of an applicant, and all that was stated, sealed. */
export type Stated = Omit<ApplicationRow, keyof Application>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

export const stateColumns = {
  chainId: table.chainId,
  id: table.id,
  planId: table.planId,
  postId: table.postId,
  collegeId: table.collegeId,
  enterpriseId: table.enterpriseId,
  year: table.year,
  personId: table.personId,
  importId: table.importId,
  status: table.status,
  disputed: table.disputed,
  returned: table.returned,
  submittedAt: table.submittedAt,
  reviewDueOn: table.reviewDueOn,
  admittedAt: table.admittedAt,
  endedReason: table.endedReason,
  version: table.version,
} satisfies Record<keyof Application, unknown>

/** Holds the application until the transaction ends; says nothing of the applicant. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Application>> {
  const [found] = await tx.select(stateColumns).from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

/** Adds applications and, for each, the place it keeps its applicant in among all chains. */
export async function addApplications(tx: Tx, rows: readonly ApplicationRow[]): Promise<void> {
  await insertMany(tx, table, rows)
  await addPlaces(tx, rows)
  const [first] = rows
  if (first)
    await admitToChain(
      tx,
      first.chainId,
      rows.map(({ personId }) => personId),
    )
}

/** Takes applications away as if they had never come. */
export async function removeApplications(tx: Tx, rows: readonly Ref[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const ids = rows.map(({ id }) => id)
  await dropPlaces(tx, ids)
  await tx.delete(table).where(and(eq(table.chainId, first.chainId), inArray(table.id, ids)))
}

/** Writes `next` only over the version it was decided from, and takes or gives back what the event says of places. */
export async function save(
  tx: Tx,
  next: Application,
  event: ApplicationEvent,
): Promise<Outcome<Application>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  await movePlace(tx, next, event)
  return fill(tx, next, placesTaken(event))
}

/** What was stated, written beside the state that `save` has written. */
export const restate = async (tx: Tx, ref: Ref, stated: Stated): Promise<void> => {
  await tx.update(table).set(stated).where(is(ref))
}

/** Restates an application from a roster, over the version that was read; answers the version it made. */
export async function mergeInto(
  tx: Tx,
  { version, ...ref }: Ref & { version: number },
  stated: Stated & Pick<Application, 'postId'>,
): Promise<Outcome<number>> {
  const { rowCount } = await tx
    .update(table)
    .set({ ...stated, version: version + 1 })
    .where(and(is(ref), eq(table.version, version)))
  return rowCount === 1 ? ok(version + 1) : refuse(problem('record.stale'))
}

/** The quota holds here too, whatever was decided: a place is taken only while there is one. */
async function fill(tx: Tx, next: Application, places: -1 | 0 | 1): Promise<Outcome<Application>> {
  if (places === 0) return ok(next)
  const admitted = sql`${planPost.admitted} + ${places}`
  const { rowCount } = await tx
    .update(planPost)
    .set({ admitted })
    .where(
      and(
        eq(planPost.chainId, next.chainId),
        eq(planPost.id, next.postId),
        sql`${admitted} between 0 and ${planPost.quota}`,
      ),
    )
  return rowCount === 1 ? ok(next) : refuse(rosterProblem('roster.post-filled'))
}

/** The line of the plan, held until the transaction ends: of two who would take its last place, one waits. */
export async function holdPost(
  tx: Tx,
  { chainId, postId }: Pick<Application, 'chainId' | 'postId'>,
): Promise<{ quota: number; admitted: number }> {
  const [post] = await tx
    .select({ quota: planPost.quota, admitted: planPost.admitted })
    .from(planPost)
    .where(and(eq(planPost.chainId, chainId), eq(planPost.id, postId)))
    .for('update')
  return post ?? { quota: 0, admitted: 0 }
}

/** A college's open applications of the given people for a year, by person. */
export async function openApplicationsOf(
  tx: Tx,
  { chainId, collegeId, year }: Pick<Application, 'chainId' | 'year'> & { collegeId: OrganisationId },
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ApplicationRow>> {
  if (people.length === 0) return new Map()
  const found = await tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.collegeId, collegeId),
        eq(table.year, year),
        inArray(table.personId, [...people]),
        sql`${table.status} not in ('rejected', 'withdrawn')`,
      ),
    )
  return new Map(found.map((row) => [row.personId, row]))
}

/** Applications by id, as they stand. */
export const applicationsIn = (
  tx: Tx,
  chainId: Application['chainId'],
  ids: readonly Application['id'][],
): Promise<ApplicationRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(table)
        .where(and(eq(table.chainId, chainId), inArray(table.id, [...ids])))
