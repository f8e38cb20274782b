import { and, asc, eq, sql } from 'drizzle-orm'

import type { Candidate } from '@skillchain/domain/evaluation/candidate'
import type { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import type { Tx } from '../kernel/database.ts'
import { insertMany } from '../kernel/insert-many.ts'
import { candidate, mark as table } from './candidate.table.ts'

export type MarkRow = typeof table.$inferSelect

/** Every mark of a batch in the order in which they were given; whoever asks decides who may see which. */
export const marksOf = (tx: Tx, { chainId, id }: { chainId: ChainId; id: string }): Promise<MarkRow[]> =>
  tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), sql`${table.batchId} = ${id}::uuid`))
    .orderBy(asc(table.givenAt), asc(table.accountId))

/** The marks of one part of one candidate, as they were given. */
export const marksOfPart = (tx: Tx, { chainId, id }: Pick<Candidate, 'chainId' | 'id'>, part: ExamPart) =>
  tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.candidateId, id), eq(table.part, part)))
    .orderBy(asc(table.givenAt), asc(table.accountId))

export const addMark = async (tx: Tx, row: MarkRow): Promise<void> => {
  await tx.insert(table).values(row)
}

/** Many marks of one sheet at once, in one statement. */
export const addMarks = (tx: Tx, rows: readonly MarkRow[]): Promise<void> => insertMany(tx, table, rows)

/** Who sits for a batch, by seat; whoever asks decides whether the name is shown at all, and it is never shown whole. */
export const sitting = (tx: Tx, { chainId, id }: { chainId: ChainId; id: string }) =>
  tx
    .select({
      id: candidate.id,
      seat: candidate.seat,
      name: candidate.name,
      attendance: candidate.attendance,
    })
    .from(candidate)
    .where(
      and(
        eq(candidate.chainId, chainId),
        sql`${candidate.batchId} = ${id}::uuid`,
        sql`${candidate.seat} is not null`,
      ),
    )
    .orderBy(asc(candidate.seat))
