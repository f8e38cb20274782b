import { aChainId, aPersonId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { type AttendanceEvidence, AttendanceEvidenceId } from './attendance-evidence.ts'
import { instantOf } from './clock-time.ts'
import { FITTER, aBaseBookingId, aTrainingStationId } from './training.fixture.ts'
import { type TrainingSession, TrainingSessionId } from './training-session.ts'
import type { Facts } from './training-session.rules.ts'

export const aTrainingSessionId = (n: number) =>
  TrainingSessionId.parse(`01980000-0000-7000-8000-00000000d${100 + n}`)
const anEvidenceId = (n: number) => AttendanceEvidenceId.parse(`01980000-0000-7000-8000-00000000e${100 + n}`)

const held = { heldOn: '2026-12-01', fromMinute: 540, toMinute: 720 }

/** A session of college 1 at base 7, on the morning of a Tuesday, for twelve. */
export const aTrainingSession = (given: Partial<TrainingSession> = {}): TrainingSession => ({
  chainId: aChainId(1),
  id: aTrainingSessionId(1),
  bookingId: aBaseBookingId(1),
  stationId: aTrainingStationId(1),
  baseId: anOrganisationId(7),
  hostId: anOrganisationId(1),
  title: '动力电池拆装',
  occupationCode: FITTER,
  ...held,
  startsAt: instantOf(held.heldOn, held.fromMinute),
  endsAt: instantOf(held.heldOn, held.toMinute),
  seats: 12,
  enlisted: 0,
  status: 'planned',
  openedAt: null,
  closedAt: null,
  settledAt: null,
  reason: null,
  version: 0,
  ...given,
})

export const anOpenSession = (given: Partial<TrainingSession> = {}): TrainingSession =>
  aTrainingSession({ status: 'open', enlisted: 2, openedAt: '2026-12-01T00:40:00.000Z', ...given })

export const someSessionFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-20T02:00:00.000Z',
  today: '2026-11-20',
  actor: cast.college,
  bookingStatus: 'confirmed',
  opensBefore: 30,
  listed: new Set(),
  known: new Set([aPersonId(1), aPersonId(2), aPersonId(3)]),
  busy: new Set(),
  results: [],
  ...given,
})

/** An instructor's word, at the beginning of the session, that somebody is there. */
export const anEvidence = (given: Partial<AttendanceEvidence> = {}): AttendanceEvidence => ({
  chainId: aChainId(1),
  id: anEvidenceId(1),
  sessionId: aTrainingSessionId(1),
  personId: aPersonId(1),
  hostId: anOrganisationId(1),
  baseId: anOrganisationId(7),
  source: 'instructor',
  says: 'present',
  fromAt: null,
  toAt: null,
  saidAt: '2026-12-01T01:05:00.000Z',
  at: '2026-12-01T01:05:00.000Z',
  importId: null,
  ...given,
})
