import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { Fault } from '@skillchain/domain/enrolment/roster-cell'
import type { RosterColumn } from '@skillchain/domain/enrolment/roster-column'
import {
  type FileNotice,
  type RosterCounts,
  type RosterImportId,
  RosterImportStatus,
  type RosterLayout,
  type RosterReceipt,
  RowOutcome,
  RowResolution,
} from '@skillchain/domain/enrolment/roster-import'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { bytea } from '../kernel/bytea.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { enrolment, enrolmentPlan } from './enrolment-plan.table.ts'

/** Rosters on their way in; visible to their college and to nobody else, however widely they see the chain. */
export const rosterImport = enrolment.table(
  'roster_import',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<RosterImportId>().notNull(),
    planId: uuid().$type<EnrolmentPlanId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    fileName: text().notNull(),
    fileSize: bigint({ mode: 'number' }).notNull(),
    fileHash: text().notNull(),
    status: text().$type<RosterImportStatus>().notNull(),
    layout: jsonb().$type<RosterLayout>(),
    notices: jsonb().$type<FileNotice[]>().notNull(),
    counts: jsonb().$type<RosterCounts>(),
    studentNumberLength: integer(),
    receipt: jsonb().$type<RosterReceipt>(),
    failure: text(),
    uploadedAt: instant().notNull(),
    importedAt: instant(),
    undoUntil: instant(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, planId, collegeId, status } = table
    const rows = own(chainId, collegeId)
    return [
      primaryKey({ name: 'roster_import_pk', columns: [chainId, id] }),
      memberOf('roster_import_college', chainId, collegeId),
      foreignKey({
        name: 'roster_import_plan',
        columns: [chainId, planId],
        foreignColumns: [enrolmentPlan.chainId, enrolmentPlan.id],
      }),
      check('roster_import_status', oneOf(status, RosterImportStatus.options)),
      index('roster_import_by_college').on(chainId, collegeId, table.uploadedAt, id),
      // The same file for the same plan is one import, however often it is sent.
      uniqueIndex('roster_import_once')
        .on(chainId, planId, collegeId, table.fileHash)
        .where(sql`${status} not in ('undone', 'discarded')`),
      pgPolicy('roster_import_own', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(rosterImport, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/** The file itself, sealed; kept until it has been imported or thrown away. */
export const rosterFile = enrolment.table(
  'roster_file',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    importId: uuid().$type<RosterImportId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    sealed: bytea().notNull(),
  },
  (table) => {
    const rows = own(table.chainId, table.collegeId)
    return [
      primaryKey({ name: 'roster_file_pk', columns: [table.chainId, table.importId] }),
      foreignKey({
        name: 'roster_file_import',
        columns: [table.chainId, table.importId],
        foreignColumns: [rosterImport.chainId, rosterImport.id],
      }),
      pgPolicy('roster_file_own', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(rosterFile, { class: 'distributed', grants: { app_user: ['select', 'insert', 'delete'] } })

/** What has become of a row once its roster was imported. */
export const RowFate = ['imported', 'merged', 'skipped', 'disputed', 'left'] as const

/** A roster's rows while they are checked, mended and imported; what they say of anybody is sealed. */
export const rosterRow = enrolment.table(
  'roster_row',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    importId: uuid().$type<RosterImportId>().notNull(),
    /** As the spreadsheet numbers it. */
    number: integer().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    /** The cells as they came and as they were mended. */
    sealed: bytea().notNull(),
    identityDigest: bytea(),
    outcome: text().$type<RowOutcome>().notNull(),
    resolution: text().$type<RowResolution>(),
    faults: jsonb().$type<Fault[]>().notNull(),
    /** The earlier row of the same file that names the same person. */
    sameAsRow: integer(),
    /** The application there already was, and after the import the one this row became. */
    applicationId: uuid().$type<ApplicationId>(),
    fate: text().$type<(typeof RowFate)[number]>(),
    /** What a merge replaced, sealed, so that it can be undone; and the version that it made. */
    replaced: bytea(),
    mergedVersion: integer(),
  },
  (table) => {
    const { chainId, importId, number, outcome } = table
    const rows = own(chainId, table.collegeId)
    return [
      primaryKey({ name: 'roster_row_pk', columns: [chainId, importId, number] }),
      foreignKey({
        name: 'roster_row_import',
        columns: [chainId, importId],
        foreignColumns: [rosterImport.chainId, rosterImport.id],
      }),
      check('roster_row_outcome', oneOf(outcome, RowOutcome.options)),
      check('roster_row_resolution', oneOf(table.resolution, RowResolution.options)),
      check('roster_row_fate', oneOf(table.fate, RowFate)),
      index('roster_row_by_outcome').on(chainId, importId, outcome, number),
      index('roster_row_by_identity').on(chainId, importId, table.identityDigest),
      pgPolicy('roster_row_own', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(rosterRow, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update', 'delete'] } })

/** What a college last said the columns of such a file are, by the headings' signature. */
export const rosterMapping = enrolment.table(
  'roster_mapping',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    signature: text().notNull(),
    columns: jsonb().$type<(RosterColumn | null)[]>().notNull(),
  },
  (table) => {
    const rows = own(table.chainId, table.collegeId)
    return [
      primaryKey({
        name: 'roster_mapping_pk',
        columns: [table.chainId, table.collegeId, table.signature],
      }),
      pgPolicy('roster_mapping_own', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(rosterMapping, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
