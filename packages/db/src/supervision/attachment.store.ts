import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Attachment } from '@skillchain/domain/supervision/attachment'
import type { EvidenceRequest } from '@skillchain/domain/supervision/evidence-request'
import type { Rectification } from '@skillchain/domain/supervision/rectification'

import type { Tx } from '../kernel/database.ts'
import { attachment as table } from './attachment.table.ts'
import { evidenceRequest } from './evidence-request.table.ts'
import { rectification } from './rectification.table.ts'

const { sealed: _sealed, ...columns } = getTableColumns(table)

type OfRecord = Pick<Attachment, 'chainId' | 'recordId'>
const ofRecord = ({ chainId, recordId }: OfRecord) =>
  and(eq(table.chainId, chainId), eq(table.recordId, recordId))

/** The files of a matter that the reader may see, in the order in which they came. */
export const attachmentsOf = (tx: Tx, record: OfRecord): Promise<Attachment[]> =>
  tx.select(columns).from(table).where(ofRecord(record)).orderBy(asc(table.uploadedAt), asc(table.id))

/** One file with its sealed bytes. */
export async function fileOf(tx: Tx, { chainId, id }: Pick<Attachment, 'chainId' | 'id'>) {
  const [found] = await tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.id, id)))
  return found
}

export const keep = async (tx: Tx, row: Attachment & { readonly sealed: Uint8Array }): Promise<void> => {
  await tx.insert(table).values(row)
}

/** What a file is added to: held until the transaction ends, so that nobody answers meanwhile. */
export type Matter =
  | { readonly kind: 'evidence-request'; readonly record: EvidenceRequest }
  | { readonly kind: 'rectification'; readonly record: Rectification }

export async function matterOf(tx: Tx, { chainId, recordId }: OfRecord): Promise<Matter | undefined> {
  const [asked] = await tx
    .select()
    .from(evidenceRequest)
    .where(and(eq(evidenceRequest.chainId, chainId), sql`${evidenceRequest.id} = ${recordId}::uuid`))
    .for('update')
  if (asked) return { kind: 'evidence-request', record: asked }
  const [ordered] = await tx
    .select()
    .from(rectification)
    .where(and(eq(rectification.chainId, chainId), sql`${rectification.id} = ${recordId}::uuid`))
    .for('update')
  return ordered && { kind: 'rectification', record: ordered }
}
