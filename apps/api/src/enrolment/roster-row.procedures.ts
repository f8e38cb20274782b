import { z } from 'zod'

import { applicationsIn } from '@skillchain/db/enrolment/application.store'
import { find, look, save } from '@skillchain/db/enrolment/roster-import.store'
import { countRows, resolveRows, rowsNumbered, rowsWhere } from '@skillchain/db/enrolment/roster-row.store'
import { canBeRestated } from '@skillchain/domain/enrolment/application'
import { FaultCode } from '@skillchain/domain/enrolment/roster-cell'
import { RosterColumn } from '@skillchain/domain/enrolment/roster-column'
import {
  RosterImport,
  RosterImportId,
  RowOutcome,
  RowResolution,
  resolutionsFor,
} from '@skillchain/domain/enrolment/roster-import'
import { rosterImportPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/roster-import.policy'
import { decide, evolve } from '@skillchain/domain/enrolment/roster-import.rules'
import { problem } from '@skillchain/domain/enrolment/roster-problems'
import type { Json } from '@skillchain/domain/kernel/canonical-json'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { unchangedSince } from '@skillchain/domain/kernel/version'
import { authorise } from '@skillchain/domain/organisation/access'

import { type Acting, act } from '../kernel/perform.ts'
import { moment } from '../kernel/clock.ts'
import { unwrap } from '../kernel/problem-error.ts'
import type { Services } from '../kernel/services.ts'
import { commanding, surveying } from '../kernel/trpc.ts'
import { type Edit, editsAlike, mend } from './mend-roster.ts'
import { importFacts, rowFacts } from './roster-facts.ts'
import type { Judging } from './roster-judge.ts'
import { rosterSeals } from './roster-sealing.ts'
import { ShownRow, shownRow } from './roster-shown.ts'

const ref = { chainId: ChainId, id: RosterImportId }
const asked = { ...ref, key: z.uuidv7(), version: z.int().nonnegative() }
const text = z.string().max(500)
const Edit = z.strictObject({ row: z.int().positive(), column: RosterColumn, text })

const Mending = z.strictObject({
  ...asked,
  /** Cells one by one, or one fault wherever it is. */
  edits: z.array(Edit).max(200).default([]),
  alike: z
    .strictObject({ column: RosterColumn, code: FaultCode, from: text.nullable(), to: text.nullable() })
    .optional(),
})

const Resolving = z.strictObject({
  ...asked,
  outcome: RowOutcome,
  /** Null for all of the kind on which nobody has decided. */
  rows: z.array(z.int().positive()).max(1_000).nullable(),
  resolution: RowResolution,
})

interface Asked {
  readonly key: string
  readonly chainId: ChainId
  readonly id: RosterImportId
  readonly version: number
}
type Work = (state: RosterImport) => Promise<number>

/** Changes rows of an import and counts them anew, as one step of it. What was typed is hashed for replays, never kept. */
function change(
  { tx, actor }: Acting,
  input: Asked & { type: 'mend' | 'resolve'; content: Json },
  work: Work,
) {
  const { chainId, id, version, type, content } = input
  const name = `roster-import.${type}`
  const request = {
    ...input,
    name,
    content: [id, version, content],
    parse: (stored: unknown) => RosterImport.parse(stored),
  }
  return act({ tx, actor }, request, async ({ now, today }) => {
    const state = unwrap(unchangedSince(version, unwrap(await find(tx, { chainId, id }))))
    unwrap(authorise(policy[type], actor, subjectOf(state)))
    const rows = state.status === 'checked' ? await work(state) : 1
    const facts = { ...(await importFacts(tx, state, { now, today })), touched: 0 }
    const command = { type, rows: Math.max(rows, 1), counts: await countRows(tx, state) } as const
    const event = unwrap(decide(state, command, facts))
    const next = unwrap(await save(tx, evolve(state, event)))
    return { answer: next, aggregate: 'roster-import', aggregateId: id, version: next.version, event }
  })
}

async function judgingFor({ tx }: Acting, { keys }: Services, state: RosterImport): Promise<Judging> {
  const { plan, ...facts } = await rowFacts(tx, { chainId: state.chainId, id: state.planId }, moment())
  const { studentNumberLength } = state
  const year = plan.terms.year
  return {
    roster: state,
    year,
    facts: { ...facts, studentNumberLength },
    seals: rosterSeals(keys),
    seen: new Map(),
  }
}

export const rosterRowProcedures = {
  /** Rows by number past `after`, with what was found in them and what it should be. */
  rows: surveying(policy.read)
    .input(
      z.strictObject({
        ...ref,
        outcomes: z.array(RowOutcome).max(5).optional(),
        code: FaultCode.optional(),
        notable: z.boolean().optional(),
        after: z.int().nonnegative().default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(ShownRow), next: z.int().nullable() }))
    .query(async ({ ctx: { tx, services }, input: { limit, after, outcomes, code, notable, ...which } }) => {
      const roster = unwrap(await look(tx, which))
      const filter = { outcomes, code, notable }
      const found = await rowsWhere(tx, roster, { ...filter, after, limit: limit + 1 })
      const shown = {
        seals: rosterSeals(services.keys),
        roster,
        studentNumberLength: roster.studentNumberLength,
      }
      const rows = found.slice(0, limit).map((row) => shownRow(shown, row))
      return { rows, next: found.length > limit ? (rows.at(-1)?.number ?? null) : null }
    }),

  /** A duplicate beside the record it repeats; of a record of another college nothing is told but that it is there. */
  twin: surveying(policy.read)
    .input(z.strictObject({ ...ref, row: z.int().positive() }))
    .output(
      z.object({
        row: ShownRow,
        other: z.partialRecord(RosterColumn, z.string()).nullable(),
        canMerge: z.boolean(),
      }),
    )
    .query(async ({ ctx: { tx, services }, input: { row: number, ...which } }) => {
      const roster = unwrap(await look(tx, which))
      const seals = rosterSeals(services.keys)
      const shown = { seals, roster, studentNumberLength: roster.studentNumberLength }
      const [row] = await rowsNumbered(tx, roster, [number])
      if (!row) return unwrap(refuse(problem('roster.nothing-to-import')))
      const [earlier] = row.sameAsRow === null ? [] : await rowsNumbered(tx, roster, [row.sameAsRow])
      const [application] = row.applicationId
        ? await applicationsIn(tx, roster.chainId, [row.applicationId])
        : []
      const stated = application && {
        name: application.name,
        documentNumber: application.documentMask,
        gender: application.gender,
        mobile: application.mobileMask,
        school: application.school ?? '',
        studentNumber: application.studentNumber ?? '',
        origin: application.origin ?? '',
      }
      const other = earlier ? shownRow(shown, earlier).cells : (stated ?? null)
      return { row: shownRow(shown, row), other, canMerge: !application || canBeRestated(application.status) }
    }),

  mend: commanding({ mend: policy.mend })
    .input(Mending)
    .output(RosterImport)
    .mutation(({ ctx, input }) => {
      const { edits, alike = null } = input
      return change(ctx, { ...input, type: 'mend', content: { edits, alike } }, async (state) => {
        const judging = await judgingFor(ctx, ctx.services, state)
        const all: readonly Edit[] = [...edits, ...(alike ? await editsAlike(ctx.tx, judging, alike) : [])]
        return mend(ctx.tx, judging, all)
      })
    }),

  resolve: commanding({ resolve: policy.resolve })
    .input(Resolving)
    .output(RosterImport)
    .mutation(({ ctx, input }) => {
      const { outcome, rows, resolution } = input
      const content = { outcome, rows, resolution }
      return change(ctx, { ...input, type: 'resolve', content }, (state) => {
        if (!resolutionsFor[outcome].includes(resolution)) {
          return unwrap(refuse(problem('roster.resolution-not-offered', { outcome, resolution })))
        }
        return resolveRows(ctx.tx, state, { outcome, numbers: rows, resolution })
      })
    }),
}
