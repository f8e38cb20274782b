import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { Minute } from './clock-time.ts'
import { TrainingStationId } from './training-station.ts'

export const BaseBookingId = z.uuid().brand<'BaseBookingId'>()
export type BaseBookingId = z.infer<typeof BaseBookingId>

/** 待确认, 已确认, 未同意, 已使用, 已取消. */
export const BaseBookingStatus = z.enum(['requested', 'confirmed', 'declined', 'used', 'cancelled'])
export type BaseBookingStatus = z.infer<typeof BaseBookingStatus>

/** A request holds its seats from the moment it is made: whoever asks first is answered first. */
export const holdsSeats = (status: BaseBookingStatus): boolean =>
  status === 'requested' || status === 'confirmed' || status === 'used'

/**
 * What a station is wanted for (用途): 培训, 考核, 竞赛, 师资, 研发, 对外.
 *
 * **Source:** the columns of bases' registers of use, domain study §7.3.
 */
export const BookingPurpose = z.enum([
  'training',
  'evaluation',
  'contest',
  'teacherTraining',
  'research',
  'public',
])
export type BookingPurpose = z.infer<typeof BookingPurpose>

const fields = {
  stationId: TrainingStationId,
  heldOn: Day,
  fromMinute: Minute,
  toMinute: Minute,
  /** People who will practise, each of whom takes one seat. */
  headCount: z.int().min(1).max(500),
  purpose: BookingPurpose,
  /** One of the station's occupations. */
  occupationCode: OccupationCode,
  /** What the base should know besides, in the words of whoever asks. */
  note: z.string().trim().max(300),
}

/** What somebody asks a base for. */
export const BookingRequest = z
  .strictObject(fields)
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, {
    path: ['toMinute'],
    error: 'training.window-reversed',
  })
export type BookingRequest = z.infer<typeof BookingRequest>

/**
 * A booking (预约): a college or enterprise of the chain asks for seats of a station on a day, and its base answers.
 *
 * **Source:** our own decision, ADR-0023.
 */
export const BaseBooking = z.object({
  chainId: ChainId,
  id: BaseBookingId,
  ...fields,
  baseId: OrganisationId,
  /** The college or enterprise that asks. */
  askerId: OrganisationId,
  /** When it begins; lists are ordered by it. */
  startsAt: Instant,
  status: BaseBookingStatus,
  /** When it was asked for. */
  requestedAt: Instant,
  /** The last day for the base's answer. */
  replyDueOn: Day,
  /** Why it was declined or cancelled; null otherwise. */
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type BaseBooking = z.infer<typeof BaseBooking>
