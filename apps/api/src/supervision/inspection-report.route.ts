import { z } from 'zod'

import { type Tx, asActor } from '@skillchain/db/kernel/database'
import { concludedBy, inspectionById, requestsOf } from '@skillchain/db/supervision/inspection.query'
import { reportedDraws } from '@skillchain/db/supervision/inspection.store'
import { undrawable } from '@skillchain/documents/letter/fonts'
import { makePdf } from '@skillchain/documents/letter/make-pdf'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem as kernelProblem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'
import { InspectionId } from '@skillchain/domain/supervision/inspection'
import { problem } from '@skillchain/domain/supervision/inspection-problems'
import { inspectionPolicy as policy, subjectOf } from '@skillchain/domain/supervision/inspection.policy'

import { letterFooter } from '../enrolment/admission-letter.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { type Report, inspectionReport, printed } from './inspection-report.ts'

const Asked = z.object({ query: z.object({ chainId: ChainId, id: InspectionId }) })

/** As many requests as a report lists. */
const MOST = 200

/** What the reader may read of a concluded inspection: an organisation finds in it no answers of others. */
async function reportFor(tx: Tx, actor: Actor, ref: z.infer<typeof Asked>['query']): Promise<Report> {
  const inspection = unwrap(await inspectionById(tx, ref))
  unwrap(authorise(policy.read, actor, subjectOf(inspection)))
  if (inspection.status !== 'concluded') return unwrap(refuse(problem('supervision.inspection-out-of-turn')))
  const asked = { chainId: ref.chainId, inspectionId: ref.id, status: ['answered', 'settled'] as const }
  const { rows: requests } = await requestsOf(tx, { ...asked, limit: MOST })
  const by = await concludedBy(tx, ref)
  return { inspection, concludedBy: by, draws: await reportedDraws(tx, ref), requests }
}

/** The report of an inspection as a PDF, for the regulator and for the organisation that was inspected. */
export const inspectionReports: Route = (server, given) => {
  server.register(async (scope) => {
    answerProblems(scope)
    scope.get('/api/download/inspection-report', async (request, reply) => {
      const read = Asked.safeParse(request)
      if (!read.success) throw new ProblemError(kernelProblem('request.malformed'))
      const { query } = read.data
      const who = credentialsIn(request, given, { chainId: query.chainId, procedure: 'inspection.report' })
      const report = await asActor(given.db, who, async (tx, actor) => {
        admitting(policy.read, given.services)(actor)
        return reportFor(tx, actor, query)
      })
      const lacking = undrawable(printed(report))
      if (lacking.length > 0)
        unwrap(refuse(problem('supervision.report-characters', { characters: lacking.join('') })))
      const content = inspectionReport(report)
      const pdf = await makePdf({ title: '检查报告', language: 'zh-CN', content, footer: letterFooter })
      return reply
        .header('content-disposition', 'inline; filename="inspection-report.pdf"')
        .type('application/pdf')
        .send(pdf)
    })
  })
}
