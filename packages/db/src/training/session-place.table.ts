import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { AttendanceGrade } from '@skillchain/domain/training/attendance-grade'
import type { TrainingSessionId } from '@skillchain/domain/training/training-session'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { trainingSession } from './training-session.table.ts'
import { training } from './training-station.table.ts'

/**
 * The rosters of sessions (名单): who is to come, and once attendance is settled, what was proven. A place is its host's
 * to give, and its base's and its own person's to read; a correction of it is written by the side that approves.
 */
export const sessionPlace = training.table(
  'session_place',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    sessionId: uuid().$type<TrainingSessionId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    hostId: uuid().$type<OrganisationId>().notNull(),
    baseId: uuid().$type<OrganisationId>().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    name: text().notNull(),
    enlistedAt: instant().notNull(),
    grade: text().$type<AttendanceGrade>(),
    validMinutes: integer(),
  },
  (table) => {
    const { chainId, sessionId, personId, hostId, baseId, grade, validMinutes } = table
    const hosts = own(chainId, hostId)
    const sides = own(chainId, hostId, baseId)
    return [
      primaryKey({ name: 'session_place_pk', columns: [chainId, sessionId, personId] }),
      foreignKey({
        name: 'session_place_session',
        columns: [chainId, sessionId],
        foreignColumns: [trainingSession.chainId, trainingSession.id],
      }),
      check('session_place_grade', sql`${grade} is null or ${oneOf(grade, AttendanceGrade.options)}`),
      check('session_place_settled', sql`(${grade} is null) = (${validMinutes} is null)`),
      check(
        'session_place_proven',
        sql`${validMinutes} = 0 or (${validMinutes} > 0 and ${grade} in ('A', 'B'))`,
      ),
      index('session_place_by_person').on(chainId, personId, table.startsAt, sessionId),
      pgPolicy('session_place_read', {
        for: 'select',
        to: appUser,
        using: visible(chainId, hostId, baseId, personId),
      }),
      pgPolicy('session_place_add', { for: 'insert', to: appUser, withCheck: hosts }),
      // The base too writes what it approves: the host's correction of what was settled.
      pgPolicy('session_place_change', { for: 'update', to: appUser, using: sides, withCheck: sides }),
      pgPolicy('session_place_remove', { for: 'delete', to: appUser, using: hosts }),
    ]
  },
)
declare(sessionPlace, {
  class: 'distributed',
  grants: { app_user: ['select', 'insert', 'update', 'delete'] },
})
