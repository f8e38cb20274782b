import { z } from 'zod'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day, Instant } from '@skillchain/domain/kernel/moment'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { AttendanceEvidence } from '@skillchain/domain/training/attendance-evidence'
import { AttendanceGrade } from '@skillchain/domain/training/attendance-grade'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { TrainingSession, TrainingSessionStatus } from '@skillchain/domain/training/training-session'

/** A session with the names that lists and pages show. */
export const SessionRow = TrainingSession.extend({
  stationName: z.string(),
  baseName: z.string(),
  hostName: z.string(),
})

/** Which sessions. */
export const SessionQuestion = z.strictObject({
  chainId: ChainId,
  filter: z
    .strictObject({
      status: z.array(TrainingSessionStatus).max(5).optional(),
      baseId: OrganisationId.optional(),
      hostId: OrganisationId.optional(),
      bookingId: BaseBookingId.optional(),
      heldOn: Day.optional(),
    })
    .optional(),
})

/** One thing that was said of somebody's attendance. */
const Said = AttendanceEvidence.pick({
  id: true,
  source: true,
  says: true,
  fromAt: true,
  toAt: true,
  saidAt: true,
  at: true,
})

/** Somebody on the roster, what was said of them, and what it comes to. */
export const RosterLine = z.object({
  personId: PersonId,
  name: z.string(),
  said: z.array(Said),
  grade: AttendanceGrade,
  contradiction: z.enum(['presence', 'time']).nullable(),
  validMinutes: z.int(),
  /** All that has been proven of them in sessions that the reader sees, in study hours. */
  provenHours: z.number(),
})

/** Somebody whom the host may send. */
export const Candidate = z.object({ id: z.uuid(), personId: PersonId, name: z.string() })

/** The codes that a desk shows, ahead of time, so that it goes on when the network does not. */
export const DeskCodes = z.object({
  /** By the server's clock, so that a desk whose clock is wrong shows the right one. */
  now: Instant,
  stepSeconds: z.int(),
  codes: z.array(z.object({ from: Instant, code: z.string() })),
})

/** A session of one's own. */
const OwnSession = SessionRow.extend({
  grade: AttendanceGrade.nullable(),
  validMinutes: z.int().nullable(),
  said: z.array(Said),
})

/** What was proven of somebody, by what they were taught. */
const Hours = z.object({
  occupationCode: z.string(),
  title: z.string(),
  hours: z.number(),
  sessions: z.int(),
})

export const OwnSessions = z.object({
  now: Instant,
  today: Day,
  ahead: z.array(OwnSession),
  past: z.array(OwnSession),
  hours: z.array(Hours),
})
