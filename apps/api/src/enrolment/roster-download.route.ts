import { Readable } from 'node:stream'

import { z } from 'zod'

import { look } from '@skillchain/db/enrolment/roster-import.store'
import { rowsWhere } from '@skillchain/db/enrolment/roster-row.store'
import { type Database, asActor } from '@skillchain/db/kernel/database'
import type { Credentials } from '@skillchain/db/kernel/credentials'
import { type OutCell, type OutColumn, writeXlsx } from '@skillchain/documents/sheet/write-xlsx'
import { Ethnicity } from '@skillchain/domain/enrolment/applicant'
import { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import { documentWords, educationWords, genderWords } from '@skillchain/domain/enrolment/roster-choice'
import { RosterColumn, headings } from '@skillchain/domain/enrolment/roster-column'
import { type RosterImport, RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import { rosterImportPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/roster-import.policy'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { problem } from '@skillchain/domain/kernel/problems'
import { authorise } from '@skillchain/domain/organisation/access'

import { moment } from '../kernel/clock.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { planOfRoster } from './roster-facts.ts'
import { type RosterSeals, rosterSeals } from './roster-sealing.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Grows when a column is added, renamed or read otherwise. */
const TEMPLATE = { template: 'enrolment-roster', version: '1' } as const

const TemplateAsked = z.object({ query: z.object({ chainId: ChainId, planId: EnrolmentPlanId }) })
/** Sentences for what was found, by code, in the reader's language: the server itself speaks only in codes. */
const ErrorsAsked = z.object({
  query: z.object({ chainId: ChainId, id: RosterImportId }),
  body: z.strictObject({ notes: z.record(z.string().max(80), z.string().max(400)) }),
})

const ROWS_AT_ONCE = 200
const widths: Partial<Record<RosterColumn, number>> = {
  ordinal: 8,
  documentNumber: 24,
  school: 28,
  note: 28,
  gender: 8,
}

const asked = <T>(schema: z.ZodType<T>, request: unknown): T => {
  const read = schema.safeParse(request)
  if (!read.success) throw new ProblemError(problem('request.malformed'))
  return read.data
}

/** A roster's template with what a plan offers to choose from, and the workbook of the rows that are still wrong. */
export const rosterDownloads: Route = (server, given) => {
  const { db, services } = given
  server.register(async (scope) => {
    answerProblems(scope)
    scope.get('/api/download/roster-template', async (request, reply) => {
      const { chainId, planId } = asked(TemplateAsked, request).query
      const who = credentialsIn(request, given, { chainId, procedure: 'rosterImport.template' })
      const { plan, posts } = await asActor(db, who, async (tx, actor) => {
        admitting(policy.read, services)(actor)
        const found = await planOfRoster(tx, { chainId, id: planId })
        unwrap(authorise(policy.read, actor, subjectOf(found.plan)))
        return found
      })
      const columns = templateColumns({
        majorCode: posts.map(({ majorCode }) => majorCode),
        postName: posts.map(({ postName }) => postName),
      })
      const meta = { ...TEMPLATE, planId: plan.id, generatedAt: moment().now }
      const sheet = { name: '报名名册', columns, meta }
      return reply
        .header(...named(`roster-template-${plan.terms.year}`))
        .type(XLSX)
        .send(Readable.from(writeXlsx(sheet, nothing())))
    })
    scope.post('/api/download/roster-errors', async (request, reply) => {
      const { query, body } = asked(ErrorsAsked, request)
      const who = credentialsIn(request, given, { chainId: query.chainId, procedure: 'rosterImport.errors' })
      const roster = await asActor(db, who, async (tx, actor) => {
        admitting(policy.read, services)(actor)
        const found = unwrap(await look(tx, query))
        unwrap(authorise(policy.read, actor, subjectOf(found)))
        return found
      })
      const source = { db, who, roster, seals: rosterSeals(services.keys) }
      const sheet = {
        name: '有误的行',
        columns: templateColumns({}),
        meta: { ...TEMPLATE, errorsOf: roster.id },
      }
      return reply
        .header(...named('roster-errors'))
        .type(XLSX)
        .send(Readable.from(writeXlsx(sheet, faultyCells(source, body.notes))))
    })
  })
}

const named = (name: string) => ['content-disposition', `attachment; filename="${name}.xlsx"`] as const

async function* nothing() {
  yield []
}

const choices: Partial<Record<RosterColumn, readonly string[]>> = {
  documentKind: Object.values(documentWords).map(([word = '']) => word),
  gender: Object.values(genderWords).map(([word = '']) => word),
  education: Object.values(educationWords).map(([word = '']) => word),
  ethnicity: Ethnicity.options.map((name) => (name === '其他' || name === '外国血统' ? name : `${name}族`)),
}

const templateColumns = (offered: Partial<Record<RosterColumn, readonly string[]>>): OutColumn[] =>
  RosterColumn.options.map((column) => {
    const list = [...new Set(offered[column] ?? choices[column] ?? [])]
    const label = headings[column][0] ?? column
    return { label, width: widths[column] ?? 16, ...(list.length > 0 ? { choices: list } : {}) }
  })

interface Source {
  readonly db: Database
  readonly who: Credentials
  readonly roster: RosterImport
  readonly seals: RosterSeals
}

/** The faulty rows with all their texts, each wrong cell marked and annotated; page by page, as they are sent. */
async function* faultyCells({ db, who, roster, seals }: Source, notes: Readonly<Record<string, string>>) {
  for (let after = 0; ;) {
    const page = { outcomes: ['faulty'] as const, after, limit: ROWS_AT_ONCE }
    // One page after the other: each begins where the one before has ended.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await asActor(db, who, (tx) => rowsWhere(tx, roster, page))
    if (rows.length === 0) return
    yield rows.map((row) => {
      const cells = seals.openCells(roster, row)
      return RosterColumn.options.map((column): OutCell => {
        const text = cells[column]?.text ?? ''
        const fault = row.faults.find((each) => each.column === column && each.severity === 'error')
        return fault ? { text, note: notes[fault.code] ?? fault.code } : text
      })
    })
    after = rows.at(-1)?.number ?? after
  }
}
