import { and, asc, eq } from 'drizzle-orm'

import { asParty } from '@skillchain/domain/organisation/person-id'
import {
  type AttendanceEvidence,
  AttendanceEvidenceId,
  type AttendanceWord,
} from '@skillchain/domain/training/attendance-evidence'
import { gradeOf } from '@skillchain/domain/training/attendance-grade'
import { checkIn, mark } from '@skillchain/domain/training/attendance.rules'
import { minuteOf } from '@skillchain/domain/training/clock-time'
import { minutesAfter } from '@skillchain/domain/training/instant'
import { type TrainingSession, TrainingSessionId } from '@skillchain/domain/training/training-session'
import * as rules from '@skillchain/domain/training/training-session.rules'
import type { TrainingStation } from '@skillchain/domain/training/training-station'

import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { type AdmittedRow, admittedBy } from '../training/admitted.query.ts'
import { attendanceEvidence } from '../training/attendance-evidence.table.ts'
import { insert as insertBooking } from '../training/base-booking.store.ts'
import { sessionPlace } from '../training/session-place.table.ts'
import { trainingSession } from '../training/training-session.table.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'
import { planId } from './plans.ts'
import { selves } from './sign-ins.ts'
import { book } from './station-bookings.ts'

export const sessionTables = [trainingSession, sessionPlace, attendanceEvidence] as const

const PEOPLE = 8
/** Of the bookings that these sessions come from; those of others have lower numbers. */
const FIRST_BOOKING = 101
const limits = { opensBefore: 30, lateAfter: 10, offlineHours: 12 }
const TOLERANCE = 15

/** What is said of somebody: whether they check in, and what the instructor says, if anything. */
interface Told {
  readonly tapped: boolean
  readonly marked: AttendanceWord | null
}
const told = (tapped: boolean, marked: AttendanceWord | null): Told => ({ tapped, marked })

interface Given {
  readonly title: string
  /** Days before the world is opened; negative for days to come. */
  readonly daysAgo: number
  readonly upTo: 'planned' | 'open' | 'closed' | 'settled'
  /** Person by person, in the order of the roster. */
  readonly told: readonly Told[]
}

/** One session that is settled, one that waits for it, one that is held now, and two to come; the last has no roster. */
const given: readonly Given[] = [
  {
    title: '动力电池拆装',
    daysAgo: 8,
    upTo: 'settled',
    told: [
      told(true, 'present'),
      told(true, 'present'),
      told(false, 'present'),
      told(true, null),
      told(true, 'absent'),
      told(false, 'absent'),
      told(false, 'late'),
    ],
  },
  {
    title: '动力电池拆装',
    daysAgo: 1,
    upTo: 'closed',
    told: [
      told(true, 'present'),
      told(false, 'present'),
      told(true, 'absent'),
      told(true, null),
      told(false, 'late'),
      told(false, 'absent'),
    ],
  },
  {
    title: '高压安全与绝缘检测',
    daysAgo: 0,
    upTo: 'open',
    // The first has yet to check in.
    told: [
      told(false, null),
      told(true, 'present'),
      told(true, null),
      told(false, 'absent'),
      told(false, null),
    ],
  },
  {
    title: '高压安全与绝缘检测',
    daysAgo: -3,
    upTo: 'planned',
    told: Array.from({ length: 6 }, () => told(false, null)),
  },
  { title: '整车装配工艺', daysAgo: -7, upTo: 'planned', told: [] },
]

const STEP = 30
const LAST_START = 1_410
const MINUTES = 240

/** Hours of the day that begin at about this moment, so that what is held today is held now. */
function hoursAround(now: Date) {
  const from = Math.min(LAST_START, Math.max(0, Math.ceil((minuteOf(now.toISOString()) - 10) / STEP) * STEP))
  return { from, to: Math.min(1_440, from + MINUTES) }
}

type Evidence = readonly AttendanceEvidence[]
const nextEvidence = () => {
  let n = 0
  return () => AttendanceEvidenceId.parse(demoId('evidence', (n += 1)))
}

/** What was said during a session, by whoever says it, each with its entry in the log. */
function say(story: Chronicle, session: TrainingSession, at: Saying): Evidence {
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
interface Saying extends Pick<Given, 'told' | 'daysAgo'> {
  readonly people: readonly AdmittedRow[]
  readonly nextId: () => AttendanceEvidenceId
}

const HOURS = 1 / 24

/** The steps of a session's life, so many days ago. */
function stepsOf({ daysAgo, upTo, told: { length } }: Given, personIds: AdmittedRow['personId'][]) {
  const before = Math.max(daysAgo, 0) + 2
  const enlist = { by: 'college', daysAgo: before, command: { type: 'enlist', personIds } } as const
  const open = { by: 'base', daysAgo, command: { type: 'open' } } as const
  const close = { by: 'base', daysAgo: daysAgo - 5 * HOURS, command: { type: 'close' } } as const
  const settle = { by: 'college', daysAgo: daysAgo - 1, command: { type: 'settle' } } as const
  const lived = { planned: [], open: [open], closed: [open, close], settled: [open, close, settle] }[upTo]
  return [...(length > 0 ? [enlist] : []), ...lived]
}

interface Place {
  readonly station: TrainingStation
  readonly people: readonly AdmittedRow[]
  readonly nextId: () => AttendanceEvidenceId
}

/** Lets one session come to where it stands today. */
function hold(story: Chronicle, { n, of }: { n: number; of: Given }, { station, people, nextId }: Place) {
  const booking = book(
    story,
    { n: FIRST_BOOKING + n, station, held: [] },
    {
      station: 6,
      by: 'college',
      askedDaysAgo: Math.max(of.daysAgo, 0) + 14,
      inDays: -of.daysAgo,
      headCount: 12,
      purpose: 'training',
      ...hoursAround(story.now),
      steps: [{ by: 'base', daysAgo: Math.max(of.daysAgo, 0) + 12, command: { type: 'confirm' } }],
    },
  )
  const here = people.slice(0, of.told.length)
  const personIds = here.map(({ personId }) => personId)
  let evidence: Evidence = []
  const known = (state: TrainingSession): Omit<rules.Facts, 'actor' | 'now' | 'today'> => ({
    bookingStatus: 'confirmed',
    opensBefore: limits.opensBefore,
    listed: new Set(),
    known: new Set(personIds),
    busy: new Set(),
    results: personIds.map((personId) => {
      const own = evidence.filter((each) => each.personId === personId)
      const { grade, validMinutes } = gradeOf(state, own, TOLERANCE)
      return { personId, grade, validMinutes }
    }),
  })
  const session = story.live<
    TrainingSession,
    rules.Command,
    rules.TrainingSessionEvent,
    ReturnType<typeof known>
  >(AUTOMOTIVE, {
    by: 'college',
    daysAgo: Math.max(of.daysAgo, 0) + 3,
    steps: stepsOf(of, personIds),
    found: ({ now }) =>
      rules.planSession(
        { chainId: AUTOMOTIVE, id: TrainingSessionId.parse(demoId('trainingSession', n + 1)) },
        { bookingId: booking.id, title: of.title },
        { booking, taken: false, now },
      ),
    rules: {
      aggregate: 'training-session',
      decide: rules.decide,
      evolve: (state, event) => {
        const next = rules.evolve(state, event)
        if (event.type === 'opened') evidence = say(story, next, { ...of, people: here, nextId })
        return next
      },
      partiesOf: ({ hostId, baseId }) => [hostId, baseId],
      facts: known,
    },
  })
  const settled = new Map(
    session.status === 'settled' ? known(session).results.map((each) => [each.personId, each]) : [],
  )
  const places = here.map(({ personId, name }) => ({
    chainId: session.chainId,
    sessionId: session.id,
    personId,
    hostId: session.hostId,
    baseId: session.baseId,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    name,
    enlistedAt: booking.requestedAt,
    grade: settled.get(personId)?.grade ?? null,
    validMinutes: settled.get(personId)?.validMinutes ?? null,
  }))
  return { booking, session, places, evidence }
}

/** Lets people of the college's first class meet at the base. */
export async function letMeet(tx: Tx, story: Chronicle, stations: readonly TrainingStation[]): Promise<void> {
  const station = stations[5]
  if (!station) throw new Error('there is no station for sessions')
  const toldBefore = story.facts.length
  const found = await tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.chainId, AUTOMOTIVE),
        eq(application.planId, planId(1)),
        eq(application.status, 'admitted'),
      ),
    )
    .orderBy(asc(application.id))
    .limit(PEOPLE)
  const people = await admittedBy(
    tx,
    AUTOMOTIVE,
    found.map(({ id }) => id),
  )
  const nextId = nextEvidence()
  for (const [n, of] of given.entries()) {
    const { booking, session, places, evidence } = hold(story, { n, of }, { station, people, nextId })
    // One after another: they share one connection.
    // oxlint-disable no-await-in-loop
    await insertBooking(tx, booking)
    await tx.insert(trainingSession).values(session)
    if (places.length > 0) await tx.insert(sessionPlace).values(places)
    if (evidence.length > 0) await tx.insert(attendanceEvidence).values([...evidence])
    // oxlint-enable no-await-in-loop
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const fact of story.facts.slice(toldBefore)) await append(tx, fact)
}
