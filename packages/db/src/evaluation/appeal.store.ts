import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'

import type { Appeal } from '@skillchain/domain/evaluation/appeal'
import type { Candidate } from '@skillchain/domain/evaluation/candidate'
import type { ScoreCorrection } from '@skillchain/domain/evaluation/score-correction'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from '../kernel/database.ts'
import { appeal, scoreCorrection as correction } from './appeal.table.ts'
import { candidate } from './candidate.table.ts'
import { evaluationBatch } from './evaluation-batch.table.ts'

interface OfBatch {
  readonly chainId: ChainId
  readonly batchId: string
}

export async function findAppeal(
  tx: Tx,
  { chainId, id }: Pick<Appeal, 'chainId' | 'id'>,
): Promise<Outcome<Appeal>> {
  const [found] = await tx
    .select()
    .from(appeal)
    .where(and(eq(appeal.chainId, chainId), eq(appeal.id, id)))
    .for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

export const insertAppeal = async (tx: Tx, row: Appeal): Promise<void> => {
  await tx.insert(appeal).values(row)
}

export async function saveAppeal(tx: Tx, next: Appeal): Promise<Outcome<Appeal>> {
  const { chainId, id, ...changed } = next
  const { rowCount } = await tx
    .update(appeal)
    .set(changed)
    .where(and(eq(appeal.chainId, chainId), eq(appeal.id, id), eq(appeal.version, next.version - 1)))
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** Whom a row is about. */
export const isCandidateOf = (row: typeof appeal | typeof correction) =>
  and(eq(candidate.chainId, row.chainId), eq(candidate.id, row.candidateId))

/** Upheld, and the score it is about is still what it was when it was raised; of an appeal beside its candidate. */
export const isUnmet = and(
  eq(appeal.status, 'upheld'),
  sql`exists (select from jsonb_array_elements(${candidate.results}) result
               where result->>'part' = ${appeal.part} and (result->>'points')::float8 = ${appeal.contested})`,
)

/** Whether a correction of the score that an appeal is about waits for those who approve it. */
const isBeingMet = sql`exists (select from ${correction}
  where ${correction.chainId} = ${appeal.chainId} and ${correction.batchId} = ${appeal.batchId}
    and ${correction.candidateId} = ${appeal.candidateId} and ${correction.part} = ${appeal.part}
    and ${correction.status} = 'proposed')`

/** The appeals of a batch as far as the reader is concerned, the first first, with whom each is about. */
export const appealsOf = (tx: Tx, { chainId, batchId }: OfBatch) =>
  tx
    .select({ appeal, name: candidate.name, seat: candidate.seat, unmet: sql<boolean>`${isUnmet}` })
    .from(appeal)
    .innerJoin(candidate, isCandidateOf(appeal))
    .where(and(eq(appeal.chainId, chainId), sql`${appeal.batchId} = ${batchId}::uuid`))
    .orderBy(asc(appeal.raisedAt), asc(appeal.id))
    .limit(200)

/** The appeals about one person of a batch, as far as the reader is concerned, the first first. */
export const appealsAbout = (
  tx: Tx,
  { chainId, batchId, candidateId }: OfBatch & { readonly candidateId: Candidate['id'] },
): Promise<Appeal[]> =>
  tx
    .select()
    .from(appeal)
    .where(
      and(
        eq(appeal.chainId, chainId),
        sql`${appeal.batchId} = ${batchId}::uuid`,
        eq(appeal.candidateId, candidateId),
      ),
    )
    .orderBy(asc(appeal.raisedAt), asc(appeal.id))

/** Whether an appeal that somebody has raised against a part waits for its answer. */
export async function isWaiting(
  tx: Tx,
  asked: Pick<Appeal, 'chainId' | 'candidateId' | 'part' | 'raisedById'>,
): Promise<boolean> {
  const open = await tx.$count(
    appeal,
    and(
      eq(appeal.chainId, asked.chainId),
      eq(appeal.candidateId, asked.candidateId),
      eq(appeal.part, asked.part),
      eq(appeal.raisedById, asked.raisedById),
      eq(appeal.status, 'open'),
    ),
  )
  return open > 0
}

/** Appeals that a body has not answered, or has upheld without proposing a correction, in the chains of the request. */
export const appealsToSettle = (tx: Tx, bodyId: string, chainIds: readonly ChainId[]) =>
  tx
    .select({ appeal, batchName: evaluationBatch.name, endsOn: evaluationBatch.publicityEndsOn })
    .from(appeal)
    .innerJoin(
      evaluationBatch,
      and(eq(evaluationBatch.chainId, appeal.chainId), eq(evaluationBatch.id, appeal.batchId)),
    )
    .innerJoin(candidate, isCandidateOf(appeal))
    .where(
      and(
        inArray(appeal.chainId, [...chainIds]),
        sql`${appeal.bodyId} = ${bodyId}::uuid`,
        or(
          eq(appeal.status, 'open'),
          and(eq(evaluationBatch.status, 'publicity'), isUnmet, sql`not ${isBeingMet}`),
        ),
      ),
    )
    .orderBy(asc(appeal.raisedAt))
    .limit(50)

export async function findCorrection(
  tx: Tx,
  { chainId, id }: Pick<ScoreCorrection, 'chainId' | 'id'>,
): Promise<Outcome<ScoreCorrection>> {
  const [found] = await tx
    .select()
    .from(correction)
    .where(and(eq(correction.chainId, chainId), eq(correction.id, id)))
    .for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

export const insertCorrection = async (tx: Tx, row: ScoreCorrection): Promise<void> => {
  await tx.insert(correction).values(row)
}

export async function saveCorrection(tx: Tx, next: ScoreCorrection): Promise<Outcome<ScoreCorrection>> {
  const { chainId, id, ...changed } = next
  const { rowCount } = await tx
    .update(correction)
    .set(changed)
    .where(
      and(eq(correction.chainId, chainId), eq(correction.id, id), eq(correction.version, next.version - 1)),
    )
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** The corrections of a batch, the first first, with whom each is about. */
export const correctionsOf = (tx: Tx, { chainId, batchId }: OfBatch) =>
  tx
    .select({ correction, name: candidate.name, seat: candidate.seat })
    .from(correction)
    .innerJoin(candidate, isCandidateOf(correction))
    .where(and(eq(correction.chainId, chainId), sql`${correction.batchId} = ${batchId}::uuid`))
    .orderBy(asc(correction.id))
    .limit(200)
