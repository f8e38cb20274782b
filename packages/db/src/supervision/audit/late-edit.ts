import { and, eq, inArray, or, sql } from 'drizzle-orm'

import { scoreCorrection as correction } from '../../evaluation/appeal.table.ts'
import { candidate } from '../../evaluation/candidate.table.ts'
import { attendanceCorrection as attendance } from '../../training/attendance-correction.table.ts'
import { attendanceEvidence as evidence } from '../../training/attendance-evidence.table.ts'
import { lateAttendance } from './late-attendance.ts'
import { lateScores } from './late-score.ts'
import { type Happened, type Look, type Rule, idsOf } from './rule.ts'

/** Candidates and sessions to which something has happened, by themselves, by corrections, or with their batch. */
async function touched({ tx, chainId }: Look, happened: readonly Happened[]): Promise<string[]> {
  const own = [...idsOf('candidate', happened), ...idsOf('training-session', happened)]
  const batches = idsOf('evaluation-batch', happened)
  const corrections = idsOf('score-correction', happened)
  const said = idsOf('attendance', happened)
  const attendances = idsOf('attendance-correction', happened)
  if (batches.length + corrections.length + said.length + attendances.length === 0) return own
  const candidates = await tx
    .select({ id: candidate.id })
    .from(candidate)
    .where(
      and(
        eq(candidate.chainId, chainId),
        or(
          inArray(sql<string>`${candidate.batchId}`, batches),
          sql`${candidate.id} in (select ${correction.candidateId} from ${correction}
            where ${correction.chainId} = ${chainId} and ${inArray(sql`${correction.id}`, corrections)})`,
        ),
      ),
    )
  const sessions = await tx
    .selectDistinct({ id: evidence.sessionId })
    .from(evidence)
    .where(and(eq(evidence.chainId, chainId), inArray(sql<string>`${evidence.id}`, said)))
  const corrected = await tx
    .selectDistinct({ id: attendance.sessionId })
    .from(attendance)
    .where(and(eq(attendance.chainId, chainId), inArray(sql<string>`${attendance.id}`, attendances)))
  return [...own, ...[...candidates, ...sessions, ...corrected].map(({ id }) => id)]
}

/**
 * R-33: a result, attendance or what they rest on is no more what it was, and no approved correction says why (事后改动).
 * What is kept is compared with marks and with the log; a change behind both backs is told by no event, and found at night.
 */
export const lateEdit: Rule = {
  code: 'R-33',
  touched,
  evaluate: async (look, keys) => [...(await lateScores(look, keys)), ...(await lateAttendance(look, keys))],
}
