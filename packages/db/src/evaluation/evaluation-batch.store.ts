import { and, count, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm'

import type { BatchEvent, Standing } from '@skillchain/domain/evaluation/evaluation-batch-command'
import { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from '../kernel/database.ts'
import { isCandidateOf, isUnmet } from './appeal.store.ts'
import { appeal, scoreCorrection } from './appeal.table.ts'
import { candidate, personYear } from './candidate.table.ts'
import { evaluationBatch as table } from './evaluation-batch.table.ts'

type Ref = Pick<EvaluationBatch, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Holds the batch until the transaction ends: of two who take its last seat, one waits for the other. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<EvaluationBatch>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(EvaluationBatch.parse(found)) : refuse(problem('record.missing', { id: ref.id }))
}

/** As `find`, of a batch that is another's to change: read, and not held. */
export async function look(tx: Tx, ref: Ref): Promise<Outcome<EvaluationBatch>> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ? ok(EvaluationBatch.parse(found)) : refuse(problem('record.missing', { id: ref.id }))
}

export const insert = async (tx: Tx, batch: EvaluationBatch): Promise<void> => {
  await tx.insert(table).values(batch)
}

/** Writes `next` only over the version it was decided from, never the seats, which acceptance counts. */
export async function save(
  tx: Tx,
  next: EvaluationBatch,
  event: BatchEvent,
): Promise<Outcome<EvaluationBatch>> {
  const { chainId: _chainId, id: _id, seatsTaken: _seatsTaken, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  if (event.type === 'arranged') await giveSeats(tx, next)
  if (event.type === 'concluded') await conclude(tx, next)
  if (event.type === 'cancelled') await cancel(tx, next)
  return ok(next)
}

const people = ({ chainId, id }: Ref) => and(eq(candidate.chainId, chainId), eq(candidate.batchId, id))

/** Seats from 1 on, in the order of names. */
async function giveSeats(tx: Tx, batch: Ref): Promise<void> {
  await tx.execute(sql`
    update ${candidate} set seat = seated.seat, version = ${candidate.version} + 1
      from (select id, row_number() over (order by name, id) as seat from ${candidate}
             where chain_id = ${batch.chainId} and batch_id = ${batch.id} and status = 'accepted') seated
     where ${candidate.chainId} = ${batch.chainId} and ${candidate.id} = seated.id`)
}

/** Everybody accepted has passed or failed; whoever failed may be examined again in the year. */
async function conclude(tx: Tx, batch: EvaluationBatch): Promise<void> {
  const passed = sql`not exists (select from jsonb_array_elements(${candidate.results}) r where not (r->>'passed')::boolean)
    and jsonb_array_length(${candidate.results}) > 0`
  await tx
    .update(candidate)
    .set({
      status: sql`case when ${passed} then 'passed' else 'failed' end`,
      concludedAt: batch.concludedAt,
      version: sql`${candidate.version} + 1`,
    })
    .where(and(people(batch), eq(candidate.status, 'accepted')))
  await freeYears(tx, batch, 'failed')
}

async function cancel(tx: Tx, batch: EvaluationBatch): Promise<void> {
  await tx
    .update(candidate)
    .set({ status: 'withdrawn', endedReason: batch.endedReason, version: sql`${candidate.version} + 1` })
    .where(and(people(batch), inArray(candidate.status, ['registered', 'accepted'])))
  await freeYears(tx, batch, 'withdrawn')
}

async function freeYears(tx: Tx, batch: Ref, status: 'failed' | 'withdrawn'): Promise<void> {
  const gone = await tx
    .select({ id: candidate.id })
    .from(candidate)
    .where(and(people(batch), eq(candidate.status, status)))
  const ids = gone.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(personYear).where(inArray(personYear.candidateId, ids))
}

const among = (condition: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${condition})::int`

/** How the people of a batch stand; `unsettled` is counted from marks, by who knows the rule. */
export async function standingOf(tx: Tx, batch: Ref): Promise<Omit<Standing, 'unsettled'>> {
  const [counted] = await tx
    .select({
      waiting: among(sql`${candidate.status} = 'registered'`),
      accepted: among(sql`${candidate.status} = 'accepted'`),
      unattended: among(sql`${candidate.status} = 'accepted' and ${candidate.attendance} is null`),
    })
    .from(candidate)
    .where(people(batch))
  const openAppeals = await tx.$count(
    appeal,
    and(eq(appeal.chainId, batch.chainId), eq(appeal.batchId, batch.id), eq(appeal.status, 'open')),
  )
  const [{ unmetAppeals } = { unmetAppeals: 0 }] = await tx
    .select({ unmetAppeals: count() })
    .from(appeal)
    .innerJoin(candidate, isCandidateOf(appeal))
    .where(and(eq(appeal.chainId, batch.chainId), eq(appeal.batchId, batch.id), isUnmet))
  const openCorrections = await tx.$count(
    scoreCorrection,
    and(
      eq(scoreCorrection.chainId, batch.chainId),
      eq(scoreCorrection.batchId, batch.id),
      eq(scoreCorrection.status, 'proposed'),
    ),
  )
  return {
    ...(counted ?? { waiting: 0, accepted: 0, unattended: 0 }),
    openAppeals,
    unmetAppeals,
    openCorrections,
  }
}

/** Other exams of a body in the same chain that an assessor's dispatch is judged by. */
export const otherExams = (
  tx: Tx,
  {
    chainId,
    id,
    bodyId,
    siteName,
    examOn,
  }: Pick<EvaluationBatch, 'chainId' | 'id' | 'bodyId' | 'siteName' | 'examOn'>,
) =>
  tx
    .select({ examOn: table.examOn, siteName: table.siteName, assessorIds: table.assessorIds })
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.bodyId, bodyId),
        ne(table.id, id),
        ne(table.status, 'cancelled'),
        or(eq(table.examOn, examOn), and(lt(table.examOn, examOn), eq(table.siteName, siteName))),
      ),
    )
    .orderBy(desc(table.examOn))
    .limit(50)
