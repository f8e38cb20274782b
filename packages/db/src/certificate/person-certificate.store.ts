import { and, eq, gt, inArray } from 'drizzle-orm'

import type { Certificate, CertificateId } from '@skillchain/domain/certificate/certificate'
import type { Day } from '@skillchain/domain/kernel/moment'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { insertMany } from '../kernel/insert-many.ts'
import { personCertificate as table } from './person-certificate.table.ts'

/** When each of the people last got a certificate that counts, if after a day; of any body in any chain. */
export async function heldSince(
  tx: Tx,
  people: readonly PersonId[],
  after: Day,
): Promise<ReadonlyMap<PersonId, { readonly on: Day; readonly certificateId: CertificateId }>> {
  if (people.length === 0) return new Map()
  const found = await tx
    .select()
    .from(table)
    .where(and(inArray(table.personId, [...people]), eq(table.counts, true), gt(table.heldSinceOn, after)))
    .orderBy(table.heldSinceOn)
  return new Map(
    found.map(({ personId, heldSinceOn: on, certificateId }) => [personId, { on, certificateId }]),
  )
}

/** What somebody got, and since when they have held it. */
export interface Holding extends Pick<Certificate, 'id' | 'personId' | 'bodyId'> {
  readonly heldSinceOn: Day
}

/** People have certificates from a day on; refused by the table when another of the same year counts for one of them. */
export const addHoldings = (tx: Tx, holdings: readonly Holding[]): Promise<void> =>
  insertMany(
    tx,
    table,
    holdings.map(({ id: certificateId, personId, bodyId, heldSinceOn }) => {
      const year = Number(heldSinceOn.slice(0, 4))
      return { certificateId, personId, bodyId, heldSinceOn, year, counts: true }
    }),
  )

/** It counts no longer; answers since when it was held, for the one that takes its place. */
export async function endHolding(tx: Tx, certificateId: CertificateId): Promise<Day | null> {
  const [ended] = await tx
    .update(table)
    .set({ counts: false })
    .where(eq(table.certificateId, certificateId))
    .returning({ heldSinceOn: table.heldSinceOn })
  return ended?.heldSinceOn ?? null
}
