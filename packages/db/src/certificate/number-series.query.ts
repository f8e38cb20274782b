import { asc, desc, eq } from 'drizzle-orm'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { numberSeries, numberVoid } from './number-series.table.ts'

/** A body has five grades a year; more voided numbers than these nobody reads. */
const MOST = 200

/** How far each series of a body has come, the latest year first. */
export const seriesOf = (tx: Tx, bodyId: OrganisationId) =>
  tx
    .select()
    .from(numberSeries)
    .where(eq(numberSeries.bodyId, bodyId))
    .orderBy(desc(numberSeries.year), asc(numberSeries.bodyCode), asc(numberSeries.grade))
    .limit(MOST)

/** The numbers that a body has voided, the latest first. */
export const voidedBy = (tx: Tx, bodyId: OrganisationId) =>
  tx
    .select({ number: numberVoid.number, reason: numberVoid.reason, at: numberVoid.at })
    .from(numberVoid)
    .where(eq(numberVoid.bodyId, bodyId))
    .orderBy(desc(numberVoid.at), desc(numberVoid.number))
    .limit(MOST)
