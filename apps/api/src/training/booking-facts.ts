import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { takenOn } from '@skillchain/db/training/base-booking.store'
import { find } from '@skillchain/db/training/training-station.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import type { TrainingStationId } from '@skillchain/domain/training/training-station'

import { unwrap } from '../kernel/problem-error.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'

const codes = ['training.booking-answer', 'training.booking-horizon'] as const

/** What the province sets for bookings on a day. */
export async function bookingLimits(tx: Tx, today: string) {
  const values = unwrap(valuesOn(await parametersIn(tx), codes, { division: '44', day: today }))
  return {
    horizonDays: values['training.booking-horizon'],
    replyDueOn: workingDaysAfter(today, values['training.booking-answer']),
  }
}

/** A booking that has no id yet is none of those there are. */
const NONE = BaseBookingId.parse('00000000-0000-0000-0000-000000000000')

interface Asked {
  readonly chainId: ChainId
  readonly stationId: TrainingStationId
  readonly heldOn: string
  readonly id?: BaseBookingId
}

/** What a decision on a booking must know; its station is held until it is taken, and only then are others counted. */
export async function bookingFacts(tx: Tx, { chainId, stationId, heldOn, id }: Asked, today: string) {
  const station = unwrap(await find(tx, { chainId, id: stationId }))
  const taken = await takenOn(tx, { chainId, stationId, heldOn }, id ?? NONE)
  return { station, taken, ...(await bookingLimits(tx, today)) }
}
