import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Application } from '@skillchain/domain/enrolment/application'
import type { ApplicationEvent } from '@skillchain/domain/enrolment/application.rules'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { insertMany } from '../kernel/insert-many.ts'
import { admitToChain } from '../organisation/person.store.ts'
import { personPlace } from './application.table.ts'

/** For each application, the place it keeps its applicant in among all chains. */
export const addPlaces = (tx: Tx, applications: readonly Application[]): Promise<void> =>
  insertMany(
    tx,
    personPlace,
    applications.map(({ id, personId, year, collegeId }) => ({
      applicationId: id,
      personId,
      year,
      collegeId,
      admitted: false,
    })),
  )

export const dropPlaces = async (tx: Tx, ids: readonly Application['id'][]): Promise<void> => {
  await tx.delete(personPlace).where(inArray(personPlace.applicationId, [...ids]))
}

/** Takes, holds or gives back an applicant's place, as what happened to the application says. */
export async function movePlace(
  tx: Tx,
  { chainId, id, personId, status }: Application,
  event: ApplicationEvent,
): Promise<void> {
  if (event.type === 'resubmitted') await admitToChain(tx, chainId, [personId])
  const place = eq(personPlace.applicationId, id)
  if (event.type === 'rejected' || event.type === 'withdrawn') await tx.delete(personPlace).where(place)
  if (event.type === 'admitted' || event.type === 'resubmitted') {
    await tx
      .update(personPlace)
      .set({ personId, admitted: status === 'admitted' })
      .where(place)
  }
}

/** Those of the people who have an open application for the year that is none of this college's in this chain. */
export async function peopleElsewhere(
  tx: Tx,
  { people, year }: { people: readonly PersonId[]; year: number },
  own: ReadonlySet<string>,
): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const places = await tx
    .select({ applicationId: personPlace.applicationId, personId: personPlace.personId })
    .from(personPlace)
    .where(and(inArray(personPlace.personId, [...people]), eq(personPlace.year, year)))
  return new Set(
    places.filter(({ applicationId }) => !own.has(applicationId)).map(({ personId }) => personId),
  )
}

export async function isAdmittedElsewhere(tx: Tx, { id, personId, year }: Application): Promise<boolean> {
  const [found] = await tx
    .select({ id: personPlace.applicationId })
    .from(personPlace)
    .where(
      and(
        eq(personPlace.personId, personId),
        eq(personPlace.year, year),
        eq(personPlace.admitted, true),
        sql`${personPlace.applicationId} <> ${id}`,
      ),
    )
    .limit(1)
  return found !== undefined
}
