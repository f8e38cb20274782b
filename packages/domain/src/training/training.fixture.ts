import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { type BaseBooking, BaseBookingId, type BookingRequest } from './base-booking.ts'
import type { Facts } from './base-booking.rules.ts'
import { instantOf } from './clock-time.ts'
import {
  type StationHours,
  type StationTerms,
  type TrainingStation,
  TrainingStationId,
} from './training-station.ts'
import type { Facts as StationFacts } from './training-station.rules.ts'

export const aTrainingStationId = (n: number) =>
  TrainingStationId.parse(`01980000-0000-7000-8000-00000000b${100 + n}`)
export const aBaseBookingId = (n: number) =>
  BaseBookingId.parse(`01980000-0000-7000-8000-00000000c${100 + n}`)

export const FITTER = OccupationCode.parse('6-22-02-01')

export const someStationTerms = (given: Partial<StationTerms> = {}): StationTerms => ({
  name: '电池拆装工位 A-03',
  dictionaryVersion: '2022',
  occupationCodes: [FITTER],
  seats: 20,
  equipment: '举升机两台、绝缘工具四套；请自带绝缘鞋。',
  ...given,
})

/** Monday to Friday from 08:30 to 17:30. */
export const someHours = (given: Partial<StationHours> = {}): StationHours => {
  const day = { fromMinute: 510, toMinute: 1_050 }
  return { week: [day, day, day, day, day, null, null], closedDays: [], ...given }
}

/** A station of base 7 in use; a test names only what matters to it. */
export const aTrainingStation = (given: Partial<TrainingStation> = {}): TrainingStation => ({
  chainId: aChainId(1),
  id: aTrainingStationId(1),
  baseId: anOrganisationId(7),
  ...someStationTerms(),
  ...someHours(),
  status: 'inUse',
  statusReason: null,
  version: 0,
  ...given,
})

/** Twelve people on the morning of a Tuesday. */
export const aBookingRequest = (given: Partial<BookingRequest> = {}): BookingRequest => ({
  stationId: aTrainingStationId(1),
  heldOn: '2026-12-01',
  fromMinute: 540,
  toMinute: 720,
  headCount: 12,
  purpose: 'training',
  occupationCode: FITTER,
  note: '',
  ...given,
})

/** A booking of college 1, not yet answered. */
export const aBaseBooking = (given: Partial<BaseBooking> = {}): BaseBooking => {
  const request = aBookingRequest()
  const { heldOn = request.heldOn, fromMinute = request.fromMinute } = given
  return {
    chainId: aChainId(1),
    id: aBaseBookingId(1),
    ...request,
    baseId: anOrganisationId(7),
    askerId: anOrganisationId(1),
    startsAt: instantOf(heldOn, fromMinute),
    status: 'requested',
    requestedAt: '2026-11-20T02:00:00.000Z',
    replyDueOn: '2026-11-24',
    endedReason: null,
    version: 0,
    ...given,
  }
}

const moment = { now: '2026-11-20T02:00:00.000Z', today: '2026-11-20' }

export const someBookingFacts = (given: Partial<Facts> = {}): Facts => ({
  ...moment,
  actor: cast.college,
  station: aTrainingStation(),
  taken: [],
  horizonDays: 90,
  replyDueOn: '2026-11-24',
  ...given,
})

export const someStationFacts = (given: Partial<StationFacts> = {}): StationFacts => ({
  ...moment,
  actor: cast.base,
  occupationsKnown: true,
  nameTaken: false,
  ahead: [],
  ...given,
})
