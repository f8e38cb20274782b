import { and, eq, inArray, or, sql } from 'drizzle-orm'

import { bodyFiling } from '../../evaluation/body-filing.table.ts'
import { candidate } from '../../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { type Happened, type Look, idsOf } from './rule.ts'

/** Batches to which something has happened, by themselves or by their candidates. */
export async function batchesTouched(
  { tx, chainId }: Look,
  happened: readonly Happened[],
): Promise<string[]> {
  const ids = idsOf('candidate', happened)
  const own = idsOf('evaluation-batch', happened)
  if (ids.length === 0) return own
  const found = await tx
    .selectDistinct({ id: candidate.batchId })
    .from(candidate)
    .where(and(eq(candidate.chainId, chainId), inArray(sql<string>`${candidate.id}`, ids)))
  return [...own, ...found.map(({ id }) => id)]
}

/** Batches and filings to which something has happened, with the batches of those filings and the filings of those batches. */
export async function filingsTouched(
  { tx, chainId }: Look,
  happened: readonly Happened[],
): Promise<string[]> {
  const batches = idsOf('evaluation-batch', happened)
  const filings = idsOf('body-filing', happened)
  if (batches.length + filings.length === 0) return []
  const found = await tx
    .select({ id: batch.id, filingId: batch.filingId })
    .from(batch)
    .innerJoin(bodyFiling, and(eq(bodyFiling.chainId, batch.chainId), eq(bodyFiling.id, batch.filingId)))
    .where(
      and(
        eq(batch.chainId, chainId),
        or(inArray(sql<string>`${batch.id}`, batches), inArray(sql<string>`${batch.filingId}`, filings)),
      ),
    )
  return [...new Set([...filings, ...found.flatMap(({ id, filingId }) => [id, filingId])])]
}
