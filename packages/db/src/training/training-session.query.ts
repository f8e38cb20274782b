import { type SQL, and, asc, desc, eq, getTableColumns, gte, inArray, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { TrainingSession, TrainingSessionStatus } from '@skillchain/domain/training/training-session'

import { belongsTo } from '../demand/belongs.ts'
import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { sessionPlace } from './session-place.table.ts'
import { trainingSession as table } from './training-session.table.ts'
import { trainingStation } from './training-station.table.ts'

const base = alias(organisation, 'base')

/** A session with the names that lists and pages show. */
export interface SessionRow extends TrainingSession {
  readonly stationName: string
  readonly baseName: string
  readonly hostName: string
}

const columns = {
  ...getTableColumns(table),
  stationName: trainingStation.name,
  baseName: base.name,
  hostName: organisation.name,
}
const station = and(eq(trainingStation.chainId, table.chainId), eq(trainingStation.id, table.stationId))
const rows = () =>
  reads
    .select(columns)
    .from(table)
    .innerJoin(trainingStation, station)
    .innerJoin(base, eq(base.id, table.baseId))
    .innerJoin(organisation, eq(organisation.id, table.hostId))

const one = rows()
  .where(and(eq(table.chainId, sql.placeholder('chainId')), eq(table.id, sql.placeholder('id'))))
  .prepare('training_session_one')

/** Answers `record.missing` for a record that does not exist. */
export async function sessionById(
  ref: Pick<TrainingSession, 'chainId' | 'id'>,
): Promise<Outcome<SessionRow>> {
  const [found] = await one.execute(ref)
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export interface SessionFilter {
  readonly status?: TrainingSessionStatus[] | undefined
  readonly baseId?: OrganisationId | undefined
  readonly hostId?: OrganisationId | undefined
  readonly bookingId?: string | undefined
  readonly heldOn?: string | undefined
}
export interface SessionList extends PageRequest {
  readonly chainId: ChainId
  readonly filter?: SessionFilter | undefined
}

function matching({ chainId, filter = {} }: Pick<SessionList, 'chainId' | 'filter'>): SQL | undefined {
  const { status, baseId, hostId, bookingId, heldOn } = filter
  return and(
    eq(table.chainId, chainId),
    belongsTo(table.chainId),
    status?.length ? inArray(table.status, status) : undefined,
    baseId ? sql`${table.baseId} = ${baseId}::uuid` : undefined,
    hostId ? sql`${table.hostId} = ${hostId}::uuid` : undefined,
    bookingId ? sql`${table.bookingId} = ${bookingId}::uuid` : undefined,
    heldOn ? eq(table.heldOn, heldOn) : undefined,
  )
}

/** One page of a chain's sessions, the latest first. */
export async function sessions({ limit, after, ...asked }: SessionList): Promise<Page<SessionRow>> {
  const order: Order = { by: table.startsAt, id: table.id, direction: 'desc' }
  const found = await rows()
    .where(and(matching(asked), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ startsAt }) => startsAt)
}

export async function countSessions(
  asked: Pick<SessionList, 'chainId' | 'filter'>,
  from: Pick<Tx, 'select'> = reads,
): Promise<number> {
  const [found] = await from
    .select({ count: sql<number>`count(*)::int` })
    .from(table)
    .where(matching(asked))
  return found?.count ?? 0
}

/** A page shows so many of somebody's sessions, before and after a day. */
const MOST = 20

/** Somebody's own sessions in all their chains: those from a day on in order, or those before it, the latest first. */
export const ownSessions = (
  tx: Tx,
  {
    personId,
    chainIds,
    from,
    which,
  }: {
    readonly personId: PersonId
    readonly chainIds: readonly ChainId[]
    readonly from: string
    readonly which: 'ahead' | 'past'
  },
) =>
  tx
    .select({ ...columns, grade: sessionPlace.grade, validMinutes: sessionPlace.validMinutes })
    .from(sessionPlace)
    .innerJoin(table, and(eq(table.chainId, sessionPlace.chainId), eq(table.id, sessionPlace.sessionId)))
    .innerJoin(trainingStation, station)
    .innerJoin(base, eq(base.id, table.baseId))
    .innerJoin(organisation, eq(organisation.id, table.hostId))
    .where(
      and(
        inArray(sessionPlace.chainId, [...chainIds]),
        eq(sessionPlace.personId, personId),
        which === 'ahead' ? gte(table.heldOn, from) : lt(table.heldOn, from),
      ),
    )
    .orderBy(which === 'ahead' ? asc(sessionPlace.startsAt) : desc(sessionPlace.startsAt))
    .limit(MOST)
