import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { AttendanceGrade } from './attendance-grade.ts'
import { TrainingSessionId } from './training-session.ts'

export const AttendanceCorrectionId = z.uuid().brand<'AttendanceCorrectionId'>()
export type AttendanceCorrectionId = z.infer<typeof AttendanceCorrectionId>

/** 待核准, 已更正, 未核准. */
export const CorrectionStatus = z.enum(['proposed', 'applied', 'rejected'])
export type CorrectionStatus = z.infer<typeof CorrectionStatus>

const Minutes = z.int().nonnegative()

/**
 * A correction of settled attendance (考勤更正): a row of its own that says what was settled for somebody, what it becomes
 * and why. What was said of who was there, and what was settled, stay on record. One side of the session asks, and the
 * other approves: the base for the host, the host for the base.
 *
 * **Source:** domain study §5.3 R-33 (no change after close without an approved correction); our own decision, ADR-0042.
 */
export const AttendanceCorrection = z.object({
  chainId: ChainId,
  id: AttendanceCorrectionId,
  sessionId: TrainingSessionId,
  personId: PersonId,
  hostId: OrganisationId,
  baseId: OrganisationId,
  gradeBefore: AttendanceGrade,
  minutesBefore: Minutes,
  minutesAfter: Minutes,
  reason: z.string(),
  /** The side that asks, and by which account. */
  proposedFor: OrganisationId,
  proposedBy: PersonId,
  proposedAt: Instant,
  /** The account that decided, of the other side; null until then. */
  decidedBy: PersonId.nullable(),
  status: CorrectionStatus,
  rejectedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type AttendanceCorrection = z.infer<typeof AttendanceCorrection>

/** The grade that corrected minutes have: the two sides of the session vouch for them, and nothing else does. */
export const gradeAfter = ({ minutesAfter }: Pick<AttendanceCorrection, 'minutesAfter'>): 'B' | 'D' =>
  minutesAfter > 0 ? 'B' : 'D'
