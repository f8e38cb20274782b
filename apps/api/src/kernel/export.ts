import { Readable } from 'node:stream'

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

import type { Credentials } from '@skillchain/db/kernel/credentials'
import { inScope } from '@skillchain/db/kernel/in-scope'
import { writeCsv } from '@skillchain/documents/sheet/write-csv'
import { writeXlsx } from '@skillchain/documents/sheet/write-xlsx'
import type { Page } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Grant } from '@skillchain/domain/organisation/access'

import { moment } from './clock.ts'
import { ProblemError } from './problem-error.ts'
import { type Route, answerProblems, credentialsIn } from './route.ts'
import { admitting } from './trpc.ts'

/** Rows read at once; a file is written page by page, and so in little memory however long it is. */
const PAGE = 1_000

type Row = Readonly<Record<string, unknown>>

/** Whose list it is and on which day, as the list's own page knows them. */
interface Reader {
  readonly organisationId: OrganisationId
  readonly today: string
}

/** A list that can be taken away as a file. */
export interface ExportList {
  /** Its part of the address. */
  readonly name: string
  readonly grant: Grant
  /** Members of a row that a file may hold, and how each is written. */
  readonly columns: Readonly<Record<string, 'text' | 'money'>>
  readonly read: (question: unknown, after: string | undefined, reader: Reader) => Promise<Page<object>>
}

interface Source<Question extends z.ZodType> extends Pick<ExportList, 'name' | 'grant' | 'columns'> {
  readonly question: Question
  readonly page: (
    asked: z.output<Question> & { limit: number; after: string | undefined },
    reader: Reader,
  ) => Promise<Page<object>>
}

/** A list by the same question as its page asks, open to the same roles. */
export const exportOf = <Question extends z.ZodType<object>>({
  question,
  page,
  ...list
}: Source<Question>): ExportList => ({
  ...list,
  read: (asked, after, reader) => page({ ...parse(question, asked), limit: PAGE, after }, reader),
})

/** Headings and words are the reader's own: the server knows codes, not sentences. */
const Wanted = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  fileName: z.string().trim().min(1).max(80),
  columns: z
    .array(z.strictObject({ key: z.string().max(60), label: z.string().max(80) }))
    .min(1)
    .max(60),
  /** What stands for a code in a column: `{ status: { draft: '草稿' } }`. */
  words: z.record(z.string(), z.record(z.string(), z.string().max(80))).default({}),
  question: z.unknown(),
})
type Wanted = z.infer<typeof Wanted>

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new ProblemError(problem('request.malformed'))
  return parsed.data
}

function textOf(
  value: unknown,
  kind: 'text' | 'money',
  words: Readonly<Record<string, string>> = {},
): string {
  if (value === null || value === undefined) return ''
  if (kind === 'money') return (Number(value) / 100).toFixed(2)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return words[text] ?? text
}

/** A route for each of the lists named, which answers CSV or XLSX of exactly what the list would show. */
export const exportRoutes =
  (sources: readonly ExportList[]): Route =>
  (server, given) => {
    server.register(async (scope: FastifyInstance) => {
      answerProblems(scope)
      scope.post<{ Params: { list: string } }>('/api/export/:list', async (request, reply) => {
        const source = sources.find(({ name }) => name === request.params.list)
        if (!source) throw new ProblemError(problem('record.missing', { id: request.params.list }))
        const wanted = parse(Wanted, request.body)
        const chainId = chainIdIn(wanted.question)
        const who = credentialsIn(request, given, { chainId, procedure: `export.${source.name}` })
        const batches = await batchesOf(source, wanted, { ...given, who })
        const labels = wanted.columns.map(({ label }) => label)
        const bytes =
          wanted.format === 'csv'
            ? writeCsv(labels, batches)
            : writeXlsx(
                { name: wanted.fileName.slice(0, 31), columns: labels.map((label) => ({ label })) },
                batches,
              )
        const name = encodeURIComponent(`${wanted.fileName}.${wanted.format}`)
        return reply
          .type(wanted.format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          .header('cache-control', 'no-store')
          .send(Readable.from(bytes))
      })
    })
  }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const chainIdIn = (question: unknown): string | null =>
  typeof question === 'object' && question && 'chainId' in question && typeof question.chainId === 'string'
    ? question.chainId
    : null

type Given = Parameters<Route>[1] & { readonly who: Credentials }

/** The first page is read before anything is answered, so that a refusal still is a refusal and not half a file. */
async function batchesOf(source: ExportList, wanted: Wanted, { db, services, who }: Given) {
  const kinds = wanted.columns.map(({ key }) => source.columns[key])
  if (kinds.includes(undefined)) throw new ProblemError(problem('request.malformed'))
  const reader = { organisationId: parse(OrganisationId, who.organisationId), today: moment().today }
  const read = (after?: string) =>
    inScope(db, { who, admit: admitting(source.grant, services) }, () =>
      source.read(wanted.question, after, reader),
    )
  const cells = (row: Row) =>
    wanted.columns.map(({ key }, index) => textOf(row[key], kinds[index] ?? 'text', wanted.words[key]))
  const first = await read()
  return (async function* () {
    for (let page = first; ; page = await read(page.next)) {
      yield page.rows.map((row) => cells({ ...row }))
      if (page.next === null) return
    }
  })()
}
