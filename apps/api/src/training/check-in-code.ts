import type { CodeFinding } from '@skillchain/domain/training/attendance.rules'
import type { TrainingSession } from '@skillchain/domain/training/training-session'

import type { Keys } from '../kernel/keys.ts'

type Session = Pick<TrainingSession, 'chainId' | 'id'>

/** For how long a code is shown, and for how long it counts after that. */
export interface Steps {
  readonly stepSeconds: number
  readonly graceSeconds: number
}

const PURPOSE = 'check-in-code'
const DIGITS = 6

/** The digits that the desk of a session shows in one step of time: nothing of them is kept anywhere (RFC 6238, §4). */
function codeIn(keys: Keys, { chainId, id }: Session, step: number): string {
  const number = keys.digest(PURPOSE, `${chainId}:${id}:${step}`).readUIntBE(0, 6)
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

const stepAt = (at: number, { stepSeconds }: Steps) => Math.floor(at / (stepSeconds * 1_000))
const instantAt = (at: number) => new Date(at).toISOString()

/** The codes of a session from a moment on, each with the moment from which it is shown. */
export function codesFrom(
  keys: Keys,
  session: Session,
  { from, count, ...steps }: Steps & { from: string; count: number },
): { from: string; code: string }[] {
  const first = stepAt(Date.parse(from), steps)
  return Array.from({ length: count }, (_, n) => ({
    from: instantAt((first + n) * steps.stepSeconds * 1_000),
    code: codeIn(keys, session, first + n),
  }))
}

interface Shown extends Steps {
  readonly code: string
  readonly session: Session & Pick<TrainingSession, 'openedAt'>
  /** Other sessions whose codes might be mistaken for this one's. */
  readonly beside: readonly Pick<TrainingSession, 'id'>[]
  readonly tappedAt: string
  readonly now: string
}

/**
 * What a code is: one that was shown at this moment, or, sent later, at the moment at which its person tapped; one that
 * was shown before; one of another session; or none.
 */
export function findCode(keys: Keys, { code, session, beside, tappedAt, now, ...steps }: Shown): CodeFinding {
  const { stepSeconds, graceSeconds } = steps
  const grace = Math.ceil(graceSeconds / stepSeconds)
  const isShown = (of: Session, at: number) => {
    const step = stepAt(at, steps)
    return Array.from({ length: grace + 1 }, (_, n) => step - n).some(
      (each) => codeIn(keys, of, each) === code,
    )
  }
  const here = Date.parse(now)
  const tapped = Math.min(Date.parse(tappedAt), here)
  if (isShown(session, here)) return { kind: 'shown', at: now }
  if (isShown(session, tapped)) return { kind: 'shown', at: instantAt(tapped) }
  const { chainId, openedAt } = session
  if (openedAt !== null) {
    const first = stepAt(Date.parse(openedAt), steps)
    const past = Array.from({ length: Math.max(0, stepAt(here, steps) - first) }, (_, n) => first + n)
    if (past.some((step) => codeIn(keys, session, step) === code)) return { kind: 'expired' }
  }
  return { kind: beside.some(({ id }) => isShown({ chainId, id }, tapped)) ? 'elsewhere' : 'wrong' }
}
