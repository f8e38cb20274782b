import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgPolicy, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import {
  type AttendanceEvidenceId,
  AttendanceWord,
  EvidenceSource,
} from '@skillchain/domain/training/attendance-evidence'
import type { TrainingSessionId } from '@skillchain/domain/training/training-session'

import { oneOf } from '../kernel/check.ts'
import { bytea } from '../kernel/bytea.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, inChains, own, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { sessionPlace } from './session-place.table.ts'
import { training } from './training-station.table.ts'

/** What was said of who was there (考勤证据): added to and never changed, by each for themselves alone. */
export const attendanceEvidence = training.table(
  'attendance_evidence',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<AttendanceEvidenceId>().notNull(),
    sessionId: uuid().$type<TrainingSessionId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    hostId: uuid().$type<OrganisationId>().notNull(),
    baseId: uuid().$type<OrganisationId>().notNull(),
    source: text().$type<EvidenceSource>().notNull(),
    says: text().$type<AttendanceWord>().notNull(),
    fromAt: instant(),
    toAt: instant(),
    saidAt: instant().notNull(),
    at: instant().notNull(),
    importId: uuid(),
    /** A keyed hash of chain, day and the device that somebody checked in with: it says nothing of any other day. */
    deviceDigest: bytea(),
  },
  (table) => {
    const { chainId, id, sessionId, personId, hostId, baseId, source } = table
    return [
      primaryKey({ name: 'attendance_evidence_pk', columns: [chainId, id] }),
      foreignKey({
        name: 'attendance_evidence_place',
        columns: [chainId, sessionId, personId],
        foreignColumns: [sessionPlace.chainId, sessionPlace.sessionId, sessionPlace.personId],
      }),
      check('attendance_evidence_source', oneOf(source, EvidenceSource.options)),
      check('attendance_evidence_says', oneOf(table.says, AttendanceWord.options)),
      // A person checks in once, however many ask at one moment.
      uniqueIndex('attendance_evidence_once')
        .on(chainId, sessionId, personId)
        .where(sql`${source} = 'person'`),
      // A log that comes in again says nothing new.
      uniqueIndex('attendance_evidence_logged')
        .on(chainId, sessionId, personId, source, table.fromAt, table.toAt)
        .where(sql`${table.importId} is not null`),
      index('attendance_evidence_by_device')
        .on(chainId, table.deviceDigest)
        .where(sql`${table.deviceDigest} is not null`),
      index('attendance_evidence_by_place').on(chainId, sessionId, personId, table.at),
      pgPolicy('attendance_evidence_read', {
        for: 'select',
        to: appUser,
        using: visible(chainId, hostId, baseId, personId),
      }),
      // Whoever is on the roster speaks for themselves, and the base for its instructors, its gates and its machines.
      pgPolicy('attendance_evidence_add', {
        for: 'insert',
        to: appUser,
        withCheck: sql`${inChains(chainId)} and ((${source} = 'person' and ${own(chainId, personId)})
          or (${source} <> 'person' and ${own(chainId, baseId)}))`,
      }),
    ]
  },
)
declare(attendanceEvidence, { class: 'distributed', grants: { app_user: ['select', 'insert'] } })
