import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { EnrolmentPlanId } from './enrolment-plan.ts'
import { RosterColumn } from './roster-column.ts'

export const RosterImportId = z.uuid().brand<'RosterImportId'>()
export type RosterImportId = z.infer<typeof RosterImportId>

/**
 * 已上传, 已对应列, 校验中, 待确认, 导入中, 已导入, 失败, 已撤销, 已放弃. A failure keeps the file, so that it can be
 * tried again; what was thrown away or undone keeps no row.
 */
export const RosterImportStatus = z.enum([
  'uploaded',
  'mapped',
  'checking',
  'checked',
  'importing',
  'imported',
  'failed',
  'undone',
  'discarded',
])
export type RosterImportStatus = z.infer<typeof RosterImportStatus>

/** What a row turned out to be; exactly one of them. */
export const RowOutcome = z.enum([
  'good',
  'faulty',
  'duplicateInFile',
  'duplicateInDatabase',
  'duplicateAcrossChains',
])
export type RowOutcome = z.infer<typeof RowOutcome>

/** What is to become of a duplicate: it completes the record there is, is left out, or is entered and contested. */
export const RowResolution = z.enum(['merge', 'skip', 'dispute'])
export type RowResolution = z.infer<typeof RowResolution>

/** Nobody changes what another college has entered, and nobody contests their own entries. Source: our own decision. */
export const resolutionsFor: Readonly<Record<RowOutcome, readonly RowResolution[]>> = {
  good: [],
  faulty: [],
  duplicateInFile: ['merge', 'skip'],
  duplicateInDatabase: ['merge', 'skip'],
  duplicateAcrossChains: ['skip', 'dispute'],
}

const rows = z.int().nonnegative()

/** Rows by what they turned out to be, and how many duplicates nobody has decided on. */
export const RosterCounts = z.object({
  read: rows,
  good: rows,
  faulty: rows,
  duplicateInFile: rows,
  duplicateInDatabase: rows,
  duplicateAcrossChains: rows,
  unresolved: rows,
})
export type RosterCounts = z.infer<typeof RosterCounts>

/** What became of every row that was read (回执). `disputed` ones are entered, and marked. */
export const RosterReceipt = z.object({
  read: rows,
  imported: rows,
  merged: rows,
  skipped: rows,
  disputed: rows,
  faulty: rows,
})
export type RosterReceipt = z.infer<typeof RosterReceipt>

/** Every row read is one of its kinds, none is lost and none is counted twice. */
export const reconciles = (totals: RosterCounts | RosterReceipt): boolean => {
  const { read, ...others } = totals
  const { unresolved: _undecided, ...kinds } = { unresolved: 0, ...others }
  return read === Object.values(kinds).reduce((sum, count) => sum + count, 0)
}

/** How a file is to be read: which sheet, in which encoding, where its headings stand and what its columns are. */
export const RosterLayout = z
  .strictObject({
    sheet: z.string().max(100).nullable(),
    encoding: z.enum(['utf-8', 'utf-16le', 'gb18030']).nullable(),
    /** The row of the headings, as the spreadsheet numbers it; rows start below it. */
    headingRow: z.int().min(1).max(1_000),
    /** By the file's columns from the first; null for those left out. */
    columns: z.array(RosterColumn.nullable()).min(1).max(256),
  })
  .refine(({ columns }) => isDistinct(columns.filter((column) => column !== null)), {
    path: ['columns'],
    error: 'roster.column-twice',
  })
export type RosterLayout = z.infer<typeof RosterLayout>

const isDistinct = (values: readonly string[]) => new Set(values).size === values.length

/** Something about the file as a whole: a hidden column that is read, an encoding that was told by its bytes alone. */
export const FileNotice = z.object({
  code: z.enum(['roster.column-hidden', 'roster.encoding-guessed']),
  column: RosterColumn.nullable(),
  detail: z.string(),
})
export type FileNotice = z.infer<typeof FileNotice>

/**
 * A roster (报名名册) on its way from a college's own spreadsheet into the applications of one plan. It names nobody:
 * who stands in the file is kept row by row, sealed.
 *
 * **Source:** domain study §7.2 (import rules) and our own decision.
 */
export const RosterImport = z.object({
  chainId: ChainId,
  id: RosterImportId,
  planId: EnrolmentPlanId,
  collegeId: OrganisationId,
  fileName: z.string(),
  /** In bytes. */
  fileSize: z.int().positive(),
  /** SHA-256 of the file in hex: the same file twice is one import. */
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  status: RosterImportStatus,
  layout: RosterLayout.nullable(),
  notices: z.array(FileNotice),
  counts: RosterCounts.nullable(),
  /** How long the file's student numbers mostly are; null where they differ, or before it has been read. */
  studentNumberLength: z.int().nullable(),
  receipt: RosterReceipt.nullable(),
  /** Why reading, checking or importing it came to nothing: a message key; null unless it failed. */
  failure: z.string().nullable(),
  uploadedAt: Instant,
  importedAt: Instant.nullable(),
  /** Until when the import can be undone as a whole. */
  undoUntil: Instant.nullable(),
  version: z.int().nonnegative(),
})
export type RosterImport = z.infer<typeof RosterImport>
