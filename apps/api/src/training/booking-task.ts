import { unsettledBookings } from '@skillchain/db/training/booking-task.query'

import { moment } from '../kernel/clock.ts'
import type { TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

/** Bookings that wait for the base's answer, as both sides see them, and those whose use it has yet to set down. */
export const bookingTasks: TaskSource = {
  grant: {
    'training-base.manager': 'party',
    'enterprise.manager': 'party',
    'college.manager': 'party',
    'college.admissions': 'party',
  },
  read: async (tx, { organisationId }) => {
    const { now, today } = moment()
    const found = await unsettledBookings(tx, { organisationId, now, today })
    return found.map((row) => {
      const isAsked = row.status === 'requested'
      const mine = row.baseId === organisationId
      const answer = mine ? 'booking-to-answer' : 'booking-unanswered'
      return {
        id: `${row.id}:${row.status}`,
        kind: isAsked ? answer : 'booking-to-set-down',
        params: { station: row.stationName, day: row.heldOn, headCount: row.headCount, asker: row.askerName },
        chainId: row.chainId,
        path: `/bookings/${row.chainId}/${row.id}`,
        dueOn: isAsked ? row.replyDueOn : null,
        workingDaysLeft: isAsked ? workingDaysLeft(today, row.replyDueOn) : null,
        since: isAsked ? row.requestedAt : row.startsAt,
        mine,
        counterpart: mine ? null : row.baseName,
        ...(!mine && { counterpartId: row.baseId }),
      }
    })
  },
}
