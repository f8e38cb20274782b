import { describe, expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { baseBookingPolicy, subjectOf as ofBooking } from './base-booking.policy.ts'
import { aBaseBooking, aTrainingStation } from './training.fixture.ts'
import { subjectOf as ofStation, trainingStationPolicy } from './training-station.policy.ts'

const changes = <Action extends string>(actions: readonly Action[]) =>
  actions.filter((action) => action !== 'read')

describe('of a station', () => {
  test.each<[keyof typeof cast, string[]]>([
    ['base', ['found', 'revise', 'reschedule', 'sendToRepair', 'putBack', 'retire']],
    ['college', []],
    ['leader', []],
    ['regulator', []],
    ['student', []],
  ])('the %s may do just this', (who, actions) => {
    const subject = ofStation(aTrainingStation())
    const may = changes(keysOf(trainingStationPolicy)).filter((action) =>
      permits(trainingStationPolicy[action], cast[who], subject),
    )
    expect(may).toEqual(actions)
  })
})

describe('of a booking', () => {
  test.each<[keyof typeof cast, string[]]>([
    ['base', ['confirm', 'decline', 'use', 'cancel']],
    ['college', ['found', 'cancel']],
    ['collegeManager', ['found', 'cancel']],
    ['otherCollege', []],
    ['leader', []],
    ['regulator', []],
    ['student', []],
  ])('the %s may do just this', (who, actions) => {
    const subject = ofBooking(aBaseBooking())
    const may = changes(keysOf(baseBookingPolicy)).filter((action) =>
      permits(baseBookingPolicy[action], cast[who], subject),
    )
    expect(may).toEqual(actions)
  })
})
