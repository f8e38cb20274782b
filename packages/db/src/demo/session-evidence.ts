import { asParty } from '@skillchain/domain/organisation/person-id'
import {
  type AttendanceEvidence,
  AttendanceEvidenceId,
} from '@skillchain/domain/training/attendance-evidence'
import { checkIn, mark } from '@skillchain/domain/training/attendance.rules'
import { minutesAfter } from '@skillchain/domain/training/instant'
import type { TrainingSession } from '@skillchain/domain/training/training-session'

import type { AdmittedRow } from '../training/admitted.query.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import type { Given } from './session-stories.ts'
import { selves } from './sign-ins.ts'

export const limits = { opensBefore: 30, lateAfter: 10, offlineHours: 12 }

/** Somebody on a roster. */
export type Person = Pick<AdmittedRow, 'personId' | 'name'>
export type Evidence = readonly AttendanceEvidence[]
/** The ids of evidence, in the order in which it is told. */
export const nextEvidence = () => {
  let n = 0
  return () => AttendanceEvidenceId.parse(demoId('evidence', (n += 1)))
}

/** What was said during a session, by whoever says it, each with its entry in the log. */
export function say(story: Chronicle, session: TrainingSession, at: Saying): Evidence {
  const { people, told: words, daysAgo, nextId } = at
  const open = { ...session, status: 'open' as const, openedAt: minutesAfter(session.startsAt, -5) }
  const now = story.now.toISOString()
  /** Nobody says anything in the time to come. */
  const past = (moment: string) => (moment < now ? moment : now)
  return words.flatMap(({ tapped, marked }, n) => {
    const person = people[n]
    if (!person) return []
    const { personId } = person
    const self = selves.find((each) => each.personId === personId)
    const known = { personId, listed: true }
    const tap = past(minutesAfter(session.startsAt, 3))
    const own =
      tapped && self
        ? [
            checkIn(
              open,
              {
                ...known,
                id: nextId(),
                already: false,
                code: { kind: 'shown', at: tap },
                tappedAt: tap,
                now: tap,
              },
              limits,
            ),
          ]
        : []
    const saidAt = past(minutesAfter(session.startsAt, marked === 'late' ? 25 : 6))
    const word = marked ? [mark(open, { says: marked, saidAt }, { ...known, id: nextId(), now: saidAt })] : []
    return [...own, ...word].flatMap((outcome) => {
      if (!outcome.ok) throw new Error(`the invented world breaks a rule: ${outcome.problem.code}`)
      const { value } = outcome
      const { id, sessionId, says, source, chainId } = value
      const event = {
        type: source === 'person' ? 'checked-in' : 'marked',
        sessionId,
        personId,
        says,
        saidAt: value.saidAt,
      }
      const state = { chainId, id, version: 0 }
      const by = source === 'person' && self ? self.username : 'base'
      story.note(by, daysAgo, { aggregate: 'attendance', state, event, counterpart: asParty(personId) })
      return [value]
    })
  })
}

/** What the base's gates and machines recorded, taken in by one import for each of them. */
export function importLogs(
  story: Chronicle,
  session: TrainingSession,
  { people, logged = [], daysAgo, nextId }: Omit<Saying, 'told'>,
): Evidence {
  const { chainId, id: sessionId, hostId, baseId, startsAt } = session
  return logged.flatMap(({ person, source, from, to }) => {
    const personId = people[person]?.personId
    if (!personId) return []
    const [id, toAt] = [nextId(), minutesAfter(startsAt, to)]
    const who = { chainId, id, sessionId, personId, hostId, baseId, importId: id }
    const said = { source, says: 'present' as const, fromAt: minutesAfter(startsAt, from), toAt }
    const event = { type: 'imported', source, added: 1 }
    const state = { chainId, id, version: 0 }
    story.note('base', daysAgo - IMPORTED_AFTER, { aggregate: 'attendance-import', state, event })
    return [{ ...who, ...said, saidAt: toAt, at: minutesAfter(toAt, 30) }]
  })
}
/** Logs come in some hours after a session, in parts of a day. */
const IMPORTED_AFTER = 0.25

interface Saying extends Pick<Given, 'told' | 'daysAgo' | 'logged'> {
  readonly people: readonly Person[]
  readonly nextId: () => AttendanceEvidenceId
}
