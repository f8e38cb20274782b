import { and, asc, eq, gt, gte, inArray, isNull, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { baseBooking } from './base-booking.table.ts'
import { sessionPlace } from './session-place.table.ts'
import { trainingSession as table } from './training-session.table.ts'
import { trainingStation } from './training-station.table.ts'

const base = alias(organisation, 'base')
/** A page of tasks shows this many; the lists have the others. */
const MOST = 100

/** Confirmed bookings for training that nobody has made a session from. */
export const bookingsWithoutSession = (tx: Tx, askerId: OrganisationId, now: string) =>
  tx
    .select({
      chainId: baseBooking.chainId,
      id: baseBooking.id,
      heldOn: baseBooking.heldOn,
      headCount: baseBooking.headCount,
      requestedAt: baseBooking.requestedAt,
      stationName: trainingStation.name,
    })
    .from(baseBooking)
    .innerJoin(
      trainingStation,
      and(eq(trainingStation.chainId, baseBooking.chainId), eq(trainingStation.id, baseBooking.stationId)),
    )
    .leftJoin(
      table,
      and(
        eq(table.chainId, baseBooking.chainId),
        eq(table.bookingId, baseBooking.id),
        ne(table.status, 'cancelled'),
      ),
    )
    .where(
      and(
        eq(baseBooking.askerId, askerId),
        eq(baseBooking.status, 'confirmed'),
        eq(baseBooking.purpose, 'training'),
        gt(baseBooking.startsAt, now),
        isNull(table.id),
      ),
    )
    .orderBy(asc(baseBooking.startsAt), asc(baseBooking.id))
    .limit(MOST)

/** Sessions of an organisation that are not over with, in order. */
export const unsettledSessions = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      title: table.title,
      status: table.status,
      heldOn: table.heldOn,
      startsAt: table.startsAt,
      endsAt: table.endsAt,
      enlisted: table.enlisted,
      baseId: table.baseId,
      hostId: table.hostId,
      closedAt: table.closedAt,
      stationName: trainingStation.name,
      baseName: base.name,
      hostName: organisation.name,
    })
    .from(table)
    .innerJoin(
      trainingStation,
      and(eq(trainingStation.chainId, table.chainId), eq(trainingStation.id, table.stationId)),
    )
    .innerJoin(base, eq(base.id, table.baseId))
    .innerJoin(organisation, eq(organisation.id, table.hostId))
    .where(
      and(
        or(eq(table.baseId, organisationId), eq(table.hostId, organisationId)),
        inArray(table.status, ['planned', 'open', 'closed']),
      ),
    )
    .orderBy(asc(table.startsAt), asc(table.id))
    .limit(MOST)

/** Somebody's own sessions of a day that are not over. */
export const ownSessionsOn = (
  tx: Tx,
  {
    personId,
    chainIds,
    today,
    now,
  }: {
    readonly personId: PersonId
    readonly chainIds: readonly ChainId[]
    readonly today: string
    readonly now: string
  },
) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      title: table.title,
      fromMinute: table.fromMinute,
      enlistedAt: sessionPlace.enlistedAt,
      stationName: trainingStation.name,
    })
    .from(sessionPlace)
    .innerJoin(table, and(eq(table.chainId, sessionPlace.chainId), eq(table.id, sessionPlace.sessionId)))
    .innerJoin(
      trainingStation,
      and(eq(trainingStation.chainId, table.chainId), eq(trainingStation.id, table.stationId)),
    )
    .where(
      and(
        inArray(sessionPlace.chainId, [...chainIds]),
        eq(sessionPlace.personId, personId),
        eq(table.heldOn, today),
        gte(table.endsAt, now),
        inArray(table.status, ['planned', 'open']),
      ),
    )
    .orderBy(asc(table.startsAt))
    .limit(MOST)
