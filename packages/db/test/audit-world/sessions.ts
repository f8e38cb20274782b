import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { AttendanceEvidenceId } from '@skillchain/domain/training/attendance-evidence'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { instantOf } from '@skillchain/domain/training/clock-time'
import { aTrainingSession, anEvidence } from '@skillchain/domain/training/session.fixture'
import { aBaseBooking, aTrainingStation } from '@skillchain/domain/training/training.fixture'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'
import { TrainingStationId } from '@skillchain/domain/training/training-station'

import { plusDays } from '../../src/demo/calendar.ts'
import { aFact } from '../../src/kernel/event.fixture.ts'
import { NAME } from './people.ts'
import {
  APPRENTICES,
  BASES_FROM,
  COLLEGES_FROM,
  type Making,
  accountOf,
  chainIdOf,
  idOf,
  organisationOf,
  personOf,
} from './world.ts'

const SESSIONS = 20
const PEOPLE = 20
let made = 0
let said = 0

export interface NewSession {
  readonly c: number
  readonly heldOn: string
  readonly fromMinute: number
  readonly toMinute: number
  readonly people: readonly number[]
  /** The second base stands in another city. */
  readonly base?: 0 | 1
}

const stationIdOf = (c: number, base: number) => TrainingStationId.parse(idOf('station', c * 2 + base))
/** Who calls the roll in the `n`th session that was held. */
export const instructorOf = (sessionN: number) => accountOf(800_000 + sessionN)

/** A booking and the session that is made from it, with people on its roster, ahead of its day; answers its number. */
export function addSession({ rows }: Making, { c, base = 0, people, ...times }: NewSession): number {
  made += 1
  const chainId = chainIdOf(c)
  const [hostId, baseId] = [organisationOf(c, COLLEGES_FROM), organisationOf(c, BASES_FROM + base)]
  const { heldOn, fromMinute, toMinute } = times
  const [startsAt, endsAt] = [instantOf(heldOn, fromMinute), instantOf(heldOn, toMinute)]
  const shared = { chainId, stationId: stationIdOf(c, base), baseId, ...times, startsAt }
  const bookingId = BaseBookingId.parse(idOf('booking', made))
  rows.bookings.push(aBaseBooking({ ...shared, id: bookingId, askerId: hostId, status: 'confirmed' }))
  const id = TrainingSessionId.parse(idOf('session', made))
  rows.sessions.push(
    aTrainingSession({ ...shared, id, bookingId, hostId, endsAt, seats: 20, enlisted: people.length }),
  )
  const place = { chainId, sessionId: id, hostId, baseId, startsAt, endsAt, name: NAME }
  for (const n of people) {
    const enlistedAt = '2026-01-06T02:00:00.000Z'
    rows.places.push({ ...place, personId: personOf(c, n), enlistedAt, grade: null, validMinutes: null })
  }
  return made
}

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay())

type Place = Making['rows']['places'][number]

/** What the person, the gate and the instructor say of one place, and that the instructor said it. */
function attend({ rows }: Making, place: Place, { at, by }: { at: string; by: string }): void {
  const { chainId, sessionId, personId, hostId, baseId } = place
  for (const source of ['person', 'instructor', 'gate'] as const) {
    said += 1
    const id = AttendanceEvidenceId.parse(idOf('evidence', said))
    const evidence = anEvidence({ chainId, id, sessionId, personId, hostId, baseId, source, saidAt: at, at })
    const deviceDigest = source === 'person' ? Buffer.from(`device of ${personId}`) : null
    rows.evidence.push({ ...evidence, deviceDigest })
    if (source !== 'instructor') continue
    rows.events.push(
      aFact({
        chainId,
        eventId: idOf('event', 1_000_000 + said),
        aggregate: 'attendance',
        aggregateId: id,
        version: 0,
        type: 'marked',
        actorId: by,
        organisationId: baseId,
        at,
        payload: { type: 'marked', sessionId, personId, says: 'present', saidAt: at },
      }),
    )
  }
}

/** Lets everybody come to a session, closes it and settles it on the day after. */
export function settleSession(making: Making, number: number): void {
  const { rows } = making
  const id = idOf('session', number)
  const at = rows.sessions.findIndex((each) => each.id === id)
  const session = rows.sessions[at]
  if (!session) throw new Error(`there is no session ${number}`)
  const settledAt = `${plusDays(session.heldOn, 1)}T02:00:00.000Z`
  const { startsAt: openedAt, endsAt: closedAt } = session
  rows.sessions[at] = { ...session, status: 'settled', openedAt, closedAt, settledAt }
  const validMinutes = session.toMinute - session.fromMinute
  const results = []
  for (const place of rows.places.filter((each) => each.sessionId === id)) {
    Object.assign(place, { grade: 'A', validMinutes })
    results.push({ personId: place.personId, grade: 'A', validMinutes })
    attend(making, place, { at: openedAt, by: instructorOf(number) })
  }
  const { chainId, hostId } = session
  rows.events.push(settled({ chainId, id, number, hostId, results, at: settledAt }))
}

interface Settled {
  readonly chainId: ChainId
  readonly id: string
  readonly number: number
  readonly hostId: string
  readonly results: { personId: string; grade: string; validMinutes: number }[]
  readonly at: string
}

const settled = ({ chainId, id, number, hostId, results, at }: Settled) =>
  aFact({
    chainId,
    eventId: idOf('event', 2_000_000 + number),
    aggregate: 'training-session',
    aggregateId: id,
    version: 4,
    type: 'settled',
    organisationId: hostId,
    at,
    payload: { type: 'settled', to: 'settled', at, results },
  })

/** Twenty mornings at the first base, each with twenty of the first sixty apprentices; answers the sessions' numbers. */
export function addSessions(making: Making, c: number): number[] {
  for (const base of [0, 1]) {
    const own = {
      chainId: chainIdOf(c),
      id: stationIdOf(c, base),
      baseId: organisationOf(c, BASES_FROM + base),
    }
    making.rows.stations.push(aTrainingStation(own))
  }
  const numbers: number[] = []
  let heldOn = '2026-01-12'
  while (numbers.length < SESSIONS) {
    if (!isWeekend(heldOn)) {
      const from = (numbers.length * PEOPLE) % (APPRENTICES / 2)
      const people = Array.from({ length: PEOPLE }, (_, at) => from + at)
      const number = addSession(making, { c, heldOn, fromMinute: 540, toMinute: 720, people })
      settleSession(making, number)
      numbers.push(number)
    }
    heldOn = plusDays(heldOn, 1)
  }
  return numbers
}
