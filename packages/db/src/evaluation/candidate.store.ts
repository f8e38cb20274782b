import { and, eq, sql } from 'drizzle-orm'

import type { Candidate } from '@skillchain/domain/evaluation/candidate'
import { type CandidateEvent, freesYear } from '@skillchain/domain/evaluation/candidate.rules'
import { problem as evaluationProblem } from '@skillchain/domain/evaluation/problems'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { saveMany } from '../kernel/save-many.ts'
import { candidate as table, personYear } from './candidate.table.ts'
import { evaluationBatch } from './evaluation-batch.table.ts'

type Ref = Pick<Candidate, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

const stateColumns = {
  chainId: table.chainId,
  id: table.id,
  batchId: table.batchId,
  bodyId: table.bodyId,
  collegeId: table.collegeId,
  enterpriseId: table.enterpriseId,
  personId: table.personId,
  applicationId: table.applicationId,
  year: table.year,
  facts: table.facts,
  conditionId: table.conditionId,
  weak: table.weak,
  status: table.status,
  registeredAt: table.registeredAt,
  seat: table.seat,
  attendance: table.attendance,
  results: table.results,
  concludedAt: table.concludedAt,
  endedReason: table.endedReason,
  version: table.version,
} satisfies Record<keyof Candidate, unknown>

/**
 * Holds the candidate until the transaction ends, and before it the batch: whoever changes both goes in this order, so
 * that no two wait for each other. Says nothing of the person.
 */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Candidate>> {
  const seen = await look(tx, ref)
  if (!seen.ok) return seen
  const { chainId, batchId } = seen.value
  await tx
    .select({ id: evaluationBatch.id })
    .from(evaluationBatch)
    .where(and(eq(evaluationBatch.chainId, chainId), eq(evaluationBatch.id, batchId)))
    .for('update')
  const [found] = await tx.select(stateColumns).from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

/** As `find`, for whoever may read the candidate and not change it. */
export async function look(tx: Tx, ref: Ref): Promise<Outcome<Candidate>> {
  const [found] = await tx.select(stateColumns).from(table).where(is(ref))
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

type Claim = Pick<Candidate, 'personId' | 'year' | 'collegeId' | 'bodyId'> & { candidateId: Candidate['id'] }

/** Takes the person's year for this candidate, in all chains and of all bodies; false when another has it. */
export async function claimYear(tx: Tx, claim: Claim): Promise<boolean> {
  const { rowCount } = await tx.insert(personYear).values(claim).onConflictDoNothing()
  return rowCount === 1
}

/** Adds a candidate under the name by which their college has admitted them. */
export async function insert(tx: Tx, candidate: Candidate): Promise<void> {
  const [known] = await tx
    .select({ name: application.name, documentMask: application.documentMask })
    .from(application)
    .where(and(eq(application.chainId, candidate.chainId), eq(application.id, candidate.applicationId)))
  if (!known) throw new Error('a candidate is registered by an admission that is not there')
  await tx.insert(table).values({ ...candidate, ...known })
}

/** Writes `next` only over the version it was decided from, and takes or gives back what the event says of seats. */
export async function save(
  tx: Tx,
  next: Candidate,
  { event, seats }: { readonly event: CandidateEvent; readonly seats: -1 | 0 | 1 },
): Promise<Outcome<Candidate>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  if (freesYear(event)) await tx.delete(personYear).where(eq(personYear.candidateId, next.id))
  return seats === 0 ? ok(next) : take(tx, next, seats)
}

/** The places hold here too, whatever was decided: a seat is taken only while there is one. */
async function take(tx: Tx, next: Candidate, seats: -1 | 1): Promise<Outcome<Candidate>> {
  const seatsTaken = sql`${evaluationBatch.seatsTaken} + ${seats}`
  const { rowCount } = await tx
    .update(evaluationBatch)
    .set({ seatsTaken })
    .where(
      and(
        eq(evaluationBatch.chainId, next.chainId),
        eq(evaluationBatch.id, next.batchId),
        sql`${seatsTaken} between 0 and ${evaluationBatch.places}`,
      ),
    )
  return rowCount === 1 ? ok(next) : refuse(evaluationProblem('evaluation.seats-taken'))
}

/** Everybody accepted for a batch, held until the transaction ends, in the order of their ids. */
export const holdAccepted = (tx: Tx, { chainId, id }: { chainId: Candidate['chainId']; id: string }) =>
  tx
    .select(stateColumns)
    .from(table)
    .where(and(eq(table.chainId, chainId), sql`${table.batchId} = ${id}::uuid`, eq(table.status, 'accepted')))
    .orderBy(table.id)
    .for('update')

/** Writes down what people came to, part by part, only over the versions that were read. */
export const saveResults = (
  tx: Tx,
  all: readonly Pick<Candidate, 'chainId' | 'id' | 'results' | 'version'>[],
): Promise<Outcome<void>> => saveMany(tx, table, { rows: all, columns: ['results'] })
