import { and, asc, eq, gte, inArray, lt, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { baseBooking as table } from './base-booking.table.ts'
import { trainingStation } from './training-station.table.ts'

const base = alias(organisation, 'base')
/** A page of tasks shows this many; the list of bookings has the others. */
const MOST = 100

/**
 * Bookings of an organisation that wait for somebody: for the base's answer, or, once their day has come, for the base
 * to set down that they were used. What nobody answered before its day is over and waits for nobody.
 */
export const unsettledBookings = (
  tx: Tx,
  { organisationId, now, today }: { organisationId: OrganisationId; now: string; today: string },
) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      baseId: table.baseId,
      askerName: organisation.name,
      baseName: base.name,
      stationName: trainingStation.name,
      heldOn: table.heldOn,
      headCount: table.headCount,
      status: table.status,
      startsAt: table.startsAt,
      requestedAt: table.requestedAt,
      replyDueOn: table.replyDueOn,
    })
    .from(table)
    .innerJoin(
      trainingStation,
      and(eq(trainingStation.chainId, table.chainId), eq(trainingStation.id, table.stationId)),
    )
    .innerJoin(base, eq(base.id, table.baseId))
    .innerJoin(organisation, eq(organisation.id, table.askerId))
    .where(
      and(
        inArray(table.status, ['requested', 'confirmed']),
        or(
          and(
            eq(table.status, 'requested'),
            gte(table.heldOn, today),
            or(eq(table.baseId, organisationId), eq(table.askerId, organisationId)),
          ),
          and(eq(table.status, 'confirmed'), eq(table.baseId, organisationId), lt(table.startsAt, now)),
        ),
      ),
    )
    .orderBy(asc(table.startsAt), asc(table.id))
    .limit(MOST)
