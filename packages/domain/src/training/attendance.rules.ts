import { z } from 'zod'

import type { Instant } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import type { PersonId } from '../organisation/person-id.ts'
import { type AttendanceEvidence, type AttendanceEvidenceId, AttendanceWord } from './attendance-evidence.ts'
import { minutesAfter, minutesBetween } from './instant.ts'
import { problem } from './session-problems.ts'
import type { TrainingSession } from './training-session.ts'

/** The digits that a desk shows (签到码). */
export const CheckInCode = z.string().regex(/^\d{6}$/)

/** What a code turned out to be: one that was shown at that moment, or why it is none that counts. */
export type CodeFinding =
  | { readonly kind: 'shown'; readonly at: Instant }
  | { readonly kind: 'expired' | 'elsewhere' | 'wrong' }

/** What the province sets for checking in; minutes, but for hours of being offline. */
export interface CheckInLimits {
  readonly opensBefore: number
  readonly lateAfter: number
  readonly offlineHours: number
}

interface Known {
  readonly id: AttendanceEvidenceId
  readonly personId: PersonId
  /** Whether that person is on the roster. */
  readonly listed: boolean
  readonly now: Instant
}

interface Tapped extends Known {
  readonly already: boolean
  readonly code: CodeFinding
  /** When the person tapped, by their own device. */
  readonly tappedAt: Instant
}

const earlier = (a: Instant, b: Instant) => (a < b ? a : b)

const evidenceOf = (
  { chainId, id: sessionId, hostId, baseId }: TrainingSession,
  { id, personId, now }: Known,
): Omit<AttendanceEvidence, 'source' | 'says' | 'fromAt' | 'toAt' | 'saidAt'> => ({
  chainId,
  id,
  sessionId,
  personId,
  hostId,
  baseId,
  at: now,
  importId: null,
})

/** Why the session takes no check-in; false when it does. What was tapped before it closed may come in after. */
function whyNotNow({ status, closedAt, endsAt }: TrainingSession, at: Instant): Problem | false {
  if (status === 'planned') return problem('session.not-open')
  if (status !== 'open' && status !== 'closed') return problem('session.over')
  const end = closedAt === null ? endsAt : earlier(closedAt, endsAt)
  return at > end ? problem('session.over') : false
}

const notShown = {
  expired: 'session.code-expired',
  elsewhere: 'session.code-elsewhere',
  wrong: 'session.code-wrong',
} as const

/** Somebody says by a code that they are there (签到). Once is enough. */
export function checkIn(
  session: TrainingSession,
  tapped: Tapped,
  limits: CheckInLimits,
): Outcome<AttendanceEvidence> {
  const { listed, already, code, tappedAt, now } = tapped
  if (!listed) return refuse(problem('session.not-on-roster'))
  if (already) return refuse(problem('session.checked-in'))
  if (code.kind !== 'shown') {
    return refuse(whyNotNow(session, earlier(tappedAt, now)) || problem(notShown[code.kind]))
  }
  const broken = whyNotNow(session, code.at)
  if (broken) return refuse(broken)
  if (minutesBetween(code.at, now) > limits.offlineHours * 60) {
    return refuse(problem('session.tapped-long-ago', { hours: limits.offlineHours }))
  }
  const isLate = code.at > minutesAfter(session.startsAt, limits.lateAfter)
  return ok({
    ...evidenceOf(session, tapped),
    source: 'person',
    says: isLate ? 'late' : 'present',
    fromAt: isLate ? code.at : null,
    toAt: null,
    saidAt: tappedAt,
  })
}

/** What an instructor says of one person (点名). */
export const Mark = z.strictObject({ says: AttendanceWord, saidAt: z.iso.datetime() })
export type Mark = z.infer<typeof Mark>

/** An instructor's word while the session is open; a later one stands in its place, and both are kept. */
export function mark(
  session: TrainingSession,
  { says, saidAt }: Mark,
  known: Known,
): Outcome<AttendanceEvidence> {
  if (session.status !== 'open') return refuse(problem('session.not-open'))
  if (!known.listed) return refuse(problem('session.person-unlisted'))
  const arrived = earlier(saidAt, known.now)
  return ok({
    ...evidenceOf(session, known),
    source: 'instructor',
    says,
    fromAt: says === 'late' && arrived > session.startsAt ? arrived : null,
    toAt: null,
    saidAt,
  })
}
