import {
  type BaseBooking,
  BaseBookingId,
  type BookingPurpose,
  holdsSeats,
} from '@skillchain/domain/training/base-booking'
import * as bookingRules from '@skillchain/domain/training/base-booking.rules'
import { plusDays } from '@skillchain/domain/kernel/calendar'
import { hoursOn } from '@skillchain/domain/training/station-time'
import type { TrainingStation } from '@skillchain/domain/training/training-station'

import { daysBefore, plusWorkingDays } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'
import type { Username } from './sign-ins.ts'

const bookingId = (n: number): BaseBookingId => BaseBookingId.parse(demoId('booking', n))

export interface Asked {
  readonly station: number
  readonly by: Username
  readonly askedDaysAgo: number
  /** Days from today, or the next on which the station is open. */
  readonly inDays: number
  readonly from: number
  readonly to: number
  readonly headCount: number
  readonly purpose: BookingPurpose
  readonly note?: string
  readonly steps?: readonly {
    readonly by: Username
    readonly daysAgo: number
    readonly command: bookingRules.Command
  }[]
}

const answered = (command: bookingRules.Command, daysAgo: number, by: Username = 'base') => ({
  by,
  daysAgo,
  command,
})
const morning = { from: 540, to: 720 }
const afternoon = { from: 840, to: 1_020 }

/** Bookings of every kind; those of the college's first class are the ones this world follows. */
const asked: readonly Asked[] = [
  {
    station: 1,
    by: 'college',
    askedDaysAgo: 14,
    inDays: -5,
    headCount: 14,
    purpose: 'training',
    ...morning,
    steps: [answered({ type: 'confirm' }, 13), answered({ type: 'use' }, 2)],
  },
  {
    station: 1,
    by: 'college',
    askedDaysAgo: 14,
    inDays: 2,
    headCount: 14,
    purpose: 'training',
    ...morning,
    steps: [answered({ type: 'confirm' }, 12)],
  },
  {
    station: 1,
    by: 'lead',
    askedDaysAgo: 6,
    inDays: 2,
    headCount: 6,
    purpose: 'evaluation',
    ...morning,
    steps: [answered({ type: 'confirm' }, 5)],
  },
  {
    station: 1,
    by: 'college2',
    askedDaysAgo: 1,
    inDays: 2,
    headCount: 12,
    purpose: 'training',
    ...afternoon,
    note: '需要定扭工具六套。',
  },
  {
    station: 2,
    by: 'service',
    askedDaysAgo: 1,
    inDays: 4,
    headCount: 16,
    purpose: 'teacherTraining',
    ...afternoon,
  },
  {
    station: 3,
    by: 'college',
    askedDaysAgo: 8,
    inDays: 6,
    headCount: 12,
    purpose: 'training',
    ...morning,
    steps: [answered({ type: 'decline', reason: '当日除尘设备检修，请改约他日' }, 6)],
  },
  {
    station: 3,
    by: 'college',
    askedDaysAgo: 5,
    inDays: 8,
    headCount: 12,
    purpose: 'contest',
    ...morning,
    steps: [answered({ type: 'confirm' }, 4), answered({ type: 'cancel', reason: '竞赛改期' }, 3, 'college')],
  },
]

/** The first day from so many on, or back, on which a station is open. */
function openDay(station: TrainingStation, today: string, inDays: number): string {
  const step = inDays < 0 ? -1 : 1
  let day = plusDays(today, inDays)
  while (!hoursOn(station, day)) day = plusDays(day, step)
  return day
}

/** Somebody asks for a station, and the base answers. */
export function book(
  { live, now }: Chronicle,
  { n, station, held }: { n: number; station: TrainingStation; held: readonly BaseBooking[] },
  given: Asked,
): BaseBooking {
  const [occupationCode] = station.occupationCodes
  if (!occupationCode) throw new Error('a station without an occupation')
  const heldOn = openDay(station, daysBefore(now, 0).today, given.inDays)
  const taken = held.filter(
    (each) => each.stationId === station.id && each.heldOn === heldOn && holdsSeats(each.status),
  )
  const known = { station: { ...station, status: 'inUse' as const }, taken, horizonDays: 90 }
  const facts = ({ today }: { today: string }) => ({ ...known, replyDueOn: plusWorkingDays(today, 2) })
  const request = {
    stationId: station.id,
    heldOn,
    fromMinute: given.from,
    toMinute: given.to,
    headCount: given.headCount,
    purpose: given.purpose,
    occupationCode,
    note: given.note ?? '',
  }
  return live<BaseBooking, bookingRules.Command, bookingRules.BaseBookingEvent, ReturnType<typeof facts>>(
    AUTOMOTIVE,
    {
      by: given.by,
      daysAgo: given.askedDaysAgo,
      steps: given.steps ?? [],
      found: (acting) =>
        bookingRules.request({ chainId: AUTOMOTIVE, id: bookingId(n) }, request, {
          ...acting,
          ...facts(acting),
        }),
      rules: {
        aggregate: 'base-booking',
        decide: bookingRules.decide,
        evolve: bookingRules.evolve,
        partiesOf: ({ askerId, baseId }) => [askerId, baseId],
        facts: (_, acting) => facts(acting),
      },
    },
  )
}

/** Who has booked the stations of the chain's base. */
export function stationBookings(story: Chronicle, stations: readonly TrainingStation[]): BaseBooking[] {
  const bookings: BaseBooking[] = []
  for (const [at, given] of asked.entries()) {
    const station = stations[given.station - 1]
    if (!station) throw new Error(`there is no station ${given.station}`)
    bookings.push(book(story, { n: at + 1, station, held: bookings }, given))
  }
  return bookings
}
