import { uuidv7 } from 'uuidv7'

import { BaseBookingId, type BookingRequest } from '@skillchain/domain/training/base-booking'
import type { Command } from '@skillchain/domain/training/base-booking.rules'
import { plusDays } from '@skillchain/domain/kernel/calendar'
import { weekdayOf } from '@skillchain/domain/training/clock-time'
import { aBookingRequest, someHours, someStationTerms } from '@skillchain/domain/training/training.fixture'
import { type StationTerms, TrainingStationId } from '@skillchain/domain/training/training-station'

import { type Who, aMarket, chainId, inDays } from './demand.ts'

/** The first Tuesday that lies at least a week ahead: a day on which stations are open, in every year. */
export const TUESDAY = (() => {
  const soon = inDays(7)
  return plusDays(soon, (8 - weekdayOf(soon)) % 7)
})()

/** Chains in which base 7 offers stations. */
export async function aBase() {
  const { db, as } = await aMarket()

  let made = 0
  /** No two stations of a base bear one name: those that are given none are numbered. */
  const station = (given: Partial<StationTerms> = {}) => {
    made += 1
    const terms = someStationTerms({ name: `${someStationTerms().name} ${made}`, ...given })
    return as('base').trainingStation.found({
      key: uuidv7(),
      chainId,
      id: TrainingStationId.parse(uuidv7()),
      draft: { terms, hours: someHours() },
    })
  }

  type Station = Awaited<ReturnType<typeof station>>
  const asked = (of: Station, given: Partial<BookingRequest> = {}) => ({
    key: uuidv7(),
    chainId,
    id: BaseBookingId.parse(uuidv7()),
    draft: aBookingRequest({ stationId: of.id, heldOn: TUESDAY, ...given }),
  })
  const book = (who: Who, of: Station, given: Partial<BookingRequest> = {}) =>
    as(who).baseBooking.found(asked(of, given))
  const answer = (who: Who, { id, version }: { id: BaseBookingId; version: number }, command: Command) =>
    as(who).baseBooking.perform({ key: uuidv7(), chainId, id, version, command })
  return { db, as, station, asked, book, answer }
}
