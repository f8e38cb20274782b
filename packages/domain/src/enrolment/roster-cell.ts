import { z } from 'zod'

import type { ProblemCode as OrganisationCode } from '../organisation/problems.ts'
import type { ProblemCode as StandardCode } from '../standard/problems.ts'
import { RosterColumn } from './roster-column.ts'
import type { ProblemCode as RosterCode } from './roster-problems.ts'

/** What a spreadsheet says about a cell beyond its text; `typed` once a person has put another text in its place. */
export const CellFlag = z.enum([
  'formula',
  'number',
  'precision-lost',
  'date',
  'merged',
  'untrimmed',
  'typed',
])
export type CellFlag = z.infer<typeof CellFlag>

export const RosterCell = z.object({ text: z.string(), flags: z.array(CellFlag) })
export type RosterCell = z.infer<typeof RosterCell>

/** The cells of one row by the column they belong to; those of unmapped columns are left out. */
export const RosterCells = z.partialRecord(RosterColumn, RosterCell)
export type RosterCells = z.infer<typeof RosterCells>

/** What can be found in a cell. Each has a sentence for what it is and one for how it is put right. */
export const FaultCode = z.enum([
  'organisation.identity-number-malformed',
  'organisation.identity-number-check-failed',
  'organisation.identity-number-birth-impossible',
  'organisation.identity-number-birth-future',
  'organisation.identity-number-historical',
  'organisation.residence-permit-region',
  'organisation.document-malformed',
  'organisation.name-empty',
  'organisation.name-too-long',
  'organisation.name-characters',
  'organisation.name-private-use',
  'organisation.mobile-malformed',
  'standard.division-malformed',
  'standard.division-unknown',
  'standard.division-without-counties',
  'roster.cell-empty',
  'roster.cell-too-long',
  'roster.cell-characters',
  'roster.cell-formula',
  'roster.cell-merged',
  'roster.digits-lost',
  'roster.zero-lost',
  'roster.date-serial',
  'roster.date-unclear',
  'roster.date-malformed',
  'roster.choice-unknown',
  'roster.gender-differs',
  'roster.birth-differs',
  'roster.birth-missing',
  'roster.too-young',
  'roster.guardian-missing',
  'roster.major-not-offered',
  'roster.post-unclear',
  'roster.post-not-offered',
  'roster.cell-untrimmed',
  'roster.cell-full-width',
  'roster.cell-from-formula',
  'roster.row-hidden',
] satisfies (RosterCode | OrganisationCode | StandardCode)[])
export type FaultCode = z.infer<typeof FaultCode>

/** An error keeps its row from being imported; a notice says what would have been put right in silence. */
export const Severity = z.enum(['error', 'notice'])

/** Something about one cell. It quotes nothing of the cell, so that it may be kept in the clear. */
export const Fault = z.object({ column: RosterColumn, code: FaultCode, severity: Severity })
export type Fault = z.infer<typeof Fault>

export const error = (column: RosterColumn, code: FaultCode): Fault => ({ column, code, severity: 'error' })
export const notice = (column: RosterColumn, code: FaultCode): Fault => ({ column, code, severity: 'notice' })

export const isFaulty = (faults: readonly Fault[]): boolean =>
  faults.some(({ severity }) => severity === 'error')
