import { z } from 'zod'

import type { RosterRow } from '@skillchain/db/enrolment/roster-row.store'
import { RowFate } from '@skillchain/db/enrolment/roster-import.table'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import { Fault } from '@skillchain/domain/enrolment/roster-cell'
import { RosterColumn } from '@skillchain/domain/enrolment/roster-column'
import { type RosterImport, RowOutcome, RowResolution } from '@skillchain/domain/enrolment/roster-import'
import { proposalFor } from '@skillchain/domain/enrolment/roster-proposal'
import { keysOf } from '@skillchain/domain/kernel/transitions'
import { maskIdentity } from '@skillchain/domain/organisation/identity-document'
import { maskMobile } from '@skillchain/domain/organisation/mobile-number'

import type { RosterSeals } from './roster-sealing.ts'

/** A row of a roster as its college sees it while it is being put right. */
export const ShownRow = z.object({
  number: z.int(),
  outcome: RowOutcome,
  resolution: RowResolution.nullable(),
  fate: z.enum(RowFate).nullable(),
  sameAsRow: z.int().nullable(),
  applicationId: ApplicationId.nullable(),
  faults: z.array(Fault.extend({ proposal: z.string().nullable() })),
  cells: z.partialRecord(RosterColumn, z.string()),
})
export type ShownRow = z.infer<typeof ShownRow>

const masks: Partial<Record<RosterColumn, (text: string) => string>> = {
  documentNumber: maskIdentity,
  mobile: maskMobile,
  guardianMobile: maskMobile,
}

/** Numbers are masked, but for a number that is wrong: nobody mends what they cannot see. */
export function shownRow(
  {
    seals,
    roster,
    studentNumberLength,
  }: { seals: RosterSeals; roster: RosterImport; studentNumberLength: number | null },
  row: RosterRow,
): ShownRow {
  const cells = seals.openCells(roster, row)
  const wrong = new Set(row.faults.filter(({ severity }) => severity === 'error').map(({ column }) => column))
  const texts = keysOf(cells).map((column) => {
    const text = cells[column]?.text ?? ''
    return [column, wrong.has(column) ? text : (masks[column]?.(text.trim()) ?? text)]
  })
  const { number, outcome, resolution, fate, sameAsRow, applicationId } = row
  return {
    number,
    outcome,
    resolution,
    fate,
    sameAsRow,
    applicationId,
    faults: row.faults.map((fault) => ({
      ...fault,
      proposal: proposalFor(fault.code, cells[fault.column]?.text ?? '', { studentNumberLength }),
    })),
    cells: Object.fromEntries(texts),
  }
}
