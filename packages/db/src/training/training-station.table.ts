import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgPolicy, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'
import {
  type OpeningHours,
  type TrainingStationId,
  TrainingStationStatus,
} from '@skillchain/domain/training/training-station'

import { oneOf } from '../kernel/check.ts'
import { appUser, inChains, own } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'

export const training = pgSchema('training')

/** Stations (工位) that bases offer to a chain: all who work in it know them, also those that a past booking names. */
export const trainingStation = training.table(
  'training_station',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<TrainingStationId>().notNull(),
    baseId: uuid().$type<OrganisationId>().notNull(),
    name: text().notNull(),
    dictionaryVersion: text().notNull(),
    occupationCodes: text().array().$type<OccupationCode[]>().notNull(),
    seats: integer().notNull(),
    equipment: text().notNull(),
    week: jsonb().$type<(OpeningHours | null)[]>().notNull(),
    closedDays: text().array().notNull(),
    status: text().$type<TrainingStationStatus>().notNull(),
    statusReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, baseId, status } = table
    const known = inChains(chainId)
    const rows = own(chainId, baseId)
    return [
      primaryKey({ name: 'training_station_pk', columns: [chainId, id] }),
      memberOf('training_station_base', chainId, baseId),
      check('training_station_status', oneOf(status, TrainingStationStatus.options)),
      check('training_station_seats', sql`${table.seats} > 0`),
      check('training_station_reason', sql`(${status} = 'inUse') = (${table.statusReason} is null)`),
      index('training_station_by_name').on(chainId, table.name, id),
      index('training_station_by_base').on(chainId, baseId, table.name, id),
      pgPolicy('training_station_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('training_station_add', { for: 'insert', to: appUser, withCheck: rows }),
      // Whoever books holds the station until the booking is decided; to change it is its base's alone.
      pgPolicy('training_station_change', { for: 'update', to: appUser, using: known, withCheck: rows }),
    ]
  },
)
declare(trainingStation, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
