import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'
import { clockText, within } from '@skillchain/domain/training/clock-time'
import { hoursOn } from '@skillchain/domain/training/station-time'

import { baseBooking as booking } from '../../training/base-booking.table.ts'
import { trainingStation as station } from '../../training/training-station.table.ts'
import { type Rule, idsOf, under } from './rule.ts'

/** a station is promised or was used when it is closed, or for more people than it has seats (基地闭馆时段). */
export const outsideBaseHours: Rule = {
  code: 'R-17',
  touched: async ({ tx, chainId }, happened) => {
    const [ids, stations] = [idsOf('base-booking', happened), idsOf('training-station', happened)]
    if (stations.length === 0) return ids
    const found = await tx
      .select({ id: booking.id })
      .from(booking)
      .where(and(eq(booking.chainId, chainId), inArray(sql<string>`${booking.stationId}`, stations)))
    return [...ids, ...found.map(({ id }) => id)]
  },
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({
        id: booking.id,
        baseId: booking.baseId,
        heldOn: booking.heldOn,
        fromMinute: booking.fromMinute,
        toMinute: booking.toMinute,
        headCount: booking.headCount,
        stationId: station.id,
        name: station.name,
        seats: station.seats,
        week: station.week,
        closedDays: station.closedDays,
      })
      .from(booking)
      .innerJoin(station, and(eq(station.chainId, booking.chainId), eq(station.id, booking.stationId)))
      .where(
        and(
          eq(booking.chainId, chainId),
          inArray(booking.status, ['confirmed', 'used']),
          under(booking.id, keys),
        ),
      )
    return rows.flatMap((row): Hit[] => {
      const hours = hoursOn(row, row.heldOn)
      if (hours && within(row, hours) && row.headCount <= row.seats) return []
      return [
        {
          rule: 'R-17',
          key: row.id,
          mark: '',
          organisationId: row.baseId,
          claimed: {
            kind: 'booking',
            id: row.id,
            facts: [
              { name: 'heldOn', value: row.heldOn },
              { name: 'hours', value: `${clockText(row.fromMinute)}–${clockText(row.toMinute)}` },
              { name: 'peopleAdmitted', value: row.headCount },
            ],
          },
          contradicted: {
            kind: 'station',
            id: row.stationId,
            facts: [
              { name: 'stationName', value: row.name },
              {
                name: 'openHours',
                value: hours ? `${clockText(hours.fromMinute)}–${clockText(hours.toMinute)}` : '—',
              },
              { name: 'seats', value: row.seats },
            ],
          },
        },
      ]
    })
  },
}
