import { AttendanceCorrectionId } from '@skillchain/domain/training/attendance-correction'
import { AttendanceEvidenceId } from '@skillchain/domain/training/attendance-evidence'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { anEvidence } from '@skillchain/domain/training/session.fixture'

import { aFact } from '../../src/kernel/event.fixture.ts'
import { type Injecting, inject, near, rowAt, rowWhere } from './pick.ts'
import { type NewSession, addSession } from './sessions.ts'
import { mentorIdOf, newApprenticeship } from './training.ts'
import { APPRENTICES, FIRMS, type Injected, accountOf, idOf, organisationOf, personOf } from './world.ts'

type Times = Pick<NewSession, 'fromMinute' | 'toMinute' | 'base'>
const DAY = '2026-12-07'
const at = (fromMinute: number, toMinute: number, base?: 0 | 1): Times => ({
  fromMinute,
  toMinute,
  ...(base !== undefined && { base }),
})

/** Two sessions of one day for somebody who has no others. */
function twice(making: Injecting, first: Times, second: Times) {
  const { c, n } = making.pick.of('person', 500)
  const person = 300 + n
  for (const times of [first, second]) addSession(making, { c, heldOn: DAY, people: [person], ...times })
  return { c, key: personOf(c, person) }
}

const morning = at(540, 720)

function bookedUntil(making: Injecting, toMinute: number) {
  const { c, n } = making.pick.of('person', 500)
  const number = addSession(making, { c, heldOn: DAY, people: [300 + n], ...morning })
  const booking = rowWhere(making.rows.bookings, ({ id }) => id === idOf('booking', number))
  booking.toMinute = toMinute
  return { c, key: BaseBookingId.parse(booking.id) }
}

/** What an agreement says of its first day, or that there is none. */
function agreedFrom(making: Injecting, startsOn: string | null) {
  const { c, n } = making.pick.of('agreement', APPRENTICES)
  const { rows } = making
  const record = rowAt(rows.apprenticeships, c * APPRENTICES + n)
  const agreement = rowWhere(rows.agreements, ({ applicationId }) => applicationId === record.applicationId)
  if (startsOn === null) rows.agreements.splice(rows.agreements.indexOf(agreement), 1)
  else agreement.startsOn = startsOn
  return { c, key: record.id }
}

/** So many apprentices more of a firm's first mentor, who has three. */
function teaching(making: Injecting, more: number) {
  const { c, n: firm } = making.pick.of('mentors', FIRMS)
  for (let n = 0; n < more; n += 1) {
    const record = newApprenticeship(c, APPRENTICES + n * FIRMS + firm, 0)
    making.rows.apprenticeships.push({ ...record, status: 'planning', mentorId: mentorIdOf(c, firm, 0) })
  }
  return { c, key: organisationOf(c, firm) }
}

let devices = 0

/** So many people who check in with one device in one session. */
function onOneDevice(making: Injecting, sessions: Sessions, people: number) {
  const { c, sessionId } = freshSession(making, sessions)
  devices += 1
  const deviceDigest = Buffer.from(`shared device ${devices}`)
  const said = making.rows.evidence.filter((each) => each.sessionId === sessionId && each.source === 'person')
  for (const one of said.slice(0, people)) one.deviceDigest = deviceDigest
  return { c, key: deviceDigest.toString('hex') }
}

type Sessions = readonly (readonly number[])[]

/** A settled session in which there is no fault yet. */
function freshSession({ pick }: Injecting, sessions: Sessions) {
  const { c, n } = pick.of('settled', 20)
  return { c, sessionId: idOf('session', rowAt(rowAt(sessions, c), n)) }
}

/** Somebody was there for less than was settled, as the row says by itself. */
function shorter(making: Injecting, sessions: Sessions) {
  const { c, sessionId } = freshSession(making, sessions)
  const place = rowWhere(making.rows.places, (each) => each.sessionId === sessionId)
  Object.assign(place, { grade: 'B', validMinutes: 120 })
  return { c, key: sessionId, place }
}

let corrections = 0

/** The same, with a correction that says so, and perhaps a log that says that the other side approved it. */
function correctedTo(making: Injecting, sessions: Sessions, logged: boolean) {
  const { c, key, place } = shorter(making, sessions)
  const { chainId, sessionId, personId, hostId, baseId } = place
  corrections += 1
  const id = AttendanceCorrectionId.parse(idOf('attendanceCorrection', corrections))
  making.rows.attendanceCorrections.push({
    chainId,
    id,
    sessionId,
    personId,
    hostId,
    baseId,
    gradeBefore: 'A',
    minutesBefore: 180,
    minutesAfter: 120,
    reason: '提前一小时离开',
    proposedFor: hostId,
    proposedBy: accountOf(4),
    proposedAt: '2026-02-10T02:00:00.000Z',
    decidedBy: accountOf(5),
    status: 'applied',
    rejectedReason: null,
    version: 1,
  })
  const about = { aggregate: 'attendance-correction', aggregateId: id, chainId, organisationId: baseId }
  for (const [version, type] of (logged ? ['proposed', 'approved'] : ['proposed']).entries()) {
    const eventId = idOf('event', 6_000_000 + corrections * 2 + version)
    making.rows.events.push(aFact({ ...about, eventId, type, payload: { type }, version }))
  }
  return { c, key }
}

let late = 0

/** Something said of a session that was settled the day after, at this hour. */
function saidLate(making: Injecting, sessions: Sessions, hour: string) {
  const { c, sessionId } = freshSession(making, sessions)
  const { settledAt } = rowWhere(making.rows.sessions, ({ id }) => id === sessionId)
  const { chainId, personId, hostId, baseId } = rowWhere(
    making.rows.places,
    (place) => place.sessionId === sessionId,
  )
  late += 1
  const when = `${settledAt?.slice(0, 10) ?? DAY}T${hour}.000Z`
  const id = AttendanceEvidenceId.parse(idOf('evidence', 900_000 + late))
  const own = { chainId, id, personId, hostId, baseId, saidAt: when, at: when }
  const { sessionId: _, ...word } = anEvidence(own)
  making.rows.evidence.push({
    ...word,
    sessionId: rowWhere(making.rows.sessions, (session) => session.id === sessionId).id,
  })
  return { c, key: sessionId }
}

/** What is wrong with rosters, hours, bookings, agreements and mentors. */
export const trainingFaults = (making: Injecting, sessions: Sessions): Injected[] => [
  ...inject('R-01', 6, () => twice(making, morning, at(719, 780))),
  ...near(5, () => twice(making, morning, at(720, 780))),
  ...inject('R-01', 3, () => twice(making, morning, at(839, 900, 1))),
  ...near(5, () => twice(making, morning, at(840, 900, 1))),
  ...inject('R-16', 10, () => twice(making, at(510, 780), at(780, 991))),
  ...near(5, () => twice(making, at(510, 780), at(780, 990))),
  ...inject('R-17', 2, () => bookedUntil(making, 1_051)),
  ...near(2, () => bookedUntil(making, 1_050)),
  ...inject('R-25', 3, () => agreedFrom(making, '2026-11-28')),
  ...inject('R-25', 2, () => agreedFrom(making, null)),
  ...near(3, () => agreedFrom(making, '2026-11-27')),
  ...inject('R-29', 2, () => teaching(making, 3)),
  ...near(3, () => teaching(making, 2)),
  ...inject('R-31', 1, () => onOneDevice(making, sessions, 3)),
  ...near(3, () => onOneDevice(making, sessions, 2)),
  ...inject('R-33', 1, () => shorter(making, sessions)),
  ...inject('R-33', 1, () => correctedTo(making, sessions, false)),
  ...near(2, () => correctedTo(making, sessions, true)),
  ...inject('R-33', 1, () => saidLate(making, sessions, '02:00:01')),
  ...near(2, () => saidLate(making, sessions, '02:00:00')),
]
