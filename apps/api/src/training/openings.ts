import type { Tx } from '@skillchain/db/kernel/database'
import { takenBetween } from '@skillchain/db/training/base-booking.store'
import { stationsOf } from '@skillchain/db/training/training-station.query'
import { look } from '@skillchain/db/training/training-station.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Moment } from '@skillchain/domain/kernel/moment'
import { type Alternative, laterHere, sameTimeElsewhere } from '@skillchain/domain/training/alternatives'
import type { BookingRequest } from '@skillchain/domain/training/base-booking'
import { whyNot } from '@skillchain/domain/training/base-booking.rules'
import { plusDays } from '@skillchain/domain/kernel/calendar'
import { minuteOf } from '@skillchain/domain/training/clock-time'

import { unwrap } from '../kernel/problem-error.ts'
import { bookingLimits } from './booking-facts.ts'

/** How many days after the one asked for are looked through. Source: our own decision. */
const LOOK_AHEAD_DAYS = 14

/** Whether a wish can be granted as things stand, and what could be instead: a look, which holds nothing. */
export async function openingsFor(
  tx: Tx,
  { chainId, request }: { chainId: ChainId; request: BookingRequest },
  { now, today }: Moment,
) {
  const station = unwrap(await look(tx, { chainId, id: request.stationId }))
  const others = (await stationsOf(tx, station)).filter(({ id }) => id !== station.id)
  const { horizonDays } = await bookingLimits(tx, today)
  const from = request.heldOn < today ? today : request.heldOn
  const last = plusDays(today, horizonDays)
  const days = Array.from({ length: LOOK_AHEAD_DAYS }, (_, n) => plusDays(from, n)).filter(
    (day) => day <= last,
  )
  const held = await takenBetween(tx, { chainId, stationIds: [station.id, ...others.map(({ id }) => id)] }, [
    from,
    days.at(-1) ?? from,
  ])
  const calendar = (of: typeof station) => ({
    station: of,
    taken: held.filter(({ stationId }) => stationId === of.id),
  })
  const here = calendar(station)
  const { taken } = here
  const refusal = whyNot(request, { station, taken, now, today, horizonDays }) || null
  if (!refusal) return { refusal, later: [], elsewhere: [] }
  const names = new Map([station, ...others].map(({ id, name }) => [id, name]))
  const named = (found: Alternative) => ({ ...found, stationName: names.get(found.stationId) ?? '' })
  const asked = from === request.heldOn ? request.fromMinute : 0
  const after = { day: from, minute: from === today ? Math.max(asked, minuteOf(now) + 1) : asked }
  // What is over or too far off is so at every station.
  const isDay = ['training.day-past', 'training.day-too-far'].includes(refusal.code)
  return {
    refusal,
    later: laterHere(here, request, { days, after }).map(named),
    elsewhere: isDay
      ? []
      : sameTimeElsewhere(others.map(calendar), request, request.occupationCode).map(named),
  }
}
