import { and, eq } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { EvidenceRequest } from '@skillchain/domain/supervision/evidence-request'

import type { Tx } from '../kernel/database.ts'
import { evidenceRequest as table } from './evidence-request.table.ts'

type Ref = Pick<EvidenceRequest, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Answers `record.missing` alike for a request that does not exist and one addressed to somebody else. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<EvidenceRequest>> {
  const [row] = await tx.select().from(table).where(is(ref)).for('update')
  return row ? ok(row) : refuse(problem('record.missing', { id: ref.id }))
}

export const insert = async (tx: Tx, request: EvidenceRequest): Promise<void> => {
  await tx.insert(table).values(request)
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: EvidenceRequest): Promise<Outcome<EvidenceRequest>> {
  const { status, dueOn, answer, references, answeredAt, note, version } = next
  const unchanged = and(is(next), eq(table.version, version - 1))
  const { rowCount } = await tx
    .update(table)
    .set({ status, dueOn, answer, references, answeredAt, note, version })
    .where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** Ids of all requests of an inspection. */
export async function requestIdsOf(tx: Tx, chainId: ChainId, inspectionId: string): Promise<string[]> {
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.inspectionId, inspectionId)))
  return found.map(({ id }) => id)
}
