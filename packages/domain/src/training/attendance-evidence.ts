import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { TrainingSessionId } from './training-session.ts'

export const AttendanceEvidenceId = z.uuid().brand<'AttendanceEvidenceId'>()
export type AttendanceEvidenceId = z.infer<typeof AttendanceEvidenceId>

/** Who or what says that somebody was there: 本人签到, 教师点名, 门禁记录, 设备记录. */
export const EvidenceSource = z.enum(['person', 'instructor', 'gate', 'equipment'])
export type EvidenceSource = z.infer<typeof EvidenceSource>

/** 到, 迟到, 缺. */
export const AttendanceWord = z.enum(['present', 'late', 'absent'])
export type AttendanceWord = z.infer<typeof AttendanceWord>

/**
 * One piece of evidence of one person's attendance (考勤证据). It is never changed: whoever was mistaken says something
 * new, and both stay.
 *
 * **Source:** domain study §5.2 A4 and A5 (identity, place and time; independent sources); our own decision, ADR-0025.
 */
export const AttendanceEvidence = z.object({
  chainId: ChainId,
  id: AttendanceEvidenceId,
  sessionId: TrainingSessionId,
  personId: PersonId,
  hostId: OrganisationId,
  baseId: OrganisationId,
  source: EvidenceSource,
  says: AttendanceWord,
  /** From when somebody was there; null when from the beginning, or not at all. */
  fromAt: Instant.nullable(),
  /** Until when; null when to the end, or not at all. */
  toAt: Instant.nullable(),
  /** When it was said, by the clock of the device that said it. */
  saidAt: Instant,
  /** When it came in, by the server's clock. */
  at: Instant,
  /** The import of a log that it came in by; null for what was said one by one. */
  importId: z.uuid().nullable(),
})
export type AttendanceEvidence = z.infer<typeof AttendanceEvidence>
