import { sql } from 'drizzle-orm'

import {
  type CertificateNumber,
  type Series,
  numberOf,
} from '@skillchain/domain/certificate/certificate-number'
import { type Outcome, ok } from '@skillchain/domain/kernel/outcome'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { numberSeries, numberVoid } from './number-series.table.ts'

interface Taking extends Series {
  readonly bodyId: OrganisationId
}

/**
 * The next number of a series, the body's own until the transaction ends: whoever else wants one waits, and gets the one
 * after it, or this one if the transaction is undone. Refused when the series has come to its end.
 */
export async function takeNumber(tx: Tx, { bodyId, ...series }: Taking): Promise<Outcome<CertificateNumber>> {
  const { bodyCode, year, grade } = series
  const known = numberOf(series, 1)
  if (!known.ok) return known
  const [row] = await tx
    .insert(numberSeries)
    .values({ bodyCode, year, grade, bodyId, last: 1 })
    .onConflictDoUpdate({
      target: [numberSeries.bodyCode, numberSeries.year, numberSeries.grade],
      set: { last: sql`${numberSeries.last} + 1` },
      setWhere: sql`${numberSeries.last} < 999999`,
    })
    .returning({ last: numberSeries.last })
  return numberOf(series, row?.last ?? 1_000_000)
}

/** Takes the next number of a series and sets down that it will stay unused, and why. */
export async function voidNumber(
  tx: Tx,
  taking: Taking,
  { reason, accountId, at }: { readonly reason: string; readonly accountId: PersonId; readonly at: string },
): Promise<Outcome<CertificateNumber>> {
  const taken = await takeNumber(tx, taking)
  if (!taken.ok) return taken
  const { bodyId } = taking
  await tx.insert(numberVoid).values({ number: taken.value, bodyId, reason, accountId, at })
  return ok(taken.value)
}
