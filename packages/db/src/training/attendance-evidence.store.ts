import { and, asc, eq, inArray } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { AttendanceEvidence } from '@skillchain/domain/training/attendance-evidence'
import type { TrainingSession, TrainingSessionId } from '@skillchain/domain/training/training-session'

import type { Tx } from '../kernel/database.ts'
import { attendanceEvidence as table } from './attendance-evidence.table.ts'

/** Sets down what was said, and a mark of the device it was said with; false where the person had checked in already. */
export async function add(
  tx: Tx,
  evidence: AttendanceEvidence,
  deviceDigest: Uint8Array | null = null,
): Promise<boolean> {
  const { rowCount } = await tx
    .insert(table)
    .values({ ...evidence, deviceDigest })
    .onConflictDoNothing()
  return rowCount === 1
}

/** All that was said of a session, in the order in which it came in, as far as the actor may see it. */
export const evidenceOf = (
  tx: Tx,
  { chainId, id }: Pick<TrainingSession, 'chainId' | 'id'>,
): Promise<AttendanceEvidence[]> =>
  tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.sessionId, id)))
    .orderBy(asc(table.at), asc(table.id))

/** What was said of one person in some sessions. */
export const evidenceOn = (
  tx: Tx,
  { chainIds, personId }: { readonly chainIds: readonly ChainId[]; readonly personId: PersonId },
  sessionIds: readonly TrainingSessionId[],
): Promise<AttendanceEvidence[]> =>
  tx
    .select()
    .from(table)
    .where(
      and(
        inArray(table.chainId, [...chainIds]),
        inArray(table.sessionId, [...sessionIds]),
        eq(table.personId, personId),
      ),
    )
    .orderBy(asc(table.at), asc(table.id))

export async function hasCheckedIn(
  tx: Tx,
  { chainId, id }: Pick<TrainingSession, 'chainId' | 'id'>,
  personId: PersonId,
): Promise<boolean> {
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.sessionId, id),
        eq(table.personId, personId),
        eq(table.source, 'person'),
      ),
    )
  return found.length > 0
}
