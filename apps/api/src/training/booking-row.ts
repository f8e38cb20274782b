import { z } from 'zod'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { BaseBooking, BaseBookingStatus, BookingRequest } from '@skillchain/domain/training/base-booking'
import { Minute } from '@skillchain/domain/training/clock-time'
import { TrainingStation, TrainingStationId } from '@skillchain/domain/training/training-station'

/** A booking with the names that lists and pages show. */
export const BookingRow = BaseBooking.extend({
  stationName: z.string(),
  seats: z.int(),
  baseName: z.string(),
  askerName: z.string(),
  /** Null where the dictionary no longer lists the code. */
  occupationName: z.string().nullable(),
})

/** A station with the names that lists and pages show. */
export const StationRow = TrainingStation.extend({
  baseName: z.string(),
  occupationNames: z.array(z.string()),
})

/** Which bookings. */
export const BookingQuestion = z.strictObject({
  chainId: ChainId,
  filter: z
    .strictObject({
      status: z.array(BaseBookingStatus).optional(),
      baseId: OrganisationId.optional(),
      askerId: OrganisationId.optional(),
      fromOn: Day.optional(),
    })
    .optional(),
})

/** All that is known of a base's day. */
export const BaseDay = z.object({ stations: z.array(TrainingStation), bookings: z.array(BookingRow) })

export const OpeningsQuestion = z.strictObject({ chainId: ChainId, request: BookingRequest })

const Alternative = z.object({
  stationId: TrainingStationId,
  stationName: z.string(),
  heldOn: Day,
  fromMinute: Minute,
  toMinute: Minute,
})

/** Whether a wish can be granted as things stand, and what could be instead. */
export const Openings = z.object({
  refusal: z
    .object({
      code: z.string(),
      kind: z.enum(['invalid', 'unauthenticated', 'forbidden', 'missing', 'conflict', 'rule', 'limit']),
      source: z.string().optional(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  /** The next free stretches of the same station. */
  later: z.array(Alternative),
  /** Other stations of the base that are free at the very time. */
  elsewhere: z.array(Alternative),
})
