import { and, eq } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { Apprenticeship } from '@skillchain/domain/training/apprenticeship'

import type { Tx } from '../kernel/database.ts'
import { apprenticeship as table } from './apprenticeship.table.ts'

type Ref = Pick<Apprenticeship, 'chainId' | 'id'>
export type ApprenticeshipRow = typeof table.$inferSelect
/** The names that stand beside the state. */
type Names = Partial<Pick<ApprenticeshipRow, 'mentorName' | 'tutorName'>>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

export const stateColumns = {
  chainId: table.chainId,
  id: table.id,
  applicationId: table.applicationId,
  planId: table.planId,
  enterpriseId: table.enterpriseId,
  collegeId: table.collegeId,
  personId: table.personId,
  postName: table.postName,
  goal: table.goal,
  birthYear: table.birthYear,
  startsOn: table.startsOn,
  endsOn: table.endsOn,
  status: table.status,
  mentorId: table.mentorId,
  mentorGrade: table.mentorGrade,
  tutored: table.tutored,
  segments: table.segments,
  covers: table.covers,
  safetyTrainedOn: table.safetyTrainedOn,
  labourContractFromOn: table.labourContractFromOn,
  pausedFromOn: table.pausedFromOn,
  endedOn: table.endedOn,
  reason: table.reason,
  registeredAt: table.registeredAt,
  version: table.version,
} satisfies Record<keyof Apprenticeship, unknown>

/** Holds the record until the transaction ends; says no name. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Apprenticeship>> {
  const [found] = await tx.select(stateColumns).from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

/** Opens a record, with the apprentice's name beside it. */
export const insert = async (tx: Tx, state: Apprenticeship, name: string): Promise<void> => {
  await tx.insert(table).values({ ...state, name })
}

/** Writes `next`, and the names that changed with it, only over the version it was decided from. */
export async function save(
  tx: Tx,
  next: Apprenticeship,
  names: Names = {},
): Promise<Outcome<Apprenticeship>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx
    .update(table)
    .set({ ...changed, ...names })
    .where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}
