import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { BaseBookingId } from './base-booking.ts'
import { Minute } from './clock-time.ts'
import { TrainingStationId } from './training-station.ts'

export const TrainingSessionId = z.uuid().brand<'TrainingSessionId'>()
export type TrainingSessionId = z.infer<typeof TrainingSessionId>

/** 待上课, 上课中, 已下课, 已结算, 已取消. */
export const TrainingSessionStatus = z.enum(['planned', 'open', 'closed', 'settled', 'cancelled'])
export type TrainingSessionStatus = z.infer<typeof TrainingSessionStatus>

/** What is taught (课程), in the words of whoever teaches; hours are added up by it. */
export const SessionTitle = z.string().trim().min(2).max(60)

/** What a college or enterprise says of a session that it makes from its booking. */
export const SessionTerms = z.strictObject({ bookingId: BaseBookingId, title: SessionTitle })
export type SessionTerms = z.infer<typeof SessionTerms>

/** Some of those who are to come. */
export const People = z
  .array(PersonId)
  .min(1)
  .max(100)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'session.person-repeated' })

/**
 * A training session (实训课次): what a confirmed booking is used for, with a roster of those who are to come. It names
 * nobody; the roster is kept beside it.
 *
 * **Source:** the columns of registers of attendance, domain study §7.7; our own decision, ADR-0024.
 */
export const TrainingSession = z.object({
  chainId: ChainId,
  id: TrainingSessionId,
  bookingId: BaseBookingId,
  stationId: TrainingStationId,
  baseId: OrganisationId,
  /** The college or enterprise whose booking it is, and who draws up the roster. */
  hostId: OrganisationId,
  title: SessionTitle,
  occupationCode: OccupationCode,
  heldOn: Day,
  fromMinute: Minute,
  toMinute: Minute,
  startsAt: Instant,
  endsAt: Instant,
  /** Seats that the booking holds. */
  seats: z.int().positive(),
  /** People on the roster. */
  enlisted: z.int().nonnegative(),
  status: TrainingSessionStatus,
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  /** Why it was cancelled; null otherwise. */
  reason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type TrainingSession = z.infer<typeof TrainingSession>

/** How long it lasts. */
export const lengthOf = ({ fromMinute, toMinute }: Pick<TrainingSession, 'fromMinute' | 'toMinute'>) =>
  toMinute - fromMinute
