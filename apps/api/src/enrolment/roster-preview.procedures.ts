import { z } from 'zod'

import { fileOf, look, rememberedMapping } from '@skillchain/db/enrolment/roster-import.store'
import { RosterColumn, headingSignature, requiredColumns } from '@skillchain/domain/enrolment/roster-column'
import { RosterImportId, RosterLayout } from '@skillchain/domain/enrolment/roster-import'
import { rosterImportPolicy as policy } from '@skillchain/domain/enrolment/roster-import.policy'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import { asCode } from '@skillchain/domain/organisation/half-width'
import { maskIdentity } from '@skillchain/domain/organisation/identity-document'
import { maskMobile } from '@skillchain/domain/organisation/mobile-number'
import { unwrap } from '../kernel/problem-error.ts'
import { surveying } from '../kernel/trpc.ts'
import { columnName, previewRoster, recognised } from './roster-file.ts'
import { rosterSeals } from './roster-sealing.ts'

const { sheet, encoding } = RosterLayout.shape

/** A file's first rows as they would be read, and what its columns seem to be. */
const Preview = z.object({
  kind: z.enum(['csv', 'xlsx', 'xls']),
  sheets: z.array(z.string()),
  sheet,
  encodings: z.array(z.string()),
  encoding,
  hiddenColumns: z.array(z.int()),
  headingRow: z.int().nullable(),
  /** By the file's columns: what a spreadsheet calls each, its heading, what it is taken for, and some of its texts. */
  columns: z.array(
    z.object({
      name: z.string(),
      heading: z.string(),
      column: RosterColumn.nullable(),
      samples: z.array(z.string()),
    }),
  ),
  signature: z.string(),
  /** Whether the college has mapped such a file before. */
  remembered: z.boolean(),
  required: z.array(RosterColumn),
})

const SAMPLES = 4

/** What looks like a number of somebody's document or phone is masked, whatever column it stands in. */
function masked(text: string): string {
  const code = asCode(text)
  if (/^\d{14,17}[\dX]$/.test(code)) return maskIdentity(code)
  return /^(\+?86)?1\d{10}$/.test(code) ? maskMobile(code) : text
}

export const rosterPreviewProcedures = {
  /** The file read anew in the given sheet and encoding; asked with each choice until the columns are right. */
  preview: surveying(policy.read)
    .input(
      z.strictObject({
        chainId: ChainId,
        id: RosterImportId,
        sheet: sheet.default(null),
        encoding: encoding.default(null),
        headingRow: z.int().min(1).max(1_000).optional(),
      }),
    )
    .output(Preview)
    .query(async ({ ctx: { tx, services }, input }) => {
      const state = unwrap(await look(tx, input))
      const sealed = await fileOf(tx, input)
      if (!sealed) return unwrap(refuse(problem('record.missing', { id: input.id })))
      const bytes = rosterSeals(services.keys).openFile(input, sealed)
      const { head, rows, headingRow: found } = unwrap(await previewRoster(bytes, input))
      const number = input.headingRow ?? found
      const headings = rows.find((row) => row.number === number)?.cells ?? []
      const signature = headingSignature(headings)
      const { chainId, collegeId } = state
      const remembered = await rememberedMapping(tx, { chainId, collegeId, signature })
      const taken = remembered ?? recognised(rows, number)
      const below = rows.filter((row) => number === null || row.number > number).slice(0, SAMPLES)
      const width = Math.max(headings.length, ...below.map(({ cells }) => cells.length), 0)
      const columns = Array.from({ length: width }, (_, index) => ({
        name: columnName(index),
        heading: headings[index] ?? '',
        column: taken[index] ?? null,
        samples: below.map(({ cells }) => masked(cells[index] ?? '')),
      }))
      const { kind, sheets, encodings, hiddenColumns } = head
      return {
        kind,
        sheets: [...sheets],
        sheet: head.sheet,
        encodings: [...encodings],
        encoding: head.encoding,
        hiddenColumns: [...hiddenColumns],
        headingRow: number,
        columns,
        signature,
        remembered: remembered !== null,
        required: [...requiredColumns],
      }
    }),
}
