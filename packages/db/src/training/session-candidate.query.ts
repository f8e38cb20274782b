import { type SQL, and, eq, ilike, inArray, notExists, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { TrainingSession } from '@skillchain/domain/training/training-session'

import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { apprenticeship } from './apprenticeship.table.ts'
import { sessionPlace } from './session-place.table.ts'

type Session = Pick<TrainingSession, 'chainId' | 'id' | 'hostId'>
/** A college sends those it has admitted, an enterprise those who train with it. */
export type HostKind = 'college' | 'enterprise'

/** Somebody whom the host may send to a session. */
export interface Candidate {
  readonly id: string
  readonly personId: PersonId
  readonly name: string
}

const admitted = { id: application.id, personId: application.personId, name: application.name }
const trained = { id: apprenticeship.id, personId: apprenticeship.personId, name: apprenticeship.name }

const columnsOf = (kind: HostKind): Readonly<Record<keyof Candidate, PgColumn>> =>
  kind === 'college' ? admitted : trained

/** Those whom the host may send, as far as `and` says. */
const sent = (
  tx: Tx,
  { chainId, hostId }: Session,
  { kind, more }: { kind: HostKind; more: SQL | undefined },
) =>
  kind === 'college'
    ? tx
        .select(admitted)
        .from(application)
        .where(
          and(
            eq(application.chainId, chainId),
            eq(application.collegeId, hostId),
            eq(application.status, 'admitted'),
            more,
          ),
        )
        .$dynamic()
    : tx
        .select(trained)
        .from(apprenticeship)
        .where(
          and(
            eq(apprenticeship.chainId, chainId),
            eq(apprenticeship.enterpriseId, hostId),
            eq(apprenticeship.status, 'training'),
            more,
          ),
        )
        .$dynamic()

/** A page of those whom the host may send and who are not on the roster yet, by name. */
export async function candidatesFor(
  tx: Tx,
  {
    session,
    kind,
    search,
    limit,
    after,
  }: PageRequest & { session: Session; kind: HostKind; search?: string | undefined },
): Promise<Page<Candidate>> {
  const { id, personId, name } = columnsOf(kind)
  const order: Order = { by: name, id, direction: 'asc' }
  const listed = tx
    .select({ one: sql`1` })
    .from(sessionPlace)
    .where(
      and(
        eq(sessionPlace.chainId, session.chainId),
        eq(sessionPlace.sessionId, session.id),
        eq(sessionPlace.personId, personId),
      ),
    )
  const more = and(
    notExists(listed),
    search ? ilike(name, containing(search)) : undefined,
    beyond(order, after),
  )
  const found: Candidate[] = await sent(tx, session, { kind, more })
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.name)
}

/** Of these people, those whom the host may send, each with the name that it knows them by. */
export async function knownAmong(
  tx: Tx,
  { session, kind }: { session: Session; kind: HostKind },
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (personIds.length === 0) return new Map()
  const more = inArray(columnsOf(kind).personId, [...personIds])
  const found: Candidate[] = await sent(tx, session, { kind, more })
  return new Map(found.map(({ personId, name }) => [personId, name]))
}
