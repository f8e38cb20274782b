import { Readable } from 'node:stream'

import { z } from 'zod'

import { look } from '@skillchain/db/evaluation/evaluation-batch.store'
import { asActor } from '@skillchain/db/kernel/database'
import { writeXlsx } from '@skillchain/documents/sheet/write-xlsx'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import { scoreColumns, scoreHeading } from '@skillchain/domain/evaluation/score-sheet'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { problem } from '@skillchain/domain/kernel/problems'

import { moment } from '../kernel/clock.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { admitAssessor, markable, markingGrant, seatsOf } from './marking.ts'
import { judgeSheet, lineOf, readScores } from './score-sheet.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MEBIBYTE = 1024 * 1024
/** Grows when a column is added, renamed or read otherwise. */
const TEMPLATE = { template: 'score-sheet', version: '1' } as const
const WIDTHS = { batch: 28, seat: 14, name: 16, points: 20 }

const query = z.object({ chainId: ChainId, batchId: EvaluationBatchId, part: ExamPart })
const Asked = z.object({ query })
const Upload = z.object({ query, body: z.instanceof(Buffer).refine(({ length }) => length > 0) })

const asked = <T>(schema: z.ZodType<T>, request: unknown): T => {
  const read = schema.safeParse(request)
  if (!read.success) throw new ProblemError(problem('request.malformed'))
  return read.data
}

/**
 * An assessor's own score sheet of one part, to be filled in elsewhere (成绩登记表): who sits where under a masked name, and
 * what the assessor has given so far. What comes back is judged row by row and nothing of it is kept: giving the marks is
 * a command that sends the good rows back.
 */
export const scoreSheets: Route = (server, given) => {
  const { db, services } = given
  server.register(async (scope) => {
    answerProblems(scope)
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.get('/api/download/score-sheet', async (request, reply) => {
      const { chainId, batchId: id, part } = asked(Asked, request).query
      const who = credentialsIn(request, given, { chainId, procedure: 'mark.template' })
      const { batch, rows } = await asActor(db, who, async (tx, actor) => {
        admitting(markingGrant, services)(actor)
        const found = await admitAssessor(tx, actor, await look(tx, { chainId, id }))
        const present = (await seatsOf(tx, found)).filter(({ attendance }) => attendance !== 'absent')
        return {
          batch: found,
          rows: present.map(({ seat, maskedName, marksOf }) => {
            const own = marksOf(part).find(({ accountId }) => accountId === actor.personId)
            return [found.name, String(seat), maskedName, own ? String(own.points) : '']
          }),
        }
      })
      const columns = scoreColumns.map((column) => ({
        label: scoreHeading(column, part),
        width: WIDTHS[column],
      }))
      const meta = { ...TEMPLATE, batchId: batch.id, part, generatedAt: moment().now }
      return reply
        .header('content-disposition', `attachment; filename="score-sheet-${part}-${batch.examOn}.xlsx"`)
        .header('cache-control', 'no-store')
        .type(XLSX)
        .send(Readable.from(writeXlsx({ name: '成绩登记表', columns, meta }, atOnce(rows))))
    })
    scope.route({
      method: 'POST',
      url: '/api/upload/score-sheet',
      bodyLimit: 2 * MEBIBYTE,
      handler: async (request) => {
        const upload = asked(Upload, request)
        const { chainId, batchId: id, part } = upload.query
        const who = credentialsIn(request, given, { chainId, procedure: 'mark.checkSheet' })
        // Whoever may not mark has nothing read; then, outside of every transaction, the file is tried.
        await asActor(db, who, async (tx, actor) => {
          admitting(markingGrant, services)(actor)
          unwrap(markable(await admitAssessor(tx, actor, await look(tx, { chainId, id })), part))
        })
        const rows = unwrap(await readScores(upload.body, part))
        return asActor(db, who, async (tx, actor) => {
          admitting(markingGrant, services)(actor)
          const batch = await admitAssessor(tx, actor, await look(tx, { chainId, id }))
          const { judged, seats } = await judgeSheet(tx, { batch, part, actor }, rows)
          return { rows: rows.flatMap((row, n) => (judged[n] ? [lineOf(row, judged[n], seats)] : [])) }
        })
      },
    })
  })
}

async function* atOnce(rows: readonly (readonly string[])[]) {
  yield rows
}
