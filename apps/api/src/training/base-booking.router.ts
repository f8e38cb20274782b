import { z } from 'zod'

import { historyOf } from '@skillchain/db/kernel/event.query'
import { bookingById, bookings, bookingsOn, countBookings } from '@skillchain/db/training/base-booking.query'
import { find, insert, save } from '@skillchain/db/training/base-booking.store'
import { openStations } from '@skillchain/db/training/training-station.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { BaseBooking, BaseBookingId, BookingRequest } from '@skillchain/domain/training/base-booking'
import { baseBookingPolicy as policy, subjectOf } from '@skillchain/domain/training/base-booking.policy'
import {
  type BaseBookingEvent,
  Command,
  decide,
  evolve,
  request,
} from '@skillchain/domain/training/base-booking.rules'

import type { Aggregate, Founder } from '../kernel/aggregate.ts'
import { moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { bookingFacts } from './booking-facts.ts'
import { BaseDay, BookingQuestion, BookingRow, Openings, OpeningsQuestion } from './booking-row.ts'
import { openingsFor } from './openings.ts'

type More = Awaited<ReturnType<typeof bookingFacts>>
const name = 'base-booking'
const schema = BaseBooking

const aggregate: Aggregate<BaseBooking, Command, BaseBookingEvent, More> = {
  name,
  schema,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: (tx, state, { today }) => bookingFacts(tx, state, today),
}
const founder: Founder<BaseBooking, BookingRequest, BaseBookingEvent, More> = {
  name,
  schema,
  policy,
  subjectOf,
  insert,
  found: ({ draft, ...ref }, facts) =>
    request({ chainId: ref.chainId, id: BaseBookingId.parse(ref.id) }, draft, facts),
  facts: (tx, { stationId, heldOn }, { chainId, today }) =>
    bookingFacts(tx, { chainId, stationId, heldOn }, today),
}

const { read, found: foundGrant, ...onBooking } = policy
const ref = z.strictObject({ chainId: ChainId, id: BaseBookingId })

export const baseBookingRouter = router({
  list: asking(read)
    .input(
      BookingQuestion.extend(PageRequest.shape).extend({ direction: z.enum(['asc', 'desc']).optional() }),
    )
    .output(pageOf(BookingRow))
    .query(({ input }) => bookings(input)),

  count: asking(read)
    .input(BookingQuestion)
    .output(z.object({ count: z.int() }))
    .query(async ({ input }) => ({ count: await countBookings(input) })),

  byId: asking(read)
    .input(ref)
    .output(BookingRow)
    .query(async ({ input }) => unwrap(await bookingById(input))),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: name })),

  /** A base's stations, and what holds their seats on a day. */
  day: asking(read)
    .input(z.strictObject({ chainId: ChainId, baseId: OrganisationId, heldOn: Day }))
    .output(BaseDay)
    .query(async ({ input }) => ({
      stations: await openStations(input),
      bookings: await bookingsOn(input, input.heldOn),
    })),

  /** Whether seats could be had, before they are asked for; and what could be had instead. */
  openings: surveying(policy.found)
    .input(OpeningsQuestion)
    .output(Openings)
    .query(({ ctx, input }) => openingsFor(ctx.tx, input, moment())),

  found: commanding({ found: foundGrant })
    .input(founding(BaseBookingId, BookingRequest))
    .output(BaseBooking)
    .mutation(({ ctx, input }) => found(founder, ctx, input)),

  perform: commanding(onBooking)
    .input(commandOn(BaseBookingId, Command))
    .output(BaseBooking)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
