import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import {
  type AttendanceCorrectionId,
  CorrectionStatus,
} from '@skillchain/domain/training/attendance-correction'
import { AttendanceGrade } from '@skillchain/domain/training/attendance-grade'
import type { TrainingSessionId } from '@skillchain/domain/training/training-session'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { sessionPlace } from './session-place.table.ts'
import { training } from './training-station.table.ts'

/** Corrections of settled attendance (考勤更正), each with what was before, who asked and who of the other side decided. */
export const attendanceCorrection = training.table(
  'attendance_correction',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<AttendanceCorrectionId>().notNull(),
    sessionId: uuid().$type<TrainingSessionId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    hostId: uuid().$type<OrganisationId>().notNull(),
    baseId: uuid().$type<OrganisationId>().notNull(),
    gradeBefore: text().$type<AttendanceGrade>().notNull(),
    minutesBefore: integer().notNull(),
    minutesAfter: integer().notNull(),
    reason: text().notNull(),
    proposedFor: uuid().$type<OrganisationId>().notNull(),
    proposedBy: uuid().$type<PersonId>().notNull(),
    proposedAt: instant().notNull(),
    decidedBy: uuid().$type<PersonId>(),
    status: text().$type<CorrectionStatus>().notNull(),
    rejectedReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, sessionId, personId, hostId, baseId, status } = table
    const sides = own(chainId, hostId, baseId)
    return [
      primaryKey({ name: 'attendance_correction_pk', columns: [chainId, id] }),
      foreignKey({
        name: 'attendance_correction_place',
        columns: [chainId, sessionId, personId],
        foreignColumns: [sessionPlace.chainId, sessionPlace.sessionId, sessionPlace.personId],
      }),
      check('attendance_correction_status', oneOf(status, CorrectionStatus.options)),
      check('attendance_correction_grade', oneOf(table.gradeBefore, AttendanceGrade.options)),
      check(
        'attendance_correction_sides',
        sql`${table.proposedFor} in (${hostId}, ${baseId})
          and (${table.decidedBy} is null or ${table.decidedBy} <> ${table.proposedBy})`,
      ),
      check('attendance_correction_decided', sql`(${status} = 'proposed') = (${table.decidedBy} is null)`),
      // One at a time for each person in a session.
      uniqueIndex('attendance_correction_open')
        .on(chainId, sessionId, personId)
        .where(sql`${status} = 'proposed'`),
      index('attendance_correction_by_host').on(chainId, hostId, status),
      index('attendance_correction_by_base').on(chainId, baseId, status),
      index('attendance_correction_by_session').on(chainId, sessionId, id),
      // Whoever it is about reads it too.
      pgPolicy('attendance_correction_read', {
        for: 'select',
        to: appUser,
        using: visible(chainId, hostId, baseId, personId),
      }),
      pgPolicy('attendance_correction_add', { for: 'insert', to: appUser, withCheck: sides }),
      pgPolicy('attendance_correction_change', {
        for: 'update',
        to: appUser,
        using: sides,
        withCheck: sides,
      }),
    ]
  },
)
declare(attendanceCorrection, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
