import { and, asc, eq } from 'drizzle-orm'

import type { AttendanceEvidenceId } from '@skillchain/domain/training/attendance-evidence'
import { gradeOf } from '@skillchain/domain/training/attendance-grade'
import { minuteOf } from '@skillchain/domain/training/clock-time'
import { type TrainingSession, TrainingSessionId } from '@skillchain/domain/training/training-session'
import * as rules from '@skillchain/domain/training/training-session.rules'
import type { TrainingStation } from '@skillchain/domain/training/training-station'

import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { admittedBy } from '../training/admitted.query.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { attendanceEvidence } from '../training/attendance-evidence.table.ts'
import { insert as insertBooking } from '../training/base-booking.store.ts'
import { sessionPlace } from '../training/session-place.table.ts'
import { trainingSession } from '../training/training-session.table.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'
import { planId } from './plans.ts'
import { type Evidence, type Person, importLogs, limits, nextEvidence, say } from './session-evidence.ts'
import { type Given, given } from './session-stories.ts'
import { book } from './station-bookings.ts'

export const sessionTables = [trainingSession, sessionPlace, attendanceEvidence] as const

const PEOPLE = 8
/** Of the bookings that these sessions come from; those of others have lower numbers. */
const FIRST_BOOKING = 101
const TOLERANCE = 15

const STEP = 30
const LAST_START = 1_410
const MINUTES = 240

/** Hours of the day that begin at about this moment, so that what is held today is held now. */
function hoursAround(now: Date) {
  const from = Math.min(LAST_START, Math.max(0, Math.ceil((minuteOf(now.toISOString()) - 10) / STEP) * STEP))
  return { from, to: Math.min(1_440, from + MINUTES) }
}

const HOURS = 1 / 24

/** The steps of a session's life, so many days ago. */
function stepsOf(
  { host = 'college', daysAgo, upTo, told: { length } }: Given,
  personIds: Person['personId'][],
) {
  const before = Math.max(daysAgo, 0) + 2
  const enlist = { by: host, daysAgo: before, command: { type: 'enlist', personIds } } as const
  const open = { by: 'base', daysAgo, command: { type: 'open' } } as const
  const close = { by: 'base', daysAgo: daysAgo - 5 * HOURS, command: { type: 'close' } } as const
  const settle = { by: host, daysAgo: daysAgo - 1, command: { type: 'settle' } } as const
  const lived = { planned: [], open: [open], closed: [open, close], settled: [open, close, settle] }[upTo]
  return [...(length > 0 ? [enlist] : []), ...lived]
}

/** That the booking was used, as the base sets it down after the session. */
const used = (daysAgo: number) =>
  ({ by: 'base', daysAgo: daysAgo - 5 * HOURS, command: { type: 'use' } }) as const

interface Place {
  readonly station: TrainingStation
  readonly people: readonly Person[]
  readonly nextId: () => AttendanceEvidenceId
}

/** Lets one session come to where it stands today. */
function hold(story: Chronicle, { n, of }: { n: number; of: Given }, { station, people, nextId }: Place) {
  const booking = book(
    story,
    { n: FIRST_BOOKING + n, station, held: [] },
    {
      station: 6,
      by: of.host ?? 'college',
      askedDaysAgo: Math.max(of.daysAgo, 0) + 14,
      inDays: -of.daysAgo,
      headCount: 12,
      purpose: 'training',
      ...hoursAround(story.now),
      steps: [
        { by: 'base', daysAgo: Math.max(of.daysAgo, 0) + 12, command: { type: 'confirm' } },
        ...(of.upTo === 'settled' ? [used(of.daysAgo)] : []),
      ],
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
    by: of.host ?? 'college',
    daysAgo: Math.max(of.daysAgo, 0) + 3,
    steps: stepsOf(of, personIds),
    found: ({ now }) =>
      rules.planSession(
        { chainId: AUTOMOTIVE, id: TrainingSessionId.parse(demoId('trainingSession', n + 1)) },
        { bookingId: booking.id, title: of.title },
        { booking: { ...booking, status: 'confirmed' }, taken: false, now },
      ),
    rules: {
      aggregate: 'training-session',
      decide: rules.decide,
      evolve: (state, event) => {
        const next = rules.evolve(state, event)
        if (event.type === 'opened') evidence = say(story, next, { ...of, people: here, nextId })
        if (event.type === 'closed') {
          evidence = [...evidence, ...importLogs(story, next, { ...of, people: here, nextId })]
        }
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

/** Lets people of the college's first class, and apprentices of the chain leader, meet at the base. */
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
  const admitted = await admittedBy(
    tx,
    AUTOMOTIVE,
    found.map(({ id }) => id),
  )
  const trained = await tx
    .select({ personId: apprenticeship.personId, name: apprenticeship.name })
    .from(apprenticeship)
    .where(and(eq(apprenticeship.chainId, AUTOMOTIVE), eq(apprenticeship.status, 'training')))
    .orderBy(asc(apprenticeship.id))
    .limit(PEOPLE)
  const nextId = nextEvidence()
  for (const [n, of] of given.entries()) {
    const people = of.host === 'lead' ? trained : admitted
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
