import { sql } from 'drizzle-orm'

import {
  type CertificateNumber,
  LAST_SERIAL,
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
 * The next so many numbers of a series, the body's own until the transaction ends: whoever else wants one waits, and gets
 * those after them, or these if the transaction is undone. Refused when the series would come past its end.
 */
export async function takeNumbers(
  tx: Tx,
  { bodyId, ...series }: Taking,
  count: number,
): Promise<Outcome<readonly CertificateNumber[]>> {
  const { bodyCode, year, grade } = series
  const known = numberOf(series, 1)
  if (!known.ok) return known
  const [row] = await tx
    .insert(numberSeries)
    .values({ bodyCode, year, grade, bodyId, last: count })
    .onConflictDoUpdate({
      target: [numberSeries.bodyCode, numberSeries.year, numberSeries.grade],
      set: { last: sql`${numberSeries.last} + ${count}` },
      setWhere: sql`${numberSeries.last} + ${count} <= ${LAST_SERIAL}`,
    })
    .returning({ last: numberSeries.last })
  const last = row?.last ?? LAST_SERIAL + 1
  const highest = numberOf(series, last)
  if (!highest.ok) return highest
  const taken = Array.from({ length: count }, (_, n) => numberOf(series, last - count + 1 + n))
  return ok(taken.flatMap((number) => (number.ok ? [number.value] : [])))
}

/** Takes the next number of a series and sets down that it will stay unused, and why. */
export async function voidNumber(
  tx: Tx,
  taking: Taking,
  { reason, accountId, at }: { readonly reason: string; readonly accountId: PersonId; readonly at: string },
): Promise<Outcome<CertificateNumber>> {
  const taken = await takeNumbers(tx, taking, 1)
  if (!taken.ok) return taken
  const [number] = taken.value
  if (!number) throw new Error('one number was asked for')
  const { bodyId } = taking
  await tx.insert(numberVoid).values({ number, bodyId, reason, accountId, at })
  return ok(number)
}
