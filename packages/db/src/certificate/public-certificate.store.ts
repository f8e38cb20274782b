import { eq } from 'drizzle-orm'

import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import type { PublicStatus } from '@skillchain/domain/certificate/public-certificate'
import type { Day } from '@skillchain/domain/kernel/moment'

import type { Tx } from '../kernel/database.ts'
import { insertMany } from '../kernel/insert-many.ts'
import { publicCertificate as table } from './public-certificate.table.ts'

/** Makes certificates known to whoever verifies them; in the transaction of their issue. */
export const publishAll = (tx: Tx, rows: readonly (typeof table.$inferInsert)[]): Promise<void> =>
  insertMany(tx, table, rows)

/** Says of a certificate that it holds no longer, and why; in the transaction that ends it. */
export async function endPublicly(
  tx: Tx,
  number: CertificateNumber,
  {
    status,
    on,
    note,
  }: { readonly status: Exclude<PublicStatus, 'valid'>; readonly on: Day; readonly note: string },
): Promise<void> {
  await tx.update(table).set({ status, statusOn: on, note }).where(eq(table.number, number))
}
